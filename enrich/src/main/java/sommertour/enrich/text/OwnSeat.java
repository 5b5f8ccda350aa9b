package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.contract.Person;
import sommertour.german.GazetteerEntry;
import sommertour.german.Table;

/**
 * Knows where the visitor of an article works: "Die Klage nimmt sie mit nach Karlsruhe", says the
 * Regierungspräsidentin in Buchen. Of an article that plays elsewhere such a town is no stop.
 */
final class OwnSeat {
  private static final Pattern FEDERAL =
      Pattern.compile("^(?:Bund|Vizekanzler|Parlamentarische)|Bundes(?:regierung|ministerium)");

  private static final Pattern OF_DISTRICT = Pattern.compile("^Regierungs(?:vize)?präsident");

  private static final Pattern IN = Pattern.compile("\\b[Ii]n $");

  private static final Pattern RELATIVE =
      Pattern.compile(", (?:(?:in|an|aus|von) )?(?:der|die|dem|dessen|deren) [^,;:]*$");

  private static final String CAPITAL = "11000";

  private static final int LAND = 2;
  private static final int DISTRICT = 3;

  private static final Set<String> DISTRICT_SEATS =
      Table.rows(OwnSeat.class, "district-seats.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private final VisitorFinder visitors;
  private final Optional<GazetteerEntry> home;
  private final Set<String> elsewhere;

  /**
   * @param visitors whose visits the article tells
   * @param home where the article plays, if it says so
   */
  OwnSeat(VisitorFinder visitors, Optional<PlaceMention> home, Reading reading) {
    this.visitors = visitors;
    this.home = home.map(PlaceMention::entry);
    this.elsewhere =
        reading.passages().stream()
            .flatMap(passage -> passage.places().stream())
            .filter(PlaceChooser::isStay)
            .map(PlaceMention::entry)
            .filter(place -> !ArticlePlace.isSeat(place))
            .map(GazetteerEntry::ags)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether those of whom the passage tells, else the main visitor, only work in the place. */
  boolean is(GazetteerEntry place, Passage passage) {
    List<Person> told =
        visitors.in(passage).stream().map(VisitorFinder.Reference::person).distinct().toList();
    return home.filter(place::equals).isEmpty()
        && (told.isEmpty() ? visitors.main().stream() : told.stream())
            .anyMatch(who -> is(place, who.role() == null ? "" : who.role()));
  }

  /**
   * "die ihn in Hannover besucht hatte": it happened there; ", der in Hannover regiert, kam" behind
   * the visitor's name only tells of the office.
   */
  boolean holds(PlaceMention place, Passage passage) {
    String before = passage.before(place.span().start());
    Matcher clause = RELATIVE.matcher(before);
    int comma = clause.find() ? passage.span().start() + clause.start() : -1;
    return IN.matcher(before).find()
        && is(place.entry(), passage)
        && visitors.in(passage).stream().noneMatch(who -> who.span().end() == comma);
  }

  private boolean is(GazetteerEntry place, String role) {
    if (OF_DISTRICT.matcher(role).find()) {
      return DISTRICT_SEATS.contains(place.ags()) && isOf(place, DISTRICT);
    }
    boolean federal = FEDERAL.matcher(role).find();
    return ArticlePlace.isSeat(place)
        && (CAPITAL.equals(place.ags())
            ? federal && !elsewhere.isEmpty()
            : !federal && isOf(place, LAND));
  }

  private boolean isOf(GazetteerEntry seat, int digits) {
    return elsewhere.stream()
        .anyMatch(
            ags -> !ags.equals(seat.ags()) && ags.startsWith(seat.ags().substring(0, digits)));
  }
}
