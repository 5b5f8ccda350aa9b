package sommertour.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import sommertour.contract.Limits;
import sommertour.contract.Topic;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

/**
 * Where the broker is and how the topics are laid out.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param prefix of topic names, consumer groups and application ids
 * @param partitions of each topic that has to be created
 * @param replication factor of each topic that has to be created
 * @param generation of what is computed from the articles; a rebuild makes the next one
 * @param given settings of Kafka's clients, by Kafka's names, that are handed on
 */
public record KafkaSettings(
    String bootstrapServers,
    String prefix,
    int partitions,
    short replication,
    int generation,
    Map<String, String> given) {
  public static final Setting<String> BOOTSTRAP_SERVERS =
      Setting.of(
              "kafka.bootstrap.servers",
              "KAFKA_BOOTSTRAP_SERVERS",
              Kind.text(
                  "[^\\s,]+:\\d{1,5}(\\s*,\\s*[^\\s,]+:\\d{1,5})*",
                  "host:port, with commas between"),
              "where the broker is; 'up' and 'run' start one of their own without it")
          .otherwise("127.0.0.1:9092");

  public static final Setting<String> PREFIX =
      Setting.of(
              "topics.prefix",
              "SOMMERTOUR_PREFIX",
              Kind.text("[A-Za-z0-9._-]{1,100}", "1 to 100 letters, digits, '.', '_' and '-'"),
              "begins the names of topics, consumer groups and application ids")
          .otherwise("sommertour");

  public static final Setting<Integer> PARTITIONS =
      Setting.of(
              "topics.partitions",
              "SOMMERTOUR_PARTITIONS",
              Kind.number(1, 9999),
              "of topics that have to be created; 2 on an embedded broker")
          .otherwise(4);

  public static final Setting<Integer> REPLICATION =
      Setting.of(
              "topics.replication",
              "SOMMERTOUR_REPLICATION",
              Kind.number(1, 99),
              "copies of topics that have to be created")
          .otherwise(1);

  /** All that a process needs to know of the broker. */
  public static final List<Setting<?>> SETTINGS =
      Stream.concat(
              Stream.of(BOOTSTRAP_SERVERS, PREFIX, PARTITIONS, REPLICATION),
              KafkaClientSettings.ALL.stream())
          .toList();

  /** Also bounds how long a lost broker goes unnoticed by a client that wants an answer. */
  private static final int REQUEST_MILLIS = 30_000;

  private static final int MAX_REQUEST_BYTES = Limits.RECORD_BYTES;

  /** The settings of the first generation, with nothing handed on. */
  public KafkaSettings(String bootstrapServers, String prefix, int partitions, short replication) {
    this(bootstrapServers, prefix, partitions, replication, 1, Map.of());
  }

  /** The same cluster, another generation. */
  public KafkaSettings inGeneration(int number) {
    return new KafkaSettings(bootstrapServers, prefix, partitions, replication, number, given);
  }

  /**
   * What is set.
   *
   * @throws SettingException if a value is not allowed
   */
  public static KafkaSettings of(Settings settings) {
    settings.check(KafkaClientSettings.ALL);
    Map<String, String> given = new HashMap<>();
    settings
        .given(KafkaClientSettings.ALL)
        .forEach((name, value) -> given.put(KafkaClientSettings.bare(name), value));
    return new KafkaSettings(
        settings.get(BOOTSTRAP_SERVERS),
        settings.get(PREFIX),
        settings.get(PARTITIONS),
        settings.get(REPLICATION).shortValue(),
        1,
        Map.copyOf(given));
  }

  /** What is handed on may hold passwords. */
  @Override
  public String toString() {
    return "KafkaSettings[" + bootstrapServers + ", " + prefix + ", generation " + generation + "]";
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
    settings.putAll(KafkaClientSettings.producer(given));
    return settings;
  }

  /** Settings of a consumer that reads committed records from the start and commits by hand. */
  public Map<String, Object> consumer() {
    Map<String, Object> settings = client();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.putAll(KafkaClientSettings.consumer(given));
    return settings;
  }

  /** Settings of the clients within Kafka Streams, which gives each what it knows. */
  public Map<String, Object> streams() {
    Map<String, Object> settings = client();
    settings.putAll(given);
    return settings;
  }

  /** Settings that every client shares. */
  public Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.putAll(KafkaClientSettings.admin(given));
    return settings;
  }
}
