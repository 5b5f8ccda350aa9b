package sommertour.launcher;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;

/**
 * The broker and the database a process works with: embedded in its data folder, or those that the
 * settings name.
 *
 * @param settings as if they named the servers that run
 */
record World(Settings settings) {

  /** Where the broker is. */
  KafkaSettings kafka() {
    return KafkaSettings.of(settings);
  }

  /** Where the database is, as it is set. */
  String databaseUrl() {
    return settings.get(DatabaseSettings.URL);
  }

  /** The broker alone. */
  static KafkaSettings broker(DataFolder folder, Settings given, Parts parts) {
    return KafkaSettings.of(broker(folder, given, parts, Ports.of(folder.path())));
  }

  /** Broker and database, started at the same time. */
  static World start(DataFolder folder, Settings given, Parts parts) {
    Ports ports = Ports.of(folder.path());
    CompletableFuture<String> database =
        async("start-database", () -> database(folder, given, parts, ports));
    try {
      Settings settings = broker(folder, given, parts, ports);
      return new World(
          settings.over(
              "embedded database", Map.of(DatabaseSettings.URL.name(), Services.join(database))));
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

  private static Settings broker(DataFolder folder, Settings given, Parts parts, Ports ports) {
    if (given.has(KafkaSettings.BOOTSTRAP_SERVERS)) {
      return given;
    }
    EmbeddedKafka kafka =
        parts.add(EmbeddedKafka.start(folder.kafka(), ports.kafka(), ports.controller()));
    return given
        .over(
            "embedded broker",
            Map.of(KafkaSettings.BOOTSTRAP_SERVERS.name(), kafka.bootstrapServers()))
        // Two cores need no more, and each partition has files, buffers and local stores.
        .under("embedded broker's default", Map.of(KafkaSettings.PARTITIONS.name(), "2"));
  }

  private static String database(DataFolder folder, Settings given, Parts parts, Ports ports) {
    return given
        .find(DatabaseSettings.URL)
        .orElseGet(
            () ->
                parts
                    .add(
                        EmbeddedDatabase.start(
                            folder.database(),
                            Folders.cache(System.getenv()).resolve("postgresql"),
                            ports.database()))
                    .url());
  }
}
