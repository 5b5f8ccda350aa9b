package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import sommertour.contract.Json;

/**
 * Where the parts of a running {@code up} are; stands in its data folder while it runs, for other
 * verbs and for people.
 *
 * @param pid of the process that runs them
 * @param page address of the page
 * @param bootstrapServers of the broker
 * @param databaseUrl of the database; with its password, so the file is for its owner alone
 */
record Endpoints(long pid, String page, String bootstrapServers, String databaseUrl) {

  /** What the file says, or empty if there is none that can be read. */
  static Optional<Endpoints> read(Path file) {
    try {
      return Optional.of(Json.read(Files.readAllBytes(file), Endpoints.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file in one step: a reader sees the former or the new one whole. */
  void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    OwnerOnly.createFile(draft);
    Files.writeString(draft, Json.line(this) + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
