package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import sommertour.contract.Report;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;

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
          "hosts ?::jsonb",
          "confidence",
          "witnesses",
          "produced_by",
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
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      Row row = new Row(statement);
      for (Entry<TourEvent> entry : entries) {
        fill(row, entry);
      }
      statement.executeBatch();
    }
    // The reports of an event are replaced whole: what it no longer tells must not stay.
    Keys.delete(connection, "report", "event_id", entries.stream().map(Entry::key).toList());
    try (PreparedStatement statement = connection.prepareStatement(INSERT_REPORT)) {
      Row row = new Row(statement);
      for (Entry<TourEvent> entry : entries) {
        for (Report report : entry.value().reports()) {
          fill(row, entry.key(), report);
        }
      }
      statement.executeBatch();
    }
  }

  /** Their reports go with them. */
  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    Keys.delete(connection, "event", "id", keys);
  }

  private static void fill(Row row, Entry<TourEvent> entry) throws SQLException {
    TourEvent event = entry.value();
    // The table refuses rows without names, and so names the record that lacks them.
    Visitor visitor = event.visitor() == null ? NOBODY : event.visitor();
    row.text(event.id())
        .text(event.group())
        .text(visitor.name())
        .text(visitor.role())
        .text(visitor.key())
        .words(visitor.role() == null ? visitor.name() : visitor.name() + " " + visitor.role())
        .place(event.place() == null ? NOWHERE : event.place())
        .text(event.venue())
        .edtf(event.date())
        .days(event.date())
        .word(event.dateBasis())
        .word(event.status())
        .text(event.tour())
        .json(event.hosts())
        .number(event.confidence())
        .number(event.witnesses())
        .text(event.producedBy())
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
