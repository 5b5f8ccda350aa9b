package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Settings;

/** Where the program keeps things on this machine, and how they go away. */
final class Folders {
  private Folders() {}

  /** The one that the settings name, or the usual one. */
  static Path data(Settings settings) {
    return settings.find(ProcessSettings.DATA_DIR).orElseGet(() -> data(System.getenv()));
  }

  /** {@code $XDG_DATA_HOME/sommertour}, or {@code .local/share/sommertour} in the home folder. */
  static Path data(Map<String, String> environment) {
    return base(environment, "XDG_DATA_HOME", Path.of(".local", "share")).resolve("sommertour");
  }

  /** {@code $XDG_CACHE_HOME/sommertour}, or {@code .cache/sommertour} in the home folder. */
  static Path cache(Map<String, String> environment) {
    return base(environment, "XDG_CACHE_HOME", Path.of(".cache")).resolve("sommertour");
  }

  /** Deletes the folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> contents;
    try (Stream<Path> files = Files.walk(folder)) {
      contents = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : contents) {
      Files.deleteIfExists(file);
    }
  }

  /** The XDG Base Directory Specification: a path that is not absolute counts as not given. */
  private static Path base(Map<String, String> environment, String variable, Path otherwise) {
    Path given = Path.of(environment.getOrDefault(variable, ""));
    return given.isAbsolute() ? given : Path.of(System.getProperty("user.home")).resolve(otherwise);
  }
}
