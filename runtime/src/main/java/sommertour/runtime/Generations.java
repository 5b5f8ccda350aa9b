package sommertour.runtime;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import sommertour.contract.Generation;
import sommertour.contract.Json;
import sommertour.contract.Topic;

/**
 * Which generation of enriched articles and events is in use, and which is being made: the first
 * one unless the topic of generations tells of a later one.
 */
public final class Generations {
  private Generations() {}

  /** The settings for the newest complete generation. */
  public static KafkaSettings current(KafkaSettings kafka) {
    return kafka.inGeneration(newestComplete(read(kafka).values()));
  }

  /**
   * The settings for the generation that a rebuild makes; one that was begun and not completed is
   * gone on with.
   */
  public static KafkaSettings next(KafkaSettings kafka, String producedBy) {
    Map<String, Generation> all = read(kafka);
    OptionalInt begun =
        all.values().stream()
            .filter(generation -> !generation.complete())
            .mapToInt(Generation::number)
            .max();
    int complete = newestComplete(all.values());
    int number = Math.max(begun.orElse(0), complete + 1);
    if (number != begun.orElse(0)) {
      announce(kafka, new Generation(number, false, producedBy));
    }
    return kafka.inGeneration(number);
  }

  /**
   * Tells everyone.
   *
   * @throws WorldFailedException if the broker does not take it
   */
  public static void announce(KafkaSettings kafka, Generation generation) {
    try (KafkaProducer<String, Generation> producer =
        new KafkaProducer<>(
            kafka.producer(), new StringSerializer(), Json.<Generation>serializer())) {
      String key = Integer.toString(generation.number());
      producer.send(new ProducerRecord<>(kafka.name(Topic.GENERATIONS), key, generation)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while announcing " + generation, e);
    } catch (ExecutionException e) {
      throw new WorldFailedException(
          "the broker %s did not take the news of generation %d: %s; see to it, then start again"
              .formatted(kafka.bootstrapServers(), generation.number(), e.getCause().getMessage()),
          e);
    }
  }

  /** Number of the newest that is complete. */
  public static int newestComplete(Collection<Generation> all) {
    return all.stream().filter(Generation::complete).mapToInt(Generation::number).max().orElse(1);
  }

  private static Map<String, Generation> read(KafkaSettings kafka) {
    return CompactedTopic.read(kafka, Topic.GENERATIONS, Json.deserializer(Generation.class));
  }
}
