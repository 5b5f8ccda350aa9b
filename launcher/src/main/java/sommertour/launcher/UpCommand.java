package sommertour.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichSettings;
import sommertour.enrich.text.Enricher;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.ingest.crawl.Source;
import sommertour.launcher.demo.DemoPressSite;
import sommertour.launcher.demo.DemoSources;
import sommertour.runtime.Generations;
import sommertour.runtime.Monitor;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;
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
  private static final List<String> PARTS = List.of("ingest", "enrich", "sink");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings given = CommandSettings.of(spec, VerbSettings.UP);
    PrintWriter err = spec.commandLine().getErr();
    String host = given.get(SinkSettings.HOST);
    int port = given.get(SinkSettings.PORT);
    SinkSettings sinkSettings = SinkSettings.of(given).forHost(host);
    EnrichSettings enrichSettings = EnrichSettings.of(given);
    Path sources = given.find(CrawlOptions.SOURCES).orElse(null);
    CrawlOptions crawling =
        sources == null ? CrawlOptions.of(given) : Crawling.options(given, sources);
    try (Parts parts = Parts.endedBySignal(0, given.get(ProcessSettings.STOP_LIMIT))) {
      DataFolder folder = parts.add(DataFolder.open(Folders.data(given)));
      checkPort(host, port);
      Words.tell(err, "starting in " + folder.path() + " ...");
      CompletableFuture<Enricher> enricher = World.async("load-enricher", Enricher::load);
      Monitor monitor = parts.add(Monitoring.start(given));
      PARTS.forEach(part -> monitor.expect(part, "broker and database"));
      World world = World.start(folder, given, parts);
      Topics.ensure(world.kafka(), given.get(ProcessSettings.START_PATIENCE));
      DatabaseSettings database = DatabaseSettings.of(world.settings());
      SinkApp sink =
          parts.add(
              SinkApp.start(
                  world.kafka(),
                  database,
                  host,
                  port,
                  sinkSettings,
                  TraceCommand.tracer(world.kafka(), database),
                  waiting -> monitor.expect("sink", waiting)));
      EnrichApp enrich =
          parts.add(
              EnrichApp.start(
                  Generations.current(world.kafka()),
                  folder.state(),
                  Services.join(enricher)::enrich,
                  enrichSettings));
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
      Words.tell(err, "the page is at " + page + "/ - Ctrl-C stops everything");
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
  private static void checkPort(String host, int port) {
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
