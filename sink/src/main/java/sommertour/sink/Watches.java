package sommertour.sink;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sommertour.contract.Topic;
import sommertour.runtime.BrokerDisks;
import sommertour.runtime.ClusterWatch;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Service.Health;
import sommertour.sink.store.Connections;
import sommertour.sink.store.SinkLoop;

/** What looks at broker and database beside the loop, for health and figures. */
final class Watches implements AutoCloseable {
  /** Between two counts of what the database holds, where that is soon counted. */
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final ClusterWatch cluster;
  private final DatabaseWatch tables;
  private final BrokerDisks disks;
  private final StoredFigures stored;
  private final OldLooks looks;

  private Watches(
      ClusterWatch cluster,
      DatabaseWatch tables,
      BrokerDisks disks,
      StoredFigures stored,
      OldLooks looks) {
    this.cluster = cluster;
    this.tables = tables;
    this.disks = disks;
    this.stored = stored;
    this.looks = looks;
  }

  /**
   * Starts them all.
   *
   * @param database for the reasons
   * @param migrations that its tables must have gone through
   */
  static Watches start(
      KafkaSettings kafka,
      SinkLoop loop,
      Connections connections,
      DatabaseSettings database,
      int migrations,
      SinkSettings settings,
      MeterRegistry figures) {
    Set<String> others = Set.of(kafka.name(Topic.REJECTED), kafka.name(Topic.GENERATIONS));
    return new Watches(
        ClusterWatch.start(
            kafka, SinkLoop.group(kafka), () -> both(loop.topics(), others), loop::topics, figures),
        DatabaseWatch.start(connections, database.display(), migrations),
        BrokerDisks.start(kafka, figures),
        StoredFigures.start(connections, LOOK, figures),
        OldLooks.start(connections, settings.observationDays()));
  }

  /** The last answers of database and broker. */
  Map<String, Health> checks() {
    Map<String, Health> checks = new LinkedHashMap<>(tables.checks());
    checks.put("broker", cluster.broker());
    checks.put("topics", cluster.topics());
    return checks;
  }

  @Override
  public void close() {
    looks.close();
    stored.close();
    tables.close();
    disks.close();
    cluster.close();
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.addAll(others);
    return both;
  }
}
