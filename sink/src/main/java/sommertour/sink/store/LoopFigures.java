package sommertour.sink.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.RejectionRecord;

/** Counts what the loop writes, how long that takes, and how old an event is when it is stored. */
public final class LoopFigures {
  private static final Duration[] AGES = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(30),
    Duration.ofHours(6),
    Duration.ofDays(1)
  };

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Timer batches;
  private final Timer ages;
  private final Map<String, Counter> stored = new HashMap<>();

  public LoopFigures(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    batches =
        Timer.builder("sommertour.batch")
            .description("Time to write one batch of records to the database, its commit included")
            .serviceLevelObjectives(
                Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1))
            .register(registry);
    ages =
        Timer.builder("sommertour.event.age")
            .description("Time from the fetch of an article to an event of it in the database")
            .serviceLevelObjectives(AGES)
            .register(registry);
    rejected("not-storable").increment(0);
    for (Topic topic : List.of(Topic.ARTICLES, Topic.ENRICHED, Topic.EVENTS, Topic.OBSERVATIONS)) {
      stored(topic, "value").increment(0);
      stored(topic, "tombstone").increment(0);
    }
  }

  /** A batch that is in the database now. */
  void written(KafkaSettings read, Batch batch, Duration took) {
    batches.record(took);
    Instant now = clock.instant();
    for (Topic topic : List.of(Topic.ARTICLES, Topic.ENRICHED, Topic.EVENTS, Topic.OBSERVATIONS)) {
      String name = read.name(topic);
      for (ConsumerRecord<String, byte[]> record : batch.records()) {
        if (record.topic().equals(name)) {
          stored(topic, record.value() == null ? "tombstone" : "value").increment();
          if (topic == Topic.EVENTS && record.value() != null) {
            // The streams hand the time of the fetch on as the record's.
            Duration age = Duration.between(Instant.ofEpochMilli(record.timestamp()), now);
            ages.record(age.isNegative() ? Duration.ZERO : age);
          }
        }
      }
    }
  }

  /** What was told to the topic of rejections. */
  void rejected(List<RejectionRecord> words) {
    for (RejectionRecord word : words) {
      Rejection rejection = word.rejection();
      if (rejection != null) {
        rejected(rejection.reason()).increment();
      }
    }
  }

  private Counter stored(Topic topic, String kind) {
    return stored.computeIfAbsent(
        topic + "/" + kind,
        key ->
            Counter.builder("sommertour.stored.records")
                .description("Records written to the database, by topic, values and tombstones")
                .tag("topic", topic.under("").substring(1))
                .tag("kind", kind)
                .register(registry));
  }

  private Counter rejected(String reason) {
    return Counter.builder("sommertour.rejected")
        .description("Inputs and records that could not be used, by stage and reason")
        .tag("stage", "sink")
        .tag("reason", reason)
        .register(registry);
  }
}
