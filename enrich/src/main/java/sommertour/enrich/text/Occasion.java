package sommertour.enrich.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * An event that the article dates and places before it says who came: "Am Montag wurde in Ahlen die
 * Wache eingeweiht. Die Schlüssel übergab Minister Muster." Who acts in the sentences right behind
 * it is there.
 */
final class Occasion {
  /** Sentences behind the event that still play there. */
  private static final int REACH = 2;

  /** "Er will Minister Muster nacheifern": somebody else acts. */
  private static final Pattern OTHERS =
      Pattern.compile("^\\P{L}*(?:Er|Sie|Es(?! folgten?)|Wir|Ich) ");

  private enum Word {
    AFAR,
    THERE,
    EVENT
  }

  private static final Map<Word, List<Wording>> WORDS =
      Table.rows(Occasion.class, "occasion.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Word.valueOf(row[0]),
                  Collectors.mapping(row -> Wording.of(row[1]), Collectors.toList())));

  private final PlaceChooser places;
  private final StatusReader statuses;
  private final VisitorFinder visitors;
  private final Optional<PlaceMention> home;
  private final LaterTown later;
  private PlaceMention place;
  private boolean event;
  private int behind = REACH;

  /**
   * @param home where the article plays if its words do not say so
   */
  Occasion(
      PlaceChooser places,
      StatusReader statuses,
      VisitorFinder visitors,
      Optional<PlaceMention> home,
      LaterTown later) {
    this.places = places;
    this.statuses = statuses;
    this.visitors = visitors;
    this.home = home.filter(town -> !ArticlePlace.isSeat(town.entry()));
    this.later = later;
  }

  /** Takes in a passage that told no visit. */
  void note(Passage passage, boolean dated) {
    Optional<PlaceMention> where =
        places.in(passage).stream().findFirst().or(() -> home).or(() -> later.near(passage));
    if (dated
        && where.filter(town -> !ArticlePlace.isSeat(town.entry())).isPresent()
        && !Government.isIn(passage)
        && visitors.in(passage).isEmpty()) {
      place = where.get();
      event = says(Word.EVENT, passage);
      behind = 0;
    } else {
      behind++;
    }
  }

  /**
   * Where the passage plays if it goes on with the event and names who came.
   *
   * @param ahead whether the event is to come
   */
  Optional<PlaceMention> of(Passage passage, boolean ahead) {
    boolean goesOn =
        behind < REACH
            && (!ahead || (isEvent(passage) && !statuses.tells(passage.plain())))
            && visitors.in(passage).stream().anyMatch(who -> who.byName() && !owns(who, passage))
            && !Government.isIn(passage)
            && passage.places().stream().noneMatch(PlaceChooser::isStay)
            && (!statuses.states(passage) || says(Word.THERE, passage))
            && !statuses.decides(passage)
            && !statuses.isBefore(passage)
            && !isAfar(passage);
    return goesOn ? Optional.of(place) : Optional.empty();
  }

  /** Whether it tells of somebody who need not be there. */
  static boolean isAfar(Passage passage) {
    return says(Word.AFAR, passage) || OTHERS.matcher(passage.plain()).find();
  }

  private boolean isEvent(Passage passage) {
    return event || says(Word.EVENT, passage);
  }

  private static boolean says(Word word, Passage passage) {
    return WORDS.get(word).stream().anyMatch(form -> form.isIn(passage.plain()));
  }

  /** "Musters Nachfolger". */
  static boolean owns(VisitorFinder.Reference who, Passage passage) {
    int end = who.span().end();
    return who.span().text().endsWith("s")
        && !who.person().name().endsWith("s")
        && end + 1 < passage.span().end()
        && Character.isUpperCase(passage.between(end + 1, end + 2).charAt(0));
  }
}
