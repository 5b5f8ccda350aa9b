package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;
import sommertour.contract.Status;
import sommertour.german.Wording;

/**
 * Reads timetables: rows that begin with a day, an hour or a town with its day. The day is the
 * row's own or that of the last day heading; the visitor is the one the article is about.
 */
final class Programme {
  /** One row may be a dateline; a programme has more. */
  private static final int FEWEST_ROWS = 2;

  /** Characters of a row that goes on below its day or hour, and of one that is a sentence. */
  private static final int LONGEST_ROW = 120;

  private static final int LONGEST_SENTENCE = 60;

  private static final Pattern HOUR =
      Pattern.compile(
          "^[\\s|•*–-]*(?:(?:ab|gegen|um|ca\\.) )?\\d{1,2}(?:[.:]\\d{2})?"
              + "(?: ?(?:-|–|bis) ?\\d{1,2}(?:[.:]\\d{2})?)? ?Uhr\\b");

  /**
   * "Di., 1.4., 10 Uhr: Landrat Max Muster verleiht …": what stands before whoever acts in a row.
   */
  private static final Pattern ACTS =
      Pattern.compile(
          "^[\\s\\d.,:|•*()–-]*(?:\\p{L}{2,10}\\.?,?[\\s\\d.,:–-]*)?(?:Uhr[:,]?\\s*)?\\p{Lu}[\\p{L}-]+(?: Dr\\.)? $",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "entfällt: Minister Muster, Soest" is of itself alone. */
  private static final Pattern OFF =
      Pattern.compile(
          "^\\P{L}*(?i:entfällt|abgesagt|verschoben):", Pattern.UNICODE_CHARACTER_CLASS);

  /** "Rückfragen: Pressestelle, Kiel": whom to ask is below the programme. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "^\\P{L}*(?:Rückfragen?|Kontakt|\\p{L}*[Kk]ontakt|Anmeldung(?:en)?|Presse(?:stelle|sprecher(?:in)?)?|Ansprechpartner(?:in)?|Herausgeber(?:in)?|V\\. ?i\\. ?S\\. ?d\\. ?P|Impressum|Info(?:rmationen|s)?)\\b[^\\n]{0,40}:",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Sitzung des Kabinetts, Kiel": a day at work and no visit. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(?:Kabinetts?|Ministerrats?|Kabinettssitzung|Plenarsitzung|Landtagssitzung)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern ISSUED =
      Pattern.compile("\\s*\\p{Lu}[^\\d:;]{2,40}, (?:den |am )?\\d{1,2}\\.[^:;–]{1,20}");

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
    VisitorFinder.Reference main =
        new VisitorFinder.Reference(
            visitors.main().get(),
            visitors.firstMention(visitors.main().get()),
            VisitorFinder.Means.NAME);
    boolean mixed = reading.passages().stream().anyMatch(row -> isOthers(row, visitors));
    boolean off =
        reading.passages().stream()
            .limit(4)
            .filter(p -> p.isTitle() || !(OFF.matcher(p.plain()).find() || hasDay(p)))
            .anyMatch(p -> statuses.callsOff(p.plain()));
    boolean told = isTold(reading, visitors);
    List<StopCandidate> rows = new ArrayList<>();
    Optional<StopDate> day = Optional.empty();
    boolean open = false;
    boolean dropped = false;
    Optional<VisitorFinder.Reference> heading = Optional.empty();
    for (Passage passage : reading.passages()) {
      List<VisitorFinder.Reference> named =
          visitors.in(passage).stream().filter(VisitorFinder.Reference::byName).toList();
      if (named.size() == 1 && passage.plain().stripTrailing().endsWith(":")) {
        heading = Optional.of(named.get(0));
      }
      if (rows.isEmpty() && isStamp(passage, reading)) {
        continue;
      }
      Optional<PlaceMention> head = isRow(passage) ? RowDay.town(passage) : Optional.empty();
      Optional<StopDate> own =
          head.flatMap(town -> StopDate.all(passage.dates()).stream().findFirst())
              .or(() -> RowDay.leading(passage));
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
      open =
          !CONTACT.matcher(passage.plain()).find()
              && (own.isPresent() || hour || (open && isRow(passage)));
      dropped = (own.isPresent() || hour) ? isOff(passage) : dropped;
      List<PlaceMention> stays = open ? places.in(passage) : List.of();
      // A row of an hour ends with its town ("Besuch der Firma, Wadern"); one of a day may name
      // several.
      List<PlaceMention> towns =
          head.map(List::of)
              .orElse(
                  hour && !stays.isEmpty() ? stays.subList(stays.size() - 1, stays.size()) : stays);
      // A row or the heading over it may name others than the one the text is about.
      List<VisitorFinder.Reference> who = named.isEmpty() ? List.of(heading.orElse(main)) : named;
      boolean others = mixed && named.isEmpty();
      boolean shared = named.isEmpty() && visitors.only(passage.span().end()).isEmpty();
      StopDate latest = day.orElse(StopDate.UNKNOWN);
      for (PlaceMention town : passage.isTitle() || others ? List.<PlaceMention>of() : towns) {
        if (ArticlePlace.isSeat(town.entry())
            && (shared || OFFICE.matcher(passage.plain()).find())) {
          continue;
        }
        StopDate date = dayBefore(passage, town).orElse(latest);
        for (VisitorFinder.Reference visitor : who) {
          rows.add(
              row(
                  passage,
                  visitor,
                  town,
                  date,
                  off || dropped || isOff(passage)
                      ? Status.CANCELLED
                      : status(date, told || isBegun(rows), reading)));
          moved(passage)
              .ifPresent(next -> rows.add(row(passage, visitor, town, next, Status.PLANNED)));
        }
      }
    }
    boolean named = !rows.isEmpty() && main.span().start() < rows.get(0).passage().span().end();
    return named && rows.size() >= FEWEST_ROWS ? rows : List.of();
  }

  /** "12. Mai Beckum, 19. Mai Olpe": of several days of a row the last one before the town. */
  private Optional<StopDate> dayBefore(Passage row, PlaceMention town) {
    List<StopDate> days = StopDate.all(row.dates()).stream().filter(StopDate::isDay).toList();
    return days.size() < 2 || moved(row).isPresent()
        ? Optional.empty()
        : days.stream()
            .filter(day -> day.evidence().end() <= town.span().start())
            .reduce((earlier, later) -> later);
  }

  private static StopCandidate row(
      Passage passage,
      VisitorFinder.Reference visitor,
      PlaceMention town,
      StopDate date,
      Status status) {
    int start = passage.span().start();
    return new StopCandidate(
        passage, new Cue.Found(ROW, start, start), visitor, town, true, date, status);
  }

  /** A programme that is not told as over is of what is still to come, on the day itself, too. */
  private Status status(StopDate date, boolean told, Reading reading) {
    Status status = statuses.read("", Cue.Tense.NOUN, date.value(), reading.published());
    boolean over =
        date.isGiven()
            && reading
                .published()
                .flatMap(Edtf::earliest)
                .flatMap(from -> date.value().latest().filter(from::isAfter))
                .isPresent();
    return status == Status.VISITED && !over && !told ? Status.PLANNED : status;
  }

  /** Whether a row before tells what is over. */
  private static boolean isBegun(List<StopCandidate> rows) {
    return rows.stream().anyMatch(row -> row.status() == Status.VISITED);
  }

  /** Whether a sentence of the traveller tells the journey as over. */
  private boolean isTold(Reading reading, VisitorFinder visitors) {
    return reading.passages().stream()
        .filter(passage -> !passage.isTitle() && !visitors.in(passage).isEmpty())
        .filter(passage -> !statuses.states(passage) && !statuses.isEarlier(passage.plain()))
        .map(Passage::plain)
        .anyMatch(words -> statuses.tells(words) && !statuses.announces(words));
  }

  /** "22.09. Weißenfels – VERSCHOBEN auf den 29.09.": the day that a row is moved to. */
  private Optional<StopDate> moved(Passage row) {
    List<StopDate> days = StopDate.all(row.dates());
    return days.size() == 2 && statuses.postpones(row.plain().toLowerCase(Locale.GERMAN))
        ? Optional.of(days.get(1))
        : Optional.empty();
  }

  /** "Osnabrück, Friedenssaal – ABGESAGT": whether the row calls itself off. */
  private boolean isOff(Passage row) {
    String words = row.plain().toLowerCase(Locale.GERMAN);
    return statuses.callsOff(words);
  }

  private static boolean hasDay(Passage row) {
    return RowDay.leading(row).isPresent() || RowDay.town(row).isPresent();
  }

  private static boolean isRow(Passage passage) {
    int length = passage.span().length();
    return length < LONGEST_SENTENCE
        || (length < LONGEST_ROW && !passage.plain().stripTrailing().matches("(?s).*[.!?:]"));
  }

  /** "Mainz, 11. Juli 2023" above a programme of other days: where and when it was issued. */
  private static boolean isStamp(Passage row, Reading reading) {
    return ISSUED.matcher(row.plain()).matches()
        && StopDate.all(row.dates()).stream()
            .anyMatch(date -> OnlyDay.isStamp(date, reading.published()))
        && reading.passages().stream()
            .flatMap(other -> StopDate.all(other.dates()).stream())
            .anyMatch(date -> date.isDay() && !OnlyDay.isStamp(date, reading.published()));
  }

  /** Whether the row of a calendar is about somebody who does not travel. */
  private static boolean isOthers(Passage row, VisitorFinder visitors) {
    return (HOUR.matcher(row.plain()).find() || RowDay.leading(row).isPresent())
        && !row.persons().isEmpty()
        && visitors.in(row).isEmpty()
        && ACTS.matcher(row.before(row.persons().get(0).span().start())).find();
  }
}
