package sommertour.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import sommertour.runtime.KafkaSettings;

/**
 * The broker and the database a process works with: embedded in its data folder, or those that the
 * environment names.
 *
 * @param kafka where the broker is
 * @param databaseUrl JDBC address
 */
record World(KafkaSettings kafka, String databaseUrl) {
  static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";
  static final String DATABASE = "DATABASE_URL";

  /** How long a broker that starts or is away is waited for before a verb gives up. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String PARTITIONS = "SOMMERTOUR_PARTITIONS";

  /** The environment as if it named the servers that run. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put(BROKER, kafka.bootstrapServers());
    environment.put(DATABASE, databaseUrl);
    return environment;
  }

  /** The broker alone. */
  static KafkaSettings broker(DataFolder folder, Map<String, String> environment, Parts parts) {
    return broker(folder, environment, parts, Ports.of(folder.path()));
  }

  /** Broker and database, started at the same time. */
  static World start(DataFolder folder, Map<String, String> environment, Parts parts) {
    Ports ports = Ports.of(folder.path());
    CompletableFuture<String> database =
        async("start-database", () -> database(folder, environment, parts, ports));
    try {
      KafkaSettings kafka = broker(folder, environment, parts, ports);
      return new World(kafka, Services.join(database));
    } finally {
      // A broker that fails must not leave a database behind that is just starting.
      database.handle((url, failure) -> url).join();
    }
  }

  /** Runs the task on a thread of its own. */
  static <T> CompletableFuture<T> async(String name, Supplier<T> task) {
    return CompletableFuture.supplyAsync(
        task,
        command -> {
          Thread thread = new Thread(command, name);
          thread.setDaemon(true);
          thread.start();
        });
  }

  private static KafkaSettings broker(
      DataFolder folder, Map<String, String> environment, Parts parts, Ports ports) {
    Map<String, String> settings = new HashMap<>(environment);
    if (!settings.containsKey(BROKER)) {
      EmbeddedKafka kafka =
          parts.add(EmbeddedKafka.start(folder.kafka(), ports.kafka(), ports.controller()));
      settings.put(BROKER, kafka.bootstrapServers());
      // Two cores need no more, and each partition has files, buffers and local stores.
      settings.putIfAbsent(PARTITIONS, "2");
    }
    return Services.settings(() -> KafkaSettings.of(settings));
  }

  private static String database(
      DataFolder folder, Map<String, String> environment, Parts parts, Ports ports) {
    String given = environment.get(DATABASE);
    return given != null
        ? given
        : parts
            .add(
                EmbeddedDatabase.start(
                    folder.database(),
                    Folders.cache(environment).resolve("postgresql"),
                    ports.database()))
            .url();
  }
}
