package sommertour.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a single service finds the broker and the database it works with. */
final class Cluster {
  private Cluster() {}

  /**
   * The environment, completed by where the {@code up} that runs in the data folder has its parts.
   *
   * @param dataDir null for the usual data folder
   */
  static Map<String, String> environment(Map<String, String> given, Path dataDir) {
    Path dataFolder = dataDir == null ? Folders.data(given) : dataDir;
    Map<String, String> environment = new HashMap<>(given);
    Optional<Endpoints> running =
        Endpoints.read(dataFolder.resolve("endpoints.json"))
            .filter(endpoints -> ProcessHandle.of(endpoints.pid()).isPresent());
    running.ifPresent(
        endpoints -> {
          environment.putIfAbsent(World.BROKER, endpoints.bootstrapServers());
          environment.putIfAbsent(World.DATABASE, endpoints.databaseUrl());
        });
    return environment;
  }
}
