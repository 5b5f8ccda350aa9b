package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.german.FoundDate;

/**
 * Puts a bare weekday on the side of publication that the cue of its visit tells: what somebody did
 * "am Mittwoch" was last Wednesday, whatever else the sentence says of today.
 */
final class Weekdays {
  private static final int WEEK = 7;

  private static final Pattern BARE =
      Pattern.compile("(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)\\p{L}*.*");

  private Weekdays() {}

  /** The same expression, a week earlier if it lies ahead of what is over. */
  static FoundDate on(FoundDate date, Cue.Tense tense, Optional<Edtf> published) {
    Optional<LocalDate> appeared = published.filter(Edtf::isDay).flatMap(Edtf::latest);
    if (tense != Cue.Tense.PAST || appeared.isEmpty() || !isBare(date)) {
      return date;
    }
    LocalDate day = date.value().earliest().orElseThrow();
    boolean ahead = day.isAfter(appeared.get()) && !day.isAfter(appeared.get().plusDays(WEEK));
    return ahead ? date.on(Edtf.day(day.minusDays(WEEK))) : date;
  }

  private static boolean isBare(FoundDate date) {
    return date.isDated()
        && date.value().isDay()
        && date.basis() == DateBasis.RELATIVE
        && date.bound() == FoundDate.Bound.NONE
        && BARE.matcher(date.span().text()).matches();
  }
}
