package sommertour.launcher;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichProgress;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.store.Forgetting;

/** Waits until those who compute and store have worked off what was written. */
final class Idle {
  private static final Duration LOOK = Duration.ofMillis(500);

  private Idle() {}

  /**
   * Returns when the events and the tables hold all of the articles.
   *
   * @throws WorldFailedException if that takes longer than the patience
   */
  static void await(KafkaSettings kafka, Forgetting tables, Duration patience) throws SQLException {
    long giveUp = System.nanoTime() + patience.toNanos();
    try (EnrichProgress progress = new EnrichProgress(kafka)) {
      while (!progress.caughtUp()) {
        pause(giveUp, "enrich has not caught up with the articles", patience);
      }
    }
    Map<TopicPartition, Long> ends = ends(kafka);
    while (!tables.isAsFarAs(ends)) {
      pause(giveUp, "sink has not caught up with the events", patience);
    }
  }

  /**
   * Looks whether somebody crawls, and so writes archived pages.
   *
   * @throws UsageException if so
   */
  static void requireNoCrawler(KafkaSettings kafka) {
    String group = kafka.prefix() + ".crawl";
    try (Admin admin = Admin.create(kafka.client())) {
      GroupState state =
          admin.describeConsumerGroups(List.of(group)).all().get().get(group).groupState();
      if (state != GroupState.EMPTY && state != GroupState.DEAD) {
        throw new UsageException(
            "a crawler runs and may be writing archived pages; stop ingest, then forget again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while asking the broker", e);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw new WorldFailedException("the broker does not tell who crawls: " + OneLine.of(e), e);
      }
    }
  }

  private static Map<TopicPartition, Long> ends(KafkaSettings kafka) {
    try (Admin admin = Admin.create(kafka.client())) {
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      List<String> names =
          List.of(kafka.name(Topic.ARTICLES), kafka.name(Topic.ENRICHED), kafka.name(Topic.EVENTS));
      admin
          .describeTopics(names)
          .allTopicNames()
          .get()
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          it ->
                              asked.put(
                                  new TopicPartition(name, it.partition()), OffsetSpec.latest())));
      Map<TopicPartition, Long> ends = new HashMap<>();
      admin
          .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all()
          .get()
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while asking the broker", e);
    } catch (ExecutionException e) {
      throw new WorldFailedException("the broker does not tell its ends: " + OneLine.of(e), e);
    }
  }

  private static void pause(long giveUp, String what, Duration patience) {
    if (System.nanoTime() > giveUp) {
      throw new WorldFailedException(
          "%s for %d s; the objection is made and obeyed, see that it runs, then forget again"
              .formatted(what, patience.toSeconds()));
    }
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while waiting", e);
    }
  }
}
