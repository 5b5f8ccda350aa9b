package sommertour.enrich.text;

import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Person;

/**
 * Knows when a sentence tells that somebody has been on a tour and not yet where: "Die Ministerin
 * hat ihre Zuhör-Tour abgeschlossen." What follows are its stations.
 */
final class Journey {
  private static final Pattern ENDED =
      Pattern.compile(
          "\\b(?:[Ii]hre|[Ss]eine)(?:[nr]|s)? [^;:]{0,60}(?:[Tt]our|[Rr]eise|[Bb]ereisung|[Rr]undfahrt)\\b[^;:]{0,100}\\b(?:ab|zu Ende gegangen|beendet|abgeschlossen)\\b"
              + "|\\b(?:war|waren)\\b[^;:]{0,120}\\bunterwegs\\b|\\bunterwegs (?:war|waren|gewesen)\\b"
              + "|\\b(?:[Aa]uf|[Bb]ei) (?:ihrer|seiner|der) [^;:]{0,40}(?:[Tt]our|[Rr]eise|[Bb]ereisung|[Rr]undfahrt)\\b[^;:]{0,80}\\bging es um\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final VisitorFinder visitors;
  private final StatusReader statuses;
  private final boolean touring;

  /**
   * @param touring whether the article names a tour at all
   */
  Journey(VisitorFinder visitors, StatusReader statuses, boolean touring) {
    this.visitors = visitors;
    this.statuses = statuses;
    this.touring = touring;
  }

  /** Whose journey the passage tells. */
  Optional<Person> of(Passage passage) {
    return touring
            && !passage.isTitle()
            && ENDED.matcher(passage.plain()).find()
            && !statuses.cancels(passage.plain())
        ? visitors.in(passage).stream().map(VisitorFinder.Reference::person).findFirst()
        : Optional.empty();
  }
}
