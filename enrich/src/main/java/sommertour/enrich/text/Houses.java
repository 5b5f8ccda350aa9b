package sommertour.enrich.text;

import java.util.List;
import java.util.regex.Pattern;
import sommertour.german.FoundDate;

/**
 * Decides when a house whose name has a town in it is a place of its own beside towns that are
 * named: in a list, as a further station.
 */
final class Houses {
  /** "im Stiftungskrankenhaus …" */
  private static final Pattern AT_HOUSE =
      Pattern.compile(
          "\\b(?:[Ii]n der|[Ii]m|[Ii]ns|[Ii]n die|[Aa]n der|[Aa]m|[Bb]eim|[Bb]ei der|[Zz]um|[Zz]ur|[Aa]uf de[mr]|[Vv]or de[mr]) (?:\\p{Ll}+ )?\\p{Lu}[\\p{L}-]+ $",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NEXT_HOUSE =
      Pattern.compile(
          "(?: (?:die|das|den|dem|der) [^,;.:]{0,60})?(?:,| und| sowie|, und) (?:die|das|den|dem|der) (?:\\p{Lu}[\\p{L}-]+ ){0,2}",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Houses() {}

  /** Whether the house is a further station behind the towns. */
  static boolean isListed(Passage passage, PlaceMention house, List<PlaceMention> named) {
    return hasOwnDay(passage, house, named) || isNextHouse(passage, house, named);
  }

  /**
   * "am Dienstag in Gernsheim und am Donnerstag im Familienzentrum Kelsterbach": each has a day,
   * and that of the house stands behind all places that are named.
   */
  private static boolean hasOwnDay(Passage passage, PlaceMention house, List<PlaceMention> named) {
    List<FoundDate> days = StopDate.free(passage);
    int last = named.stream().mapToInt(place -> place.span().end()).max().orElse(0);
    return days.size() > 1
        && AT_HOUSE.matcher(passage.before(house.span().start())).find()
        && days.stream()
            .map(FoundDate::span)
            .anyMatch(day -> last <= day.start() && day.end() <= house.span().start());
  }

  /** "die Molkerei in Soest und die Stadtwerke Werl": the house behind a town that is named. */
  private static boolean isNextHouse(
      Passage passage, PlaceMention house, List<PlaceMention> named) {
    int to = house.span().start();
    return named.stream()
        .mapToInt(town -> town.span().end())
        .mapToObj(from -> passage.between(from, to))
        .anyMatch(between -> NEXT_HOUSE.matcher(between).matches());
  }
}
