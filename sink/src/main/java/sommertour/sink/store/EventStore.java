package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sommertour.contract.ContentHash;
import sommertour.contract.Edtf;
import sommertour.contract.Folding;
import sommertour.contract.Json;
import sommertour.contract.Report;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;
import sommertour.sink.store.FormerEvents.Tour;

/** The tables of events and of their reports. */
public final class EventStore implements Store<TourEvent> {
  private static final String WORDS = "array_to_tsvector(string_to_array(?, '-'))";

  private static final String UPSERT =
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

  private static final String INSERT_REPORT =
      Upsert.insert(
          "report",
          "event_id",
          "id",
          "article_id",
          "url",
          "source",
          "published",
          "fetched_at",
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

  @Override
  public Class<TourEvent> type() {
    return TourEvent.class;
  }

  @Override
  public String key(TourEvent event) {
    return event.id();
  }

  @Override
  public void put(Connection connection, List<Entry<TourEvent>> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    ChangeLog.lock(connection);
    FormerEvents former = FormerEvents.of(connection, entries.stream().map(Entry::key).toList());
    List<Entry<TourEvent>> changed = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      Row row = new Row(statement);
      for (Entry<TourEvent> entry : entries) {
        String digest = ContentHash.of(Json.bytes(entry.value()));
        if (!former.has(entry.key(), digest)) {
          changed.add(entry);
        }
        fill(row, entry, digest);
      }
      statement.executeBatch();
    }
    List<String> ids = changed.stream().map(Entry::key).toList();
    // The reports of an event are replaced whole: what it no longer tells must not stay.
    Keys.delete(connection, "report", "event_id", ids);
    try (PreparedStatement statement = connection.prepareStatement(INSERT_REPORT)) {
      Row row = new Row(statement);
      for (Entry<TourEvent> entry : changed) {
        for (Report report : entry.value().reports()) {
          fill(row, entry.key(), report);
        }
      }
      statement.executeBatch();
    }
    ChangeLog.put(connection, ids, newcomers(changed, former));
    List<Tour> tours = new ArrayList<>(former.tours());
    changed.forEach(entry -> tours.add(tour(entry.value())));
    refresh(connection, changed.isEmpty() ? List.of() : tours);
  }

  /** Their reports go with them. */
  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    ChangeLog.lock(connection);
    FormerEvents former = FormerEvents.of(connection, keys);
    ChangeLog.removed(connection, former.byId().keySet());
    Keys.delete(connection, "event", "id", former.byId().keySet());
    refresh(connection, former.tours());
  }

  private static List<ChangeLog.Newcomer> newcomers(
      List<Entry<TourEvent>> changed, FormerEvents former) {
    List<ChangeLog.Newcomer> newcomers = new ArrayList<>();
    for (Entry<TourEvent> entry : changed) {
      Set<String> before = former.reports(entry.key());
      for (Report report : entry.value().reports()) {
        if (!before.contains(report.id())) {
          newcomers.add(new ChangeLog.Newcomer(entry.key(), report.id()));
        }
      }
    }
    return newcomers;
  }

  private static void refresh(Connection connection, List<Tour> tours) throws SQLException {
    List<Tour> known =
        tours.stream().filter(tour -> tour.name() != null && tour.visitor() != null).toList();
    Set<Tour> distinct = new LinkedHashSet<>(known);
    Keys.run(
        connection,
        "SELECT refresh_tours(?, ?)",
        distinct.stream().map(Tour::visitor).toList(),
        distinct.stream().map(Tour::name).toList());
  }

  private static Tour tour(TourEvent event) {
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

  private static void fill(Row row, Entry<TourEvent> entry, String digest) throws SQLException {
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
        .add();
  }

  private static void fill(Row row, String eventId, Report report) throws SQLException {
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
        .add();
  }
}
