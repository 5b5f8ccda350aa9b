package sommertour.runtime;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import sommertour.contract.Limits;
import sommertour.contract.Topic;

/**
 * Where the broker is and how the topics are laid out.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param prefix of topic names, consumer groups and application ids
 * @param partitions of each topic that has to be created
 * @param replication factor of each topic that has to be created
 * @param generation of what is computed from the articles; a rebuild makes the next one
 */
public record KafkaSettings(
    String bootstrapServers, String prefix, int partitions, short replication, int generation) {
  /** Also bounds how long a lost broker goes unnoticed by a client that wants an answer. */
  private static final int REQUEST_MILLIS = 30_000;

  private static final int MAX_REQUEST_BYTES = Limits.RECORD_BYTES;

  /** The settings of the first generation. */
  public KafkaSettings(String bootstrapServers, String prefix, int partitions, short replication) {
    this(bootstrapServers, prefix, partitions, replication, 1);
  }

  /** The same cluster, another generation. */
  public KafkaSettings inGeneration(int number) {
    return new KafkaSettings(bootstrapServers, prefix, partitions, replication, number);
  }

  /**
   * Reads {@code KAFKA_BOOTSTRAP_SERVERS} (default {@code 127.0.0.1:9092}), {@code
   * SOMMERTOUR_PREFIX} ({@code sommertour}), {@code SOMMERTOUR_PARTITIONS} (4) and {@code
   * SOMMERTOUR_REPLICATION} (1).
   *
   * @throws IllegalArgumentException if a number is none or below 1; the message names the variable
   */
  public static KafkaSettings of(Map<String, String> environment) {
    return new KafkaSettings(
        environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092"),
        environment.getOrDefault("SOMMERTOUR_PREFIX", "sommertour"),
        count(environment, "SOMMERTOUR_PARTITIONS", 4),
        (short) count(environment, "SOMMERTOUR_REPLICATION", 1));
  }

  /** The topic's name under this prefix, in this generation where it has generations. */
  public String name(Topic topic) {
    return topic.under(prefix) + (topic.isComputed() ? generationSuffix(".") : "");
  }

  /** Nothing in the first generation, then {@code g2} and so on behind the separator. */
  public String generationSuffix(String separator) {
    return generation == 1 ? "" : separator + "g" + generation;
  }

  /** Settings of an idempotent producer that waits for all replicas. */
  public Map<String, Object> producer() {
    Map<String, Object> settings = client();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * REQUEST_MILLIS);
    return settings;
  }

  /** Settings of a consumer that reads committed records from the start and commits by hand. */
  public Map<String, Object> consumer() {
    Map<String, Object> settings = client();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }

  /** Settings that every client shares. */
  public Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    return settings;
  }

  private static int count(Map<String, String> environment, String variable, int otherwise) {
    String value = environment.get(variable);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(
          variable + "='" + value + "' is no number from 1 to 9999; set it to one or leave it out");
    }
    return Integer.parseInt(value);
  }
}
