package sommertour.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;

/** Settings of the Streams application, and the names that follow from them. */
final class StreamsSettings {
  private static final int SESSION_MILLIS = 10_000;

  /** A restart of an instance with a fixed name should fit into it. */
  private static final int FIXED_SESSION_MILLIS = 45_000;

  /** While there is much to do; see {@link EarlyCommit} for while there is little. */
  private static final int COMMIT_MILLIS = 500;

  private static final int BATCH_BYTES = 64 << 10;

  private StreamsSettings() {}

  /** Also the consumer group, and the prefix of internal topics. */
  static String applicationId(KafkaSettings kafka) {
    return kafka.prefix() + "-enrich" + kafka.generationSuffix("-");
  }

  /** The topic between the two halves, as Streams names it. */
  static String contributionsTopic(KafkaSettings kafka) {
    return applicationId(kafka) + "-" + EnrichTopology.CONTRIBUTIONS + "-repartition";
  }

  /**
   * All settings of one instance.
   *
   * @param figures takes those of records that are rejected outside the steps
   */
  static Properties of(
      KafkaSettings kafka, Path stateDir, EnrichSettings app, MeterRegistry figures) {
    Properties settings = new Properties();
    settings.putAll(kafka.streams());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(kafka));
    settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, app.threads());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replication());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    settings.put(StreamsConfig.POLL_MS_CONFIG, EarlyCommit.PERIOD.toMillis());
    // No task reads two topics, so none has to wait for the slower of them.
    settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    settings.put(RejectingHandler.TOPIC, kafka.name(Topic.REJECTED));
    settings.put(RejectingHandler.FIGURES, figures);
    for (String handler :
        List.of(
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG)) {
      settings.put(handler, RejectingHandler.class);
    }
    settings.put(
        StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
        UsePartitionTimeOnInvalidTimestamp.class);
    Object maxRequest = kafka.producer().get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), maxRequest);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    // The first write of a transaction may be put off (CONCURRENT_TRANSACTIONS); those sent behind
    // it would then fail as out of order and be sent again.
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
    if (app.query() != null) {
      settings.put(
          StreamsConfig.APPLICATION_SERVER_CONFIG, app.query().host() + ":" + app.query().port());
    }
    settings.putAll(app.streamsProtocol() ? streamsGroup() : classicGroup(app));
    settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), maxRequest);
    settings.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_MS_CONFIG), Topic.SEGMENT_MILLIS);
    return settings;
  }

  /** The broker assigns the work, and its own settings of the group say how fast. */
  private static Properties streamsGroup() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "streams");
    return settings;
  }

  private static Properties classicGroup(EnrichSettings app) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, app.standbyReplicas());
    // A killed process gives its partitions back after this time at the latest.
    int session = app.instanceId() == null ? SESSION_MILLIS : FIXED_SESSION_MILLIS;
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        SESSION_MILLIS / 4);
    if (app.instanceId() != null) {
      settings.put(
          StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
          app.instanceId());
    }
    return settings;
  }
}
