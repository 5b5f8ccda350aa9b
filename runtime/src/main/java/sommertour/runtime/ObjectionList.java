package sommertour.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.contract.Topic;

/**
 * The objections as the topic has them, followed by a thread of its own. Whoever reads or writes
 * articles asks it for each of them; nobody goes on without it, or while a record of it can't be
 * read: it might be the one that counts.
 */
public final class ObjectionList implements Supplier<Objections>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ObjectionList.class);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final Map<String, Objection> all = new TreeMap<>();
  private final Map<String, String> unreadable = new TreeMap<>();
  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final Consumer<WorldFailedException> ended;
  private volatile Objections objections = Objections.NONE;
  private volatile WorldFailedException failure;

  private ObjectionList(KafkaSettings kafka, Consumer<WorldFailedException> ended) {
    this.ended = ended;
    topic = kafka.name(Topic.OBJECTIONS);
    consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Reads the list to its end and follows it from there. The topic must be there.
   *
   * @param ended is told, on the thread of the list, that it can't be followed any more
   * @throws WorldFailedException if it can't be read
   */
  public static ObjectionList follow(KafkaSettings kafka, Consumer<WorldFailedException> ended) {
    ObjectionList list = new ObjectionList(kafka, ended);
    try {
      list.readToEnd();
    } catch (KafkaException | WorldFailedException e) {
      list.consumer.close(CloseOptions.timeout(CLOSE));
      throw list.unread(e);
    }
    Thread thread = new Thread(list::run, "objections");
    thread.setDaemon(true);
    thread.start();
    return list;
  }

  /**
   * The list as it is now.
   *
   * @throws WorldFailedException if it can't be followed any more
   */
  @Override
  public Objections get() {
    if (failure != null) {
      throw failure;
    }
    return objections;
  }

  @Override
  public void close() {
    consumer.wakeup();
  }

  private void readToEnd() {
    Collection<TopicPartition> partitions =
        consumer.partitionsFor(topic, ANSWER).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new WorldFailedException("there is no topic " + topic);
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER);
    long giveUp = System.nanoTime() + ANSWER.toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p, ANSWER) < ends.get(p))) {
      take(consumer.poll(POLL));
      if (System.nanoTime() > giveUp) {
        throw new WorldFailedException("no record came for " + ANSWER.toSeconds() + " s");
      }
    }
    requireReadable();
  }

  private void run() {
    try (consumer) {
      while (true) {
        take(consumer.poll(POLL));
        requireReadable();
      }
    } catch (WakeupException e) {
      log.debug("the list is closed");
    } catch (RuntimeException | Error e) {
      failure = unread(e);
      log.error("{}", failure.getMessage());
      ended.accept(failure);
    }
  }

  private void take(Iterable<ConsumerRecord<String, byte[]>> records) {
    boolean changed = false;
    for (ConsumerRecord<String, byte[]> record : records) {
      changed = true;
      unreadable.remove(record.key());
      if (record.value() == null) {
        all.remove(record.key());
        continue;
      }
      try {
        all.put(record.key(), Json.read(record.value(), Objection.class));
      } catch (IOException e) {
        unreadable.put(
            record.key(),
            "%s/%d/%d with the key '%s' is no objection (%s); write it anew, or a tombstone under its key"
                .formatted(
                    topic, record.partition(), record.offset(), record.key(), Json.reason(e)));
      }
    }
    if (changed) {
      objections = new Objections(all.values());
      log.info("{} objections are obeyed", all.size());
    }
  }

  private void requireReadable() {
    if (!unreadable.isEmpty()) {
      throw new WorldFailedException(unreadable.values().iterator().next());
    }
  }

  private WorldFailedException unread(Throwable e) {
    return new WorldFailedException(
        "the objections on %s can't be read, and without them nothing may be kept: %s"
            .formatted(topic, BrokerFailure.told(e, "see to it, then start again")),
        e);
  }
}
