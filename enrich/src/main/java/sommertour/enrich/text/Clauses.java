package sommertour.enrich.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each visitor of a sentence the places of their own clause: "die Ministerin besuchte Herne,
 * während der Staatssekretär in Hamm war". Who stands together shares all places.
 */
final class Clauses {
  private static final Pattern CONTRAST = Pattern.compile("^Während |, während ");

  private static final Pattern RELATIVE =
      Pattern.compile(", (?:der|die|das|dem|denen|wo|in de[mr]|bei de[mr]) [^,;:]*$");

  private static final Pattern BEFORE = Pattern.compile("[^,;:]* hatten(?=[,.;!]|$| [–(-])");

  private static final Pattern HAD = Pattern.compile("[^,;:]* (?:hatte|war)(?=[,.;!]|$| [–(-])");

  private static final String BORDERS = ";:\n";

  private Clauses() {}

  /** The words around a place of a text, up to the next colon, semicolon or end of line. */
  static String around(String text, int at) {
    return around(text, at, BORDERS);
  }

  /** The same, up to the next comma. */
  static String closelyAround(String text, int at) {
    return around(text, at, BORDERS + ",–");
  }

  private static String around(String text, int at, String borders) {
    int start = at;
    while (start > 0 && borders.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = at;
    while (end < text.length() && borders.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Those of the places that belong to the visitor. */
  static List<PlaceMention> of(
      VisitorFinder.Reference visitor,
      List<VisitorFinder.Reference> all,
      List<PlaceMention> places,
      Passage passage) {
    List<PlaceMention> spared =
        places.stream()
            .filter(place -> !isOfSomebodyElse(place, visitor, passage))
            .filter(place -> !isOfEarlierTimes(place, visitor, passage))
            .filter(place -> !isContrasted(place, visitor, all, passage))
            .toList();
    List<VisitorFinder.Reference> named =
        all.stream()
            .filter(VisitorFinder.Reference::byName)
            .sorted(Comparator.comparingInt(who -> who.span().start()))
            .toList();
    boolean apart =
        named.size() > 1
            && named.size() == all.size()
            && named.stream().allMatch(who -> spared.stream().anyMatch(p -> owns(who, p, named)));
    return apart ? spared.stream().filter(place -> owns(visitor, place, named)).toList() : spared;
  }

  /** The last one named before a place has it; what stands before all is the first one's. */
  private static boolean owns(
      VisitorFinder.Reference who, PlaceMention place, List<VisitorFinder.Reference> named) {
    Optional<VisitorFinder.Reference> last =
        named.stream()
            .filter(other -> other.span().start() < place.span().start())
            .reduce((earlier, later) -> later);
    return last.orElse(named.get(0)).equals(who);
  }

  /** "Während Muster zurückfuhr, sprach Beispiel in Herne": on the other side of the comma. */
  private static boolean isContrasted(
      PlaceMention place,
      VisitorFinder.Reference visitor,
      List<VisitorFinder.Reference> all,
      Passage passage) {
    Matcher contrast = CONTRAST.matcher(passage.plain());
    if (!contrast.find()) {
      return false;
    }
    int last = all.stream().mapToInt(who -> who.span().start()).max().orElse(0);
    int comma = contrast.start() > 0 ? contrast.start() : passage.before(last).lastIndexOf(", ");
    int border = passage.span().start() + comma;
    return comma > 0 && (place.span().start() > border) != (visitor.span().start() > border);
  }

  /**
   * In a clause about others that tells what was before: "Sieger, die in Bremen gewonnen hatten".
   */
  private static boolean isOfEarlierTimes(
      PlaceMention place, VisitorFinder.Reference visitor, Passage passage) {
    Matcher clause = RELATIVE.matcher(passage.before(place.span().start()));
    if (!clause.find()) {
      return false;
    }
    int comma = passage.span().start() + clause.start();
    boolean ofOther =
        passage.persons().stream()
            .anyMatch(
                other -> other.span().end() == comma && !other.person().equals(visitor.person()));
    String behind = passage.between(place.span().end(), passage.span().end());
    return comma != visitor.span().end()
        && (BEFORE.matcher(behind).lookingAt() || (ofOther && HAD.matcher(behind).lookingAt()));
  }

  /** Behind a semicolon, with somebody else. */
  private static boolean isOfSomebodyElse(
      PlaceMention place, VisitorFinder.Reference visitor, Passage passage) {
    int from = Math.min(place.span().start(), visitor.span().end());
    int to = Math.max(place.span().start(), visitor.span().end());
    int cut = passage.between(from, to).indexOf(';');
    if (cut < 0) {
      return false;
    }
    int border = from + cut;
    return passage.persons().stream()
        .filter(other -> !other.person().equals(visitor.person()))
        .anyMatch(
            other ->
                (other.span().start() > border) == (place.span().start() > border)
                    && passage.tells(other.span()));
  }
}
