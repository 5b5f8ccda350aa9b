package sommertour.launcher;

import java.nio.file.Path;
import java.util.Map;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;

/** Where a single service finds the broker and the database it works with. */
final class Cluster {
  private Cluster() {}

  /**
   * The settings, completed by where the {@code up} that runs in their data folder has its parts.
   */
  static Settings of(Settings given) {
    return of(given, Folders.data(given));
  }

  /** The settings, completed by where the {@code up} that runs in the folder has its parts. */
  static Settings of(Settings given, Path dataFolder) {
    return Endpoints.read(dataFolder.resolve("endpoints.json"))
        .filter(endpoints -> ProcessHandle.of(endpoints.pid()).isPresent())
        .map(
            endpoints ->
                given.under(
                    "the 'up' that runs in " + dataFolder,
                    Map.of(
                        KafkaSettings.BOOTSTRAP_SERVERS.name(),
                        endpoints.bootstrapServers(),
                        DatabaseSettings.URL.name(),
                        endpoints.databaseUrl())))
        .orElse(given);
  }
}
