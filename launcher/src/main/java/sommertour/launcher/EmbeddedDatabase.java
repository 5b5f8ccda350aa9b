package sommertour.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.WorldFailedException;

/**
 * A real PostgreSQL server on loopback, started and stopped with this process, with its data in a
 * folder. Its password stands beside the folder, readable by its owner alone: a superuser of the
 * database can run programs as whoever started it.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START = Duration.ofSeconds(60);

  private static final String COMPLETE = "sommertour.complete";

  /** Bounds for a laptop; the rest by the server's defaults. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          // Off by default in the starter, which is made for tests.
          Map.entry("fsync", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("max_connections", "20"),
          Map.entry("shared_buffers", "32MB"),
          Map.entry("work_mem", "4MB"),
          Map.entry("maintenance_work_mem", "32MB"),
          Map.entry("max_wal_size", "256MB"),
          Map.entry("min_wal_size", "32MB"),
          Map.entry("wal_level", "minimal"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("max_worker_processes", "2"),
          Map.entry("max_parallel_workers", "0"),
          Map.entry("autovacuum_max_workers", "1"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"));

  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the server; makes the database cluster if the folder is new, and ends a server that a
   * killed run left behind.
   *
   * @param folder for the server alone
   * @param binaries where the server's programs are unpacked once
   * @throws WorldFailedException if it does not start
   */
  static EmbeddedDatabase start(Path folder, Path binaries, int port) {
    Path words = folder.resolveSibling(folder.getFileName() + ".log");
    try {
      StalePostmaster.stop(folder);
      removeUnfinished(folder);
      OwnerOnly.createFolder(binaries);
      // Else the programs go to the temporary folder, where any user could exchange them.
      System.setProperty("ot.epg.working-dir", binaries.toString());
      Path secret = folder.resolveSibling(folder.getFileName() + ".password");
      String password = password(secret);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(START)
              .setConnectConfig("password", password)
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("pwfile", secret.toString())
              .setDataDirectoryCustomizer(EmbeddedDatabase::requirePassword)
              .setOutputRedirector(ProcessBuilder.Redirect.to(words.toFile()));
      SETTINGS.forEach(builder::setServerConfig);
      EmbeddedPostgres server = builder.start();
      Files.writeString(folder.resolve(COMPLETE), "The database cluster was made to its end.\n");
      return new EmbeddedDatabase(server, password);
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw new WorldFailedException(
          "the embedded PostgreSQL does not start: " + why(e, words) + advice(), e);
    }
  }

  /** JDBC address with user and password. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s"
        .formatted(server.getPort(), password);
  }

  /** Ends the sessions, writes a checkpoint and stops; at most 5 s. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      log.warn("PostgreSQL did not stop in order: {}", OneLine.of(e));
    }
  }

  /** A folder whose making was cut off looks made to the starter; nothing is in it yet. */
  private static void removeUnfinished(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.exists(folder.resolve(COMPLETE))) {
      Folders.delete(folder);
    }
  }

  private static String password(Path secret) throws IOException {
    if (!Files.exists(secret)) {
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      OwnerOnly.createFile(secret);
      Files.writeString(secret, HexFormat.of().formatHex(random));
    }
    return Files.readString(secret).strip();
  }

  private static void requirePassword(File folder) {
    try {
      Files.writeString(
          folder.toPath().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String why(Throwable e, Path words) {
    String last = "";
    try {
      last =
          Files.readAllLines(words).stream()
              .filter(line -> line.contains("FATAL") || line.contains("error:"))
              .reduce((former, latter) -> latter)
              .map(line -> " (" + line.strip() + ")")
              .orElse("");
    } catch (IOException unreadable) {
      log.debug("no words of PostgreSQL", unreadable);
    }
    return OneLine.of(e) + last;
  }

  private static String advice() {
    return "root".equals(System.getProperty("user.name"))
        ? "; it does not run as root where user namespaces are forbidden: use another user, or set"
            + " DATABASE_URL to a PostgreSQL of yours"
        : "; set DATABASE_URL to a PostgreSQL of yours";
  }
}
