package sommertour.enrich.evaluation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Temporal expressions against gold TIMEX3, as TempEval-3 counts them: only dates and times that a
 * calendar knows, their values as EDTF. Gold expressions of other kinds count neither way.
 *
 * @param gold expressions to find
 * @param found expressions found
 * @param strict found with the very span and a right value
 * @param relaxed found with a span that shares a character and a right value
 */
record TimexScores(int gold, int found, int strict, int relaxed) {
  private static final Pattern CALENDAR = Pattern.compile("\\d.*");
  private static final Pattern PART =
      Pattern.compile("(\\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12]|W(\\d\\d)(-WE)?)");
  private static final Pattern DAY_PART =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(?:MO|AF|EV|NI|MI|DT|MD)");
  private static final Pattern CLOCK = Pattern.compile("(.*T\\d\\d)(?:[.:](\\d\\d)(?::00)?)?");
  private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

  /** An expression: offsets, type, value. */
  record Row(int start, int end, String type, String value) {
    boolean isCalendar() {
      return (type.equals("DATE") || type.equals("TIME")) && CALENDAR.matcher(value).matches();
    }

    int shared(Row other) {
      return Math.min(end, other.end) - Math.max(start, other.start);
    }
  }

  private record Pair(Row gold, Row found, int shared) {}

  /** Rows of a table with tabs (document, start, end, type, value) by document. */
  static Map<String, List<Row>> rows(List<String> lines) {
    Map<String, List<Row>> rows = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells.length > 4 && cells[1].matches("\\d+")) {
        rows.computeIfAbsent(cells[0], key -> new ArrayList<>())
            .add(
                new Row(
                    Integer.parseInt(cells[1]),
                    Integer.parseInt(cells[2]),
                    cells[3].strip().toUpperCase(Locale.ROOT),
                    cells[4].strip()));
      }
    }
    return rows;
  }

  /** The counts over all documents. */
  static TimexScores of(Map<String, List<Row>> gold, Map<String, List<Row>> found) {
    TimexScores sum = new TimexScores(0, 0, 0, 0);
    Set<String> documents = new HashSet<>(gold.keySet());
    documents.addAll(found.keySet());
    for (String document : documents) {
      sum =
          sum.plus(gold.getOrDefault(document, List.of()), found.getOrDefault(document, List.of()));
    }
    return sum;
  }

  double strictF1() {
    return 2.0 * strict / (gold + found);
  }

  double relaxedF1() {
    return 2.0 * relaxed / (gold + found);
  }

  private TimexScores plus(List<Row> allGold, List<Row> allFound) {
    List<Row> wanted = allGold.stream().filter(Row::isCalendar).toList();
    List<Row> others = allGold.stream().filter(row -> !row.isCalendar()).toList();
    List<Row> told =
        allFound.stream()
            .distinct()
            .filter(Row::isCalendar)
            .filter(row -> overlaps(row, wanted) || !overlaps(row, others))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (Row one : wanted) {
      for (Row other : told) {
        if (one.shared(other) > 0) {
          pairs.add(new Pair(one, other, one.shared(other)));
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> !isExact(pair))
            .thenComparing(pair -> !pair.gold().type().equals(pair.found().type()) && isExact(pair))
            .thenComparing(Comparator.comparingInt(Pair::shared).reversed()));
    Set<Row> used = new HashSet<>();
    Set<Row> matched = new HashSet<>();
    int exact = 0;
    int near = 0;
    for (Pair pair : pairs) {
      if (!used.contains(pair.found()) && matched.add(pair.gold())) {
        used.add(pair.found());
        boolean right = edtf(pair.gold().value()).equals(edtf(pair.found().value()));
        exact += right && isExact(pair) ? 1 : 0;
        near += right ? 1 : 0;
      }
    }
    return new TimexScores(
        gold + wanted.size(), found + told.size(), strict + exact, relaxed + near);
  }

  private static boolean isExact(Pair pair) {
    return pair.gold().start() == pair.found().start() && pair.gold().end() == pair.found().end();
  }

  private static boolean overlaps(Row row, List<Row> others) {
    return others.stream().anyMatch(other -> row.shared(other) > 0);
  }

  /** A value of TIMEX3 as EDTF; one of EDTF stays. */
  static String edtf(String timex) {
    String value = timex.toUpperCase(Locale.ROOT);
    Matcher dayPart = DAY_PART.matcher(value);
    if (dayPart.matches()) {
      return dayPart.group(1);
    }
    Matcher clock = CLOCK.matcher(value);
    if (clock.matches()) {
      return clock.group(1) + ":" + (clock.group(2) == null ? "00" : clock.group(2)) + ":00";
    }
    Matcher part = PART.matcher(value);
    if (!part.matches()) {
      return value.matches("\\d{3}") ? value + "X" : value.matches("\\d\\d") ? value + "XX" : value;
    }
    String name = part.group(2);
    if (part.group(3) != null) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(part.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(part.group(3)))
              .with(WeekFields.ISO.dayOfWeek(), 1);
      return monday.plusDays(part.group(4) == null ? 0 : 5) + "/" + monday.plusDays(6);
    }
    int number =
        switch (name.charAt(0)) {
          case 'Q' -> 32 + name.charAt(1) - '0';
          case 'H' -> 39 + name.charAt(1) - '0';
          default -> 21 + SEASONS.indexOf(name);
        };
    return part.group(1) + "-" + number;
  }
}
