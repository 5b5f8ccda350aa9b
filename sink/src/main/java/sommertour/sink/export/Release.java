package sommertour.sink.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sommertour.contract.Json;
import sommertour.sink.search.EventLists;
import sommertour.sink.search.Listing;
import sommertour.sink.search.SourceLists;
import sommertour.sink.store.Connections;

/**
 * A frozen release: all lists of one moment as CSV and Parquet (events also as JSON lines), with
 * codebook, counts, difference to the last release, licence note and checksums.
 */
public final class Release {
  private static final List<Listing> CONTENT =
      List.of(
          EventLists.EVENTS,
          EventLists.REPORTS,
          EventLists.TOURS,
          EventLists.PERSONS,
          EventLists.PLACES,
          SourceLists.ARTICLES,
          SourceLists.SOURCES,
          SourceLists.COVERAGE,
          SourceLists.KREIS_DAYS,
          EventLists.CHANGES);

  private final Connections connections;

  public Release(Connections connections) {
    this.connections = connections;
  }

  /**
   * What a release holds.
   *
   * @param day as of which plans are past
   * @param rows number of rows of each list
   * @param former folder of the release it is compared with
   * @param difference numbers of events added, changed and removed since
   */
  public record Counts(
      LocalDate day, Map<String, Long> rows, String former, Map<String, Integer> difference) {}

  /**
   * Writes a release into a new folder; it is complete or not there.
   *
   * @param folder that does not exist
   * @param former folder of the last release, if there is one
   * @throws IOException if the folder exists or can't be written
   */
  public Counts write(Path folder, Optional<Path> former, LocalDate today)
      throws SQLException, IOException {
    if (Files.exists(folder)) {
      throw new IOException(folder + " exists already; a release is never written over");
    }
    Path draft = folder.resolveSibling(folder.getFileName() + ".part");
    delete(draft);
    Files.createDirectories(draft);
    try (Snapshot snapshot = new Snapshot(connections)) {
      Counts counts = fill(draft, snapshot, former, today);
      checksums(draft);
      Files.move(draft, folder);
      return counts;
    } finally {
      delete(draft);
    }
  }

  /** The release before this one among its neighbours, by name. */
  public static Optional<Path> before(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return Optional.empty();
    }
    String name = folder.getFileName().toString();
    try (Stream<Path> neighbours = Files.list(parent)) {
      return neighbours
          .filter(it -> Files.exists(it.resolve(Difference.INDEX)))
          .filter(it -> it.getFileName().toString().compareTo(name) < 0)
          .max((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
    }
  }

  private static Counts fill(Path draft, Snapshot snapshot, Optional<Path> former, LocalDate today)
      throws SQLException, IOException {
    Export export = new Export(snapshot);
    Map<String, Long> rows = new TreeMap<>();
    for (Listing listing : CONTENT) {
      String name = listing.name();
      rows.put(name, export.write(listing, "csv", Map.of(), draft.resolve(name + ".csv"), today));
      export.write(listing, Export.PARQUET, Map.of(), draft.resolve(name + ".parquet"), today);
    }
    export.write(EventLists.EVENTS, "jsonl", Map.of(), draft.resolve("events.jsonl"), today);
    Path index = draft.resolve(Difference.INDEX);
    export.read(
        EventLists.EVENTS,
        EventLists.EVENTS.columns(),
        Map.of(),
        today,
        new Difference.IndexFile(index));
    Map<String, Integer> difference =
        former.isPresent()
            ? Difference.write(
                former.get().resolve(Difference.INDEX),
                index,
                draft.resolve("difference.tsv"),
                events(snapshot)::contains)
            : Map.of();
    Counts counts =
        new Counts(
            today,
            rows,
            former.map(path -> path.getFileName().toString()).orElse(null),
            new TreeMap<>(difference));
    Files.writeString(draft.resolve("counts.json"), Json.line(counts) + "\n");
    Files.writeString(draft.resolve("codebook.md"), Codebook.of(snapshot, CONTENT));
    try (InputStream note = Release.class.getResourceAsStream("licence-note.md")) {
      Files.write(draft.resolve("LICENCE.md"), note.readAllBytes());
    }
    return counts;
  }

  /** All events that the change log knows. */
  private static Set<String> events(Snapshot snapshot) throws SQLException {
    Set<String> events = new HashSet<>();
    try (Connection connection = snapshot.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT DISTINCT event_id FROM change")) {
      while (rows.next()) {
        events.add(rows.getString(1));
      }
    }
    return events;
  }

  /** As {@code sha256sum -c SHA256SUMS} reads them. */
  private static void checksums(Path folder) throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        sums.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
      }
    }
    Files.writeString(folder.resolve("SHA256SUMS"), sums, StandardCharsets.UTF_8);
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestOutputStream out =
          new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
        Files.copy(file, out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
