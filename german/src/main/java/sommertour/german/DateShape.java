package sommertour.german;

/** What a pattern of {@code grammar.tsv} says, and so how its slots become days. */
enum DateShape {
  DAY,
  LATERDAY,
  DAYS,
  PAIR,
  MONTH,
  MONTHS,
  YEAR,
  YEARS,
  SCHOOLYEAR,
  SEASON,
  QUARTER,
  HALF,
  DECADE,
  CENTURY,
  WEEK,
  UNIT,
  AGO,
  AHEAD,
  WEEKDAY,
  WEEKDAYS,
  TODAY,
  SAMEDAY,
  FEAST,
  CLOCK,
  SET,
  LENGTH
}
