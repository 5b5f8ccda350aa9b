package sommertour.benchmarks.overheads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import sommertour.benchmarks.stream.Bench;
import sommertour.benchmarks.stream.StreamArticles;
import sommertour.contract.Article;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.enrich.text.Enrichment;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Monitor;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Service;
import sommertour.runtime.logging.Logging;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/** The main program of {@link WatchedPart}: one part with its monitor, and an answer a line. */
public final class OverheadsChild {
  /** One article in so many makes the reading fail, so that there is something to log. */
  static final int FAULT_EVERY = 100;

  private Profile profile;

  private OverheadsChild() {}

  /** Arguments: part, broker, prefix, partitions, and what the part needs. */
  public static void main(String[] arguments) throws IOException {
    KafkaSettings kafka =
        new KafkaSettings(arguments[1], arguments[2], Integer.parseInt(arguments[3]), (short) 1);
    log("INFO");
    SwitchedFigures service = new SwitchedFigures(service(arguments[0], kafka, arguments[4]));
    try (service;
        Monitor monitor = Monitor.start("127.0.0.1", 0)) {
      monitor.watch(service);
      new OverheadsChild().answer(service, monitor);
    }
  }

  private static Service service(String part, KafkaSettings kafka, String argument) {
    return switch (part) {
      case "enrich" -> {
        Enricher enricher = Enricher.load();
        yield EnrichApp.start(kafka, Path.of(argument), faulty(enricher::enrich), Bench.THREADS);
      }
      case "sink" ->
          SinkApp.start(
              kafka,
              new DatabaseSettings(argument, "postgres", "postgres"),
              "127.0.0.1",
              0,
              SinkSettings.DEFAULT);
      case "ingest" ->
          IngestApp.crawl(
              kafka, Path.of(argument), InstantSource.system(), CrawlOptions.standard());
      default -> throw new IllegalArgumentException(part);
    };
  }

  private static Function<Article, Enrichment> faulty(Function<Article, Enrichment> enricher) {
    return article -> {
      if (StreamArticles.number(article.id()) % FAULT_EVERY == 0) {
        throw new IllegalStateException("a fault of the benchmark");
      }
      return enricher.apply(article);
    };
  }

  private static void log(String level) {
    Logging.start(
        Settings.defaults(ProcessSettings.COMMON)
            .over(
                "benchmark",
                Map.of(
                    ProcessSettings.LOG_FORMAT.name(),
                    "json",
                    ProcessSettings.LOG_LEVEL.name(),
                    level)));
  }

  private void answer(SwitchedFigures service, Monitor monitor) throws IOException {
    PrintStream out = System.out;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(line, service, monitor));
      out.flush();
    }
  }

  private String answer(String question, SwitchedFigures service, Monitor monitor)
      throws IOException {
    switch (question) {
      case "port" -> {
        return "" + monitor.port();
      }
      case "on" -> {
        service.on();
        log("INFO");
      }
      case "off" -> {
        service.off();
        log("OFF");
      }
      case "profile" -> profile = new Profile();
      case "profiled" -> {
        return profile.end();
      }
      default -> {
        return service.health().reason();
      }
    }
    return question;
  }
}
