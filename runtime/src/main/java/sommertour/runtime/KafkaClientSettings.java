package sommertour.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;

/**
 * Settings of Kafka's own clients that are handed on as they are: encryption, log-in, times,
 * buffers. What correctness rests on can't be set.
 */
public final class KafkaClientSettings {
  /** With another value an article would be lost, doubled or read by nobody. */
  private static final Set<String> OURS =
      Set.of(
          "acks",
          "allow.auto.create.topics",
          "auto.offset.reset",
          "bootstrap.controllers",
          "bootstrap.servers",
          "client.id",
          "enable.auto.commit",
          "enable.idempotence",
          "exclude.internal.topics",
          "group.id",
          "group.instance.id",
          "group.protocol",
          "group.remote.assignor",
          "isolation.level",
          "key.deserializer",
          "key.serializer",
          "partition.assignment.strategy",
          "partitioner.class",
          "transactional.id",
          "value.deserializer",
          "value.serializer");

  private static final Map<String, ConfigDef.ConfigKey> PRODUCER =
      ProducerConfig.configDef().configKeys();
  private static final Map<String, ConfigDef.ConfigKey> CONSUMER =
      ConsumerConfig.configDef().configKeys();
  private static final Map<String, ConfigDef.ConfigKey> ADMIN =
      AdminClientConfig.configDef().configKeys();

  private static final String FAMILY = "kafka.";

  /** All that can be set, by name. */
  public static final List<Setting<?>> ALL = all();

  private KafkaClientSettings() {}

  /** Those of the given values that a producer knows, by Kafka's name. */
  static Map<String, String> producer(Map<String, String> given) {
    return known(given, PRODUCER.keySet());
  }

  /** Those of the given values that a consumer knows, by Kafka's name. */
  static Map<String, String> consumer(Map<String, String> given) {
    return known(given, CONSUMER.keySet());
  }

  /** Those of the given values that an administrator knows, by Kafka's name. */
  static Map<String, String> admin(Map<String, String> given) {
    return known(given, ADMIN.keySet());
  }

  private static Map<String, String> known(Map<String, String> given, Collection<String> names) {
    Map<String, String> known = new HashMap<>(given);
    known.keySet().retainAll(names);
    return known;
  }

  private static List<Setting<?>> all() {
    Map<String, ConfigDef.ConfigKey> keys = new TreeMap<>(ADMIN);
    keys.putAll(PRODUCER);
    keys.putAll(CONSUMER);
    keys.keySet().removeAll(OURS);
    return keys.values().stream().<Setting<?>>map(KafkaClientSettings::setting).toList();
  }

  private static Setting<String> setting(ConfigDef.ConfigKey key) {
    Setting<String> setting =
        Setting.of(
            FAMILY + key.name,
            "KAFKA_" + key.name.toUpperCase(Locale.ROOT).replace('.', '_'),
            kind(key),
            "Kafka's " + key.name);
    return key.type == ConfigDef.Type.PASSWORD ? setting.asSecret() : setting;
  }

  private static Kind<String> kind(ConfigDef.ConfigKey key) {
    String type = "of Kafka's type " + key.type.name().toLowerCase(Locale.ROOT);
    return new Kind<>(
        key.validator == null ? type : type + ": " + key.validator,
        value -> {
          try {
            Object parsed = ConfigDef.parseType(key.name, value, key.type);
            if (key.validator != null) {
              key.validator.ensureValid(key.name, parsed);
            }
            return value;
          } catch (ConfigException e) {
            throw new IllegalArgumentException(e);
          }
        });
  }

  /** Kafka's name of a setting. */
  static String bare(String name) {
    return name.substring(FAMILY.length());
  }
}
