package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where each partition is read on from: at the offset in the database, not at the broker's. A new
 * partition stays paused until its place is known: what is read of it before is not wanted.
 */
final class Places implements ConsumerRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(Places.class);
  private static final Duration NOTE = Duration.ofMinutes(1);

  private final Consumer<String, byte[]> consumer;
  private final Connections connections;
  private final Patiently patiently;
  private final OffsetStore offsets = new OffsetStore();

  /** Next offset of each partition as this instance last read or wrote it. */
  private final Map<TopicPartition, Long> known = new HashMap<>();

  private final Set<TopicPartition> fresh = new HashSet<>();
  private boolean assigned;
  private long lastNote = System.nanoTime();

  /** Tries until the database answers, within limits. */
  @FunctionalInterface
  interface Patiently {
    <T> T keepTrying(Patience.Attempt<T> attempt) throws SQLException;
  }

  Places(Consumer<String, byte[]> consumer, Connections connections, Patiently patiently) {
    this.consumer = consumer;
    this.connections = connections;
    this.patiently = patiently;
  }

  /** Next offsets as this instance knows them. */
  Map<TopicPartition, Long> known() {
    return known;
  }

  /** Partitions whose place is not known yet. */
  Set<TopicPartition> fresh() {
    return Set.copyOf(fresh);
  }

  /** Whether there are partitions to read, all in their places. */
  boolean areFound() {
    return assigned && fresh.isEmpty();
  }

  /** Other topics are subscribed to; their partitions are still to come. */
  void startAnew() {
    assigned = false;
  }

  /** Goes to where the database is. */
  void find(Collection<TopicPartition> partitions) throws SQLException {
    Map<TopicPartition, Long> places =
        patiently.keepTrying(
            () -> {
              try (Connection connection = connections.open()) {
                return offsets.load(connection, partitions);
              }
            });
    known.putAll(places);
    places.forEach(
        (partition, next) -> {
          if (next == 0) {
            // The first record need not have the offset 0.
            consumer.seekToBeginning(Set.of(partition));
          } else {
            consumer.seek(partition, next);
          }
        });
    consumer.resume(partitions);
    fresh.removeAll(partitions);
    log.info("reads on in {}", places);
  }

  /** The batch is written. */
  void passed(Batch batch) {
    known.putAll(batch.nextOffsets());
  }

  /** Notes from time to time which partitions the tables hold to their ends. */
  void noteSeen() throws SQLException {
    long now = System.nanoTime();
    if (now - lastNote < NOTE.toNanos()) {
      return;
    }
    lastNote = now;
    Map<TopicPartition, Long> all = new HashMap<>(known);
    all.keySet().retainAll(consumer.assignment());
    all.keySet().removeIf(partition -> consumer.currentLag(partition).orElse(1) > 0);
    patiently.keepTrying(
        () -> {
          try (Connection connection = connections.open()) {
            offsets.seen(connection, all);
            return true;
          }
        });
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    consumer.pause(partitions);
    fresh.addAll(partitions);
    assigned = true;
  }

  /** No batch is under way: this is called from within a poll. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(known::remove);
    fresh.removeAll(partitions);
  }
}
