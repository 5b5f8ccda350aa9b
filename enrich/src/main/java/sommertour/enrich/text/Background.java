package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;
import sommertour.german.FoundDate;

/** Decides whether a passage tells of earlier times, so that its visits are no news. */
final class Background {
  /** Reports of a visit appear within weeks; what is older is background. */
  private static final int RECENT = 190;

  /** "der 2015 gegründeten Firma": such a date tells of the firm and not of the visit. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "^ (?:\\p{Ll}+ ){0,2}\\p{Ll}+(?:t|n)e[nrsm]?(?: \\p{Ll}+e[nrsm]?)? „?\\p{Lu}",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Am 7. September 1973 besuchte Muster …": what follows is the verb. */
  private static final Pattern BEGIN = Pattern.compile("^\\P{L}*(?:Am|Im|Vom|An diesem) $");

  private static final Pattern IN_PASSING =
      Pattern.compile(
          "\\([^)]{0,30}$|, (?:die|der|das|dem|den|deren|dessen|wo|wie|was|woran|wofür|in de[mr]|das seit) [^,]{0,60}$"
              + "|\\p{Lu}[\\p{L}-]+ (?:von|aus dem Jahr|aus dem Jahre|des Jahres) $",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final StatusReader statuses;

  Background(StatusReader statuses) {
    this.statuses = statuses;
  }

  /** Whether words or dates put what the passage tells long before the article. */
  boolean isIn(Passage passage, Optional<Edtf> published) {
    if (statuses.cancels(passage.plain())) {
      return false;
    }
    List<FoundDate> dates =
        passage.dates().stream()
            .filter(FoundDate::isDated)
            .filter(date -> !isAttribute(passage, date) && !isInPassing(passage, date))
            .toList();
    boolean old = !dates.isEmpty() && dates.stream().allMatch(date -> isOld(date, published));
    boolean recent = dates.stream().anyMatch(date -> !isOld(date, published));
    return old || (statuses.looksBack(passage) && !recent);
  }

  /** Whether a day lies too far back for a visit that is news. */
  static boolean isOld(Edtf day, Optional<Edtf> published) {
    Optional<LocalDate> since =
        published.flatMap(Edtf::earliest).map(from -> from.minusDays(RECENT));
    return since.isPresent() && day.latest().filter(last -> last.isBefore(since.get())).isPresent();
  }

  /** Whether a date of the passage lies so far back, be it only of a part. */
  static boolean hasOldDay(Passage passage, Optional<Edtf> published) {
    return passage.dates().stream()
        .filter(FoundDate::isDated)
        .anyMatch(date -> isOld(date, published));
  }

  /** "die Firma, die 1998 entstand", "(Baujahr 1950)": what dates only a part. */
  private static boolean isInPassing(Passage passage, FoundDate date) {
    return IN_PASSING.matcher(passage.before(date.span().start())).find();
  }

  private static boolean isOld(FoundDate date, Optional<Edtf> published) {
    return date.bound() != FoundDate.Bound.SINCE && isOld(date.value(), published);
  }

  private static boolean isAttribute(Passage passage, FoundDate date) {
    return !BEGIN.matcher(passage.before(date.span().start())).find()
        && ATTRIBUTE.matcher(passage.between(date.span().end(), passage.span().end())).lookingAt();
  }
}
