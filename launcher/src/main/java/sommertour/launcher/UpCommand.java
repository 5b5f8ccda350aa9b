package sommertour.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.ingest.crawl.Source;
import sommertour.launcher.demo.DemoPressSite;
import sommertour.launcher.demo.DemoSources;
import sommertour.runtime.Generations;
import sommertour.runtime.Monitor;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** Everything in one process, until it is told to end. */
@Command(
    name = "up",
    description = {
      "Starts everything in one process: broker, database, crawler, enrichment and the page.",
      "Without --sources it crawls a demo press site of its own; no internet is needed.",
      "KAFKA_BOOTSTRAP_SERVERS and DATABASE_URL take the place of the embedded servers.",
      "Ctrl-C stops it in order."
    },
    footer = {"  ./sommertour up", "  ./sommertour up --sources sources.yaml --port 9000"})
final class UpCommand implements Callable<Integer> {
  private static final int STREAM_THREADS = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--data-dir", paramLabel = "DIR", description = Descriptions.DATA_DIR)
  private Path dataDir;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "Press sites to crawl (YAML); without it the demo.")
  private Path sources;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address the page listens on; default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the page, 0 for any free one; default: ${DEFAULT-VALUE}.")
  private int port;

  @Mixin private MonitorOption monitoring;

  @Override
  public Integer call() {
    Map<String, String> environment = System.getenv();
    PrintWriter err = spec.commandLine().getErr();
    SinkSettings sinkSettings = Services.settings(() -> SinkSettings.of(environment).forHost(host));
    CrawlOptions crawling =
        sources == null ? CrawlOptions.standard() : Crawling.options(environment, sources);
    try (Parts parts = Parts.endedBySignal(0)) {
      DataFolder folder =
          parts.add(DataFolder.open(dataDir == null ? Folders.data(environment) : dataDir));
      checkPort();
      err.println("sommertour: starting in " + folder.path() + " ...");
      CompletableFuture<Enricher> enricher = World.async("load-enricher", Enricher::load);
      World world = World.start(folder, environment, parts);
      Topics.ensure(world.kafka(), World.PATIENCE);
      Monitor monitor = parts.add(monitoring.start());
      DatabaseSettings database = Services.settings(() -> DatabaseSettings.of(world.environment()));
      SinkApp sink =
          parts.add(
              SinkApp.start(
                  world.kafka(),
                  database,
                  host,
                  port,
                  sinkSettings,
                  TraceCommand.tracer(world.kafka(), database)));
      EnrichApp enrich =
          parts.add(
              EnrichApp.start(
                  Generations.current(world.kafka()),
                  folder.state(),
                  Services.join(enricher)::enrich,
                  STREAM_THREADS));
      IngestApp ingest =
          parts.add(
              sources == null
                  ? IngestApp.crawl(world.kafka(), demo(parts), InstantSource.system(), crawling)
                  : IngestApp.crawl(world.kafka(), sources, InstantSource.system(), crawling));
      String page = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + sink.port();
      folder.publish(
          new Endpoints(
              ProcessHandle.current().pid(),
              page,
              world.kafka().bootstrapServers(),
              world.databaseUrl()));
      err.println("sommertour: the page is at " + page + "/ - Ctrl-C stops everything");
      Services.tellModel(monitor, Services.join(enricher));
      List<Service> services = List.of(ingest, enrich, sink);
      services.forEach(monitor::watch);
      Services.await(services);
    }
    return 0;
  }

  private static List<Source> demo(Parts parts) {
    return DemoSources.of(parts.add(DemoPressSite.start(0)));
  }

  /**
   * Found out before the servers have started; whoever takes the port meanwhile, the sink tells.
   */
  private void checkPort() {
    if (port < 0 || port > 65_535) {
      throw new UsageException("--port " + port + " is no port; take one from 0 to 65535");
    }
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new WorldFailedException(
          "the page can't listen on %s:%d: %s; stop what uses it, or choose another with --port and --host"
              .formatted(host, port, OneLine.of(e)),
          e);
    }
  }
}
