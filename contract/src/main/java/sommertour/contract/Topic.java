package sommertour.contract;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** The topics, what they are keyed by, and how long they keep their records. */
public enum Topic {
  /** Article id to {@link Article}. */
  ARTICLES,
  /** Article id to {@link EnrichedArticle}. */
  ENRICHED,
  /** Event id to {@link TourEvent}; partitioned by group. */
  EVENTS,
  /** Source id to {@link Observation}. */
  OBSERVATIONS,
  /** Stage, topic, partition and offset to {@link Rejection}; a tombstone means resolved. */
  REJECTED,
  /** Canonical URL to the state of that page; partitioned by host. */
  CRAWL_STATE,
  /** Number of the generation to {@link Generation}. */
  GENERATIONS,
  /** Kind and hash to {@link Objection}: what is to be kept nowhere. */
  OBJECTIONS;

  private static final String MAX_RECORD_BYTES = Integer.toString(Limits.RECORD_BYTES);

  /**
   * A century: the broker closes a segment when the timestamps of its records are this far apart,
   * and compacts what is closed. Ours are times of fetches and jump by years from record to record.
   */
  public static final String SEGMENT_MILLIS = days(36_525);

  /** The topic's name under the given prefix: {@code sommertour.crawl-state}. */
  public String under(String prefix) {
    return prefix + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it holds what is computed from articles, and so is written anew by a rebuild. */
  public boolean isComputed() {
    return this == ENRICHED || this == EVENTS;
  }

  /** Topic settings for the broker, by Kafka's names. */
  public Map<String, String> settings() {
    return switch (this) {
      case ARTICLES, ENRICHED, EVENTS, CRAWL_STATE, GENERATIONS, OBJECTIONS ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_COMPACT,
              TopicConfig.DELETE_RETENTION_MS_CONFIG,
              days(30),
              TopicConfig.SEGMENT_MS_CONFIG,
              SEGMENT_MILLIS,
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
              MAX_RECORD_BYTES);
      case OBSERVATIONS ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG,
              days(400));
      case REJECTED ->
          Map.of(
              TopicConfig.CLEANUP_POLICY_CONFIG,
              TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
              TopicConfig.RETENTION_MS_CONFIG,
              days(90),
              // The time of a rejection is that of its article; it must not make the record old.
              TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
              "LogAppendTime",
              TopicConfig.DELETE_RETENTION_MS_CONFIG,
              days(30),
              TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
              MAX_RECORD_BYTES);
    };
  }

  private static String days(int days) {
    return Long.toString(Duration.ofDays(days).toMillis());
  }
}
