package sommertour.enrich;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;
import sommertour.runtime.BrokerWatch;
import sommertour.runtime.ClusterWatch;
import sommertour.runtime.Service.Health;

/** What the readiness of a Streams application rests on. */
final class StreamsHealth {
  /** States of a stream thread, as Kafka Streams names them. */
  private static final Set<String> LIVING =
      Set.of("CREATED", "STARTING", "PARTITIONS_REVOKED", "PARTITIONS_ASSIGNED", "RUNNING");

  private StreamsHealth() {}

  static Health of(KafkaStreams streams, BrokerWatch broker, ClusterWatch cluster) {
    Map<String, Health> checks = new LinkedHashMap<>();
    checks.put(
        "broker",
        broker.hears()
            ? new Health(true, "answers")
            : new Health(false, "has been silent for " + broker.silence().toSeconds() + " s"));
    checks.put("topics", cluster.topics());
    checks.put("streams", state(streams.state()));
    checks.put("threads", threads(streams.metadataForLocalThreads()));
    return Health.of(checks, "RUNNING");
  }

  private static Health state(KafkaStreams.State state) {
    return switch (state) {
      case RUNNING -> new Health(true, "RUNNING, the stores are restored");
      case REBALANCING ->
          new Health(false, "REBALANCING: partitions are assigned or stores restored");
      default -> new Health(false, state.name());
    };
  }

  /** Whether a stream thread works or waits. */
  static boolean anyThreadLives(KafkaStreams streams) {
    return living(streams.metadataForLocalThreads()) > 0;
  }

  private static Health threads(Set<ThreadMetadata> all) {
    long living = living(all);
    return new Health(living > 0, living + " of " + all.size() + " stream threads live");
  }

  private static long living(Set<ThreadMetadata> all) {
    return all.stream().filter(thread -> LIVING.contains(thread.threadState())).count();
  }
}
