package sommertour.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.contract.Topic;

/**
 * The objections as the topic has them, followed by a thread of its own. Whoever reads or writes
 * articles asks it for each of them; nobody goes on without it.
 */
public final class ObjectionList implements Supplier<Objections>, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ObjectionList.class);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  private final Map<String, Objection> all = new TreeMap<>();
  private final KafkaConsumer<String, Objection> consumer;
  private final String topic;
  private final Consumer<WorldFailedException> ended;
  private volatile Objections objections = Objections.NONE;
  private volatile WorldFailedException failure;

  private ObjectionList(KafkaSettings kafka, Consumer<WorldFailedException> ended) {
    this.ended = ended;
    topic = kafka.name(Topic.OBJECTIONS);
    consumer =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), Json.deserializer(Objection.class));
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
      consumer.poll(POLL).forEach(record -> take(List.of(record)));
      if (System.nanoTime() > giveUp) {
        throw new WorldFailedException("no record came for " + ANSWER.toSeconds() + " s");
      }
    }
  }

  private void run() {
    try (consumer) {
      while (true) {
        take(consumer.poll(POLL));
      }
    } catch (WakeupException e) {
      log.debug("the list is closed");
    } catch (RuntimeException | Error e) {
      failure = unread(e);
      log.error("{}", failure.getMessage());
      ended.accept(failure);
    }
  }

  private void take(Iterable<ConsumerRecord<String, Objection>> records) {
    boolean changed = false;
    for (ConsumerRecord<String, Objection> record : records) {
      changed = true;
      if (record.value() == null) {
        all.remove(record.key());
      } else {
        all.put(record.key(), record.value());
      }
    }
    if (changed) {
      objections = new Objections(all.values());
      log.info("{} objections are obeyed", all.size());
    }
  }

  private WorldFailedException unread(Throwable e) {
    return new WorldFailedException(
        "the objections on %s can't be read, and without them nothing may be kept: %s"
            .formatted(topic, BrokerFailure.told(e, "see to the broker, then start again")),
        e);
  }
}
