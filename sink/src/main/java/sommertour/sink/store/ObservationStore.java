package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import sommertour.contract.Observation;

/** The table of looks at sources: a log, so one row a record and not one a key. */
public final class ObservationStore implements Store<Observation> {
  private static final Upsert INSERT =
      Upsert.insertAbsent(
          "observation",
          "from_partition",
          "from_offset",
          "source",
          "at ?::timestamptz",
          "verdict",
          "found",
          "fresh",
          "detail",
          "filled ?::jsonb",
          "failed");

  @Override
  public Class<Observation> type() {
    return Observation.class;
  }

  @Override
  public String key(Observation observation) {
    return observation.source();
  }

  @Override
  public boolean keepsAll() {
    return true;
  }

  @Override
  public void put(Connection connection, List<Entry<Observation>> entries) throws SQLException {
    Rows row = new Rows();
    for (Entry<Observation> entry : entries) {
      Observation observation = entry.value();
      row.number(entry.partition())
          .number(entry.offset())
          .text(observation.source())
          .moment(observation.at())
          .text(observation.verdict())
          .number(observation.found())
          .number(observation.fresh())
          .text(observation.detail())
          .json(observation.filled())
          .number(observation.failed())
          .end();
    }
    INSERT.run(connection, row);
  }

  @Override
  public String allKeys() {
    return "SELECT DISTINCT source FROM observation";
  }

  /** What was seen stays seen: the topic has no tombstones. */
  @Override
  public void remove(Connection connection, Collection<String> keys) {}
}
