package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Status;
import sommertour.german.FoundDate;
import sommertour.german.Wording;

/**
 * Reads timetables: rows that begin with a day or an hour and name a place. The day is the row's
 * own or that of the last day heading; the visitor is the one the article is about.
 */
final class Programme {
  /** One row may be a dateline; a programme has more. */
  private static final int FEWEST_ROWS = 2;

  private static final Pattern HOUR =
      Pattern.compile(
          "^[\\s|•*–-]*(?:(?:ab|gegen|um|ca\\.) )?\\d{1,2}(?:[.:]\\d{2})?"
              + "(?: ?(?:-|–|bis) ?\\d{1,2}(?:[.:]\\d{2})?)? ?Uhr\\b");
  private static final Pattern LEAD = Pattern.compile("^[\\s|•*–-]*$");
  private static final Cue ROW =
      new Cue("PROGRAMM", Cue.Role.LIST, Cue.Tense.FUTURE, Wording.of("^"));

  private final PlaceChooser places;
  private final StatusReader statuses;

  Programme(PlaceChooser places, StatusReader statuses) {
    this.places = places;
    this.statuses = statuses;
  }

  /** The candidates of all rows; none if the article is no programme or has no visitor. */
  List<StopCandidate> read(Reading reading, VisitorFinder visitors) {
    if (visitors.main().isEmpty()) {
      return List.of();
    }
    VisitorFinder.Reference visitor =
        new VisitorFinder.Reference(
            visitors.main().get(),
            visitors.firstMention(visitors.main().get()),
            VisitorFinder.Means.NAME);
    boolean off =
        reading.passages().stream()
            .limit(4)
            .anyMatch(p -> statuses.cancels(p.plain()) || statuses.postpones(p.plain()));
    List<StopCandidate> rows = new ArrayList<>();
    Optional<StopDate> day = Optional.empty();
    boolean open = false;
    for (Passage passage : reading.passages()) {
      Optional<StopDate> own = leadingDate(passage);
      boolean hour = HOUR.matcher(passage.plain()).find();
      if (own.isPresent()) {
        day = own;
      } else if (!hour && rows.isEmpty()) {
        Optional<StopDate> before = day;
        day =
            StopDate.all(passage.dates()).stream()
                .filter(StopDate::isDay)
                .findFirst()
                .or(() -> before);
      }
      open = (own.isPresent() || hour) || (open && passage.span().length() < 60);
      List<PlaceMention> stays = open ? places.in(passage) : List.of();
      // A row of an hour ends with its town ("Besuch der Firma, Wadern"); one of a day may name
      // several.
      List<PlaceMention> towns =
          hour && !stays.isEmpty() ? stays.subList(stays.size() - 1, stays.size()) : stays;
      for (PlaceMention town : passage.isTitle() ? List.<PlaceMention>of() : towns) {
        StopDate date = day.orElse(StopDate.UNKNOWN);
        Status status =
            off
                ? Status.CANCELLED
                : statuses.read("", Cue.Tense.NOUN, date.value(), reading.published());
        rows.add(
            new StopCandidate(
                passage,
                new Cue.Found(ROW, passage.span().start(), passage.span().start()),
                visitor,
                town,
                true,
                date,
                status == Status.VISITED && (reading.published().isEmpty() || !date.isGiven())
                    ? Status.PLANNED
                    : status));
      }
    }
    boolean named = !rows.isEmpty() && visitor.span().start() < rows.get(0).passage().span().end();
    return named && rows.size() >= FEWEST_ROWS ? rows : List.of();
  }

  private static Optional<StopDate> leadingDate(Passage passage) {
    return passage.dates().stream()
        .filter(date -> StopDate.datesAVisit(date))
        .filter(date -> LEAD.matcher(passage.before(date.span().start())).matches())
        .filter(date -> date.basis() == DateBasis.EXPLICIT || isHeading(passage, date))
        .findFirst()
        .map(date -> new StopDate(date.value(), date.basis(), date.span()));
  }

  /** "Montag:" and "Dienstag, 10 Uhr", but not "Gestern hat …". */
  private static boolean isHeading(Passage passage, FoundDate date) {
    String behind = passage.between(date.span().end(), passage.span().end()).strip();
    return behind.isEmpty() || !Character.isLowerCase(behind.charAt(0));
  }
}
