package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import sommertour.contract.Edtf;
import sommertour.contract.Folding;
import sommertour.contract.Report;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;
import sommertour.sink.store.FormerEvents.Tour;

/** Events and their reports as rows of their two tables. */
final class EventRows {
  private static final String WORDS = "array_to_tsvector(string_to_array(?, '-'))";

  private static final Upsert EVENTS =
      Upsert.into(
          "event",
          "id",
          "event_group",
          "visitor_name",
          "visitor_role",
          "visitor_key",
          "visitor_words " + WORDS,
          "office_words " + WORDS,
          "host_words " + WORDS,
          "place_name",
          "place_ags",
          "place_kind",
          "place_lat",
          "place_lon",
          "place_words " + WORDS,
          "venue",
          "date",
          "days ?::daterange",
          "date_basis",
          "status",
          "tour",
          "tour_key",
          "tour_day ?::date",
          "hosts ?::jsonb",
          "confidence",
          "witnesses",
          "report_count",
          "sources ?::text[]",
          "produced_by",
          "digest",
          "from_partition",
          "from_offset");

  private static final Upsert REPORTS =
      Upsert.insert(
          "report",
          "event_id",
          "id",
          "article_id",
          "url",
          "source",
          "published",
          "fetched_at ?::timestamptz",
          "place ?::jsonb",
          "date",
          "date_basis",
          "date_evidence_start",
          "date_evidence_end",
          "date_evidence",
          "status",
          "tour",
          "hosts ?::jsonb",
          "evidence_start",
          "evidence_end",
          "evidence",
          "confidence",
          "witness");

  private static final Visitor NOBODY = new Visitor(null, null, null, null);
  private static final StopPlace NOWHERE = new StopPlace(null, null, null, null, null, null);

  private final Rows events = new Rows();
  private final Rows reports = new Rows();

  /** A row of the event. */
  void add(Entry<TourEvent> entry, String digest) {
    fill(events, entry, digest);
  }

  /** A row for each of its reports. */
  void addReports(TourEvent event) {
    event.reports().forEach(report -> fill(reports, event.id(), report));
  }

  /** Writes events over former ones. */
  void writeEvents(Connection connection) throws SQLException {
    EVENTS.run(connection, events);
  }

  /** Writes reports, of which none may be there. */
  void writeReports(Connection connection) throws SQLException {
    REPORTS.run(connection, reports);
  }

  static Tour tour(TourEvent event) {
    return new Tour(visitorKey(event.visitor()), TourName.key(event.tour()));
  }

  private static String visitorKey(Visitor visitor) {
    if (visitor == null) {
      return null;
    }
    return visitor.key() != null || visitor.name() == null
        ? visitor.key()
        : Folding.fold(visitor.name());
  }

  /** First day the event can have, else the last, else the first publication that tells of it. */
  private static LocalDate tourDay(TourEvent event) {
    return day(event.date())
        .or(
            () ->
                event.reports().stream()
                    .flatMap(report -> day(report.published()).stream())
                    .min(Comparator.naturalOrder()))
        .orElse(null);
  }

  private static Optional<LocalDate> day(Edtf date) {
    return date == null ? Optional.empty() : date.earliest().or(date::latest);
  }

  private static String hostWords(TourEvent event) {
    return event.hosts().stream()
        .map(host -> host.name() + (host.role() == null ? "" : " " + host.role()))
        .collect(Collectors.joining(" "));
  }

  private static List<String> sources(TourEvent event) {
    return event.reports().stream()
        .map(Report::source)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private static void fill(Rows row, Entry<TourEvent> entry, String digest) {
    TourEvent event = entry.value();
    // The table refuses rows without names, and so names the record that lacks them.
    Visitor visitor = event.visitor() == null ? NOBODY : event.visitor();
    row.text(event.id())
        .text(event.group())
        .text(visitor.name())
        .text(visitor.role())
        .text(visitorKey(visitor))
        .words(visitor.name())
        .words(visitor.role())
        .words(hostWords(event))
        .place(event.place() == null ? NOWHERE : event.place())
        .text(event.venue())
        .edtf(event.date())
        .days(event.date())
        .word(event.dateBasis())
        .word(event.status())
        .text(event.tour())
        .text(TourName.key(event.tour()))
        .day(tourDay(event))
        .json(event.hosts())
        .number(event.confidence())
        .number(event.witnesses())
        .number(event.reports().size())
        .texts(sources(event))
        .text(event.producedBy())
        .text(digest)
        .number(entry.partition())
        .number(entry.offset())
        .end();
  }

  private static void fill(Rows row, String eventId, Report report) {
    row.text(eventId)
        .text(report.id())
        .text(report.articleId())
        .text(report.url())
        .text(report.source())
        .edtf(report.published())
        .moment(report.fetchedAt())
        .json(report.place())
        .edtf(report.date())
        .word(report.dateBasis())
        .span(report.dateEvidence())
        .word(report.status())
        .text(report.tour())
        .json(report.hosts())
        .span(report.evidence())
        .number(report.confidence())
        .text(report.witness())
        .end();
  }
}
