package sommertour.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sommertour.ingest.crawl.Source;
import sommertour.launcher.demo.DemoPressSite;
import sommertour.launcher.demo.DemoSources;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ProcessSettings;
import sommertour.sink.DatabaseSettings;

/**
 * The parts of a deployment as processes of this machine, with the same command lines; only
 * addresses, ports and folders are those of the test, and the database is the embedded one.
 */
final class NativeParts implements AutoCloseable {
  private static final String TOKEN = "0123456789abcdef";

  /** A start waits for a machine that does much else. */
  private static final String START_PATIENCE_SECONDS = "120";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final String java;
  private final Parts world = new Parts(Duration.ofSeconds(8));
  private final String brokerPort = freePort();
  private final String databasePort = freePort();

  /**
   * One part that runs.
   *
   * @param name of the service or pod
   * @param monitor port of metrics and health
   * @param page port of the page, or null
   */
  record Running(String name, String monitor, String page) {}

  /**
   * Parts whose sources are there; what else they need is started with {@link #startWorld()}.
   *
   * @param java that runs the parts
   */
  NativeParts(Path folder, String java) throws IOException {
    this.folder = folder;
    this.java = java;
    DemoPressSite site = world.add(DemoPressSite.start(0));
    Files.writeString(folder.resolve("sources.yaml"), sources(site));
    // Where the embedded database looks for it, so that the parts know it before.
    OwnerOnly.createFile(folder.resolve("database.password"));
    Files.writeString(folder.resolve("database.password"), TOKEN);
  }

  /** Starts broker and database. */
  void startWorld() throws Exception {
    world.add(ComposeBroker.start(folder.resolve("kafka"), brokerPort, freePort()));
    world.add(
        EmbeddedDatabase.start(
            folder.resolve("database"),
            Folders.cache(System.getenv()).resolve("postgresql"),
            Integer.parseInt(databasePort)));
  }

  /** Starts a part; a token that is not told is that of the test. */
  Running start(String name, List<String> given, Map<String, String> variables) throws IOException {
    List<String> command = new ArrayList<>();
    for (String word : given) {
      command.add(
          word.replace("/var/lib/sommertour", folder.resolve(name).toString())
              .replace("/etc/sommertour", folder.toString())
              .replace("0.0.0.0", "127.0.0.1"));
    }
    String monitor = freePort();
    command.set(command.indexOf("--monitor") + 1, "127.0.0.1:" + monitor);
    String page = command.contains("--port") ? freePort() : null;
    if (page != null) {
      command.set(command.indexOf("--port") + 1, page);
    }
    Map<String, String> environment = new HashMap<>(variables);
    environment.computeIfPresent("SOMMERTOUR_TOKEN", (variable, value) -> TOKEN);
    environment.computeIfPresent("SOMMERTOUR_INSTANCE_ID", (variable, value) -> name);
    environment.computeIfPresent("SOMMERTOUR_CONTACT", (variable, value) -> "press@example.org");
    // Of several brokers; there is one.
    environment.remove("SOMMERTOUR_REPLICATION");
    environment.putIfAbsent(ProcessSettings.START_PATIENCE.variable(), START_PATIENCE_SECONDS);
    environment.put(KafkaSettings.BOOTSTRAP_SERVERS.variable(), "127.0.0.1:" + brokerPort);
    if (environment.containsKey(DatabaseSettings.URL.variable())) {
      environment.put(
          DatabaseSettings.URL.variable(),
          "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres");
      environment.put(DatabaseSettings.USER.variable(), "postgres");
      environment.put(DatabaseSettings.PASSWORD.variable(), TOKEN);
    }
    Process process =
        Program.start(
            java,
            environment,
            ProcessBuilder.Redirect.to(log(name).toFile()),
            command.toArray(String[]::new));
    world.add(
        (AutoCloseable)
            () -> {
              Program.stop(process);
              System.err.print(Files.readString(log(name)));
            });
    return new Running(name, monitor, page);
  }

  /** Where the standard error of a part goes until all are stopped. */
  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  static HttpResponse<String> get(String port, String path)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + TOKEN)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    world.close();
  }

  /** The demo's sources as a file has them. */
  static String sources(DemoPressSite site) {
    return DemoSources.of(site).stream().map(NativeParts::entry).collect(Collectors.joining());
  }

  private static String entry(Source source) {
    return """
    - id: %s
      name: %s
      ags: "%s"
      start: [%s]
      local: true
      interval: %s
      delay: %s
    """
        .formatted(
            source.id(),
            source.name(),
            source.ags(),
            source.start().get(0),
            source.interval(),
            source.delay());
  }

  static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
