package sommertour.enrich.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.german.FoundDate;

/**
 * Puts a bare weekday on the side of publication that the cue of its visit tells: what somebody did
 * "am Mittwoch" was last Wednesday, whatever else the sentence says of today, and what is called
 * off was still to come.
 */
final class Weekdays {
  private static final int WEEK = 7;

  private static final Pattern BARE =
      Pattern.compile(
          "(?:(?:[Aa]n )?diese[mnr] )?(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\\p{L}*.*");

  private Weekdays() {}

  /** The same expression, a week earlier if it lies ahead of what is over. */
  static FoundDate on(FoundDate date, Cue.Tense tense, Optional<Edtf> published) {
    return tense == Cue.Tense.PAST ? turned(date, published, -WEEK) : date;
  }

  /** The same expression, a week later if it lies behind the day that something is called off. */
  static FoundDate ahead(FoundDate date, Optional<Edtf> published) {
    return turned(date, published, WEEK);
  }

  private static FoundDate turned(FoundDate date, Optional<Edtf> published, int days) {
    Optional<LocalDate> appeared = published.filter(Edtf::isDay).flatMap(Edtf::latest);
    if (appeared.isEmpty() || !isBare(date)) {
      return date;
    }
    LocalDate day = date.value().earliest().orElseThrow();
    long behind = ChronoUnit.DAYS.between(day, appeared.get()) * Integer.signum(days);
    return behind > 0 && behind <= WEEK ? date.on(moved(date.value(), days)) : date;
  }

  /** "Dienstag und Mittwoch" are moved together. */
  private static Edtf moved(Edtf value, int days) {
    Edtf first = Edtf.day(value.earliest().orElseThrow().plusDays(days));
    return value.isDay()
        ? first
        : Edtf.interval(first, Edtf.day(value.latest().orElseThrow().plusDays(days)));
  }

  private static boolean isBare(FoundDate date) {
    return date.isDated()
        && date.value().days().orElse(Long.MAX_VALUE) <= WEEK
        && date.basis() == DateBasis.RELATIVE
        && date.bound() == FoundDate.Bound.NONE
        && BARE.matcher(date.span().text()).matches();
  }
}
