package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.IngestApp;
import sommertour.ingest.crawl.Source;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/**
 * Two crawlers on one broker: each host is visited by one of them, and by the other once it ends.
 */
class FrontierIT {
  private static final int HOSTS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Map<String, Set<String>> visitors = new ConcurrentHashMap<>();
  private final AtomicInteger tooMany = new AtomicInteger();
  @TempDir private Path folder;

  @Test
  void divideTheHostsAndTakeThemOver() throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<HttpServer> servers = new ArrayList<>();
    Ports ports = Ports.of(folder);
    try (EmbeddedKafka broker =
        EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller())) {
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < HOSTS; i++) {
        servers.add(server("host-" + i, threads));
        sources.add(source("host-" + i, servers.get(i)));
      }
      KafkaSettings kafka =
          KafkaSettings.of(
              Settings.of(
                  VerbSettings.ALL, Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers())));
      Topics.ensure(kafka, Duration.ofSeconds(60));
      try (IngestApp second = crawl(kafka, sources, "zweiter")) {
        try (IngestApp first = crawl(kafka, sources, "erster")) {
          await()
              .atMost(PATIENCE)
              .until(() -> isShared() && first.health().ready() && second.health().ready());
        }
        visitors.clear();
        await().atMost(PATIENCE).until(() -> visitors.size() == HOSTS);
      }
      assertThat(visitors.values()).allSatisfy(by -> assertThat(by).containsExactly("zweiter"));
      assertThat(tooMany).hasValue(0);
    } finally {
      servers.forEach(server -> server.stop(0));
      threads.shutdownNow();
    }
  }

  /** Once both have started, each has hosts that only it visits. */
  private boolean isShared() {
    Map<String, Set<String>> seen = Map.copyOf(visitors);
    visitors.clear();
    return seen.size() == HOSTS
        && seen.values().stream().allMatch(by -> by.size() == 1)
        && seen.values().stream().anyMatch(Set.of("erster")::equals)
        && seen.values().stream().anyMatch(Set.of("zweiter")::equals);
  }

  private static IngestApp crawl(KafkaSettings kafka, List<Source> sources, String name) {
    return IngestApp.crawl(
        kafka, sources, InstantSource.system(), CrawlOptions.standard().withUserAgent(name));
  }

  private static Source source(String id, HttpServer server) {
    return new Source(
        id,
        null,
        null,
        List.of("http://127.0.0.1:" + server.getAddress().getPort() + "/liste"),
        true,
        Duration.ofMillis(20),
        Duration.ZERO);
  }

  private HttpServer server(String host, ExecutorService threads) throws IOException {
    AtomicInteger open = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          if (open.incrementAndGet() > 1) {
            tooMany.incrementAndGet();
          }
          try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/liste")) {
              visitors
                  .computeIfAbsent(host, key -> ConcurrentHashMap.newKeySet())
                  .add(exchange.getRequestHeaders().getFirst("User-Agent"));
              byte[] body =
                  "<html><body><main><p>Liste</p></main></body></html>"
                      .getBytes(StandardCharsets.UTF_8);
              exchange.getResponseHeaders().set("Content-Type", "text/html");
              open.decrementAndGet();
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            } else {
              open.decrementAndGet();
              exchange.sendResponseHeaders(404, -1);
            }
          }
        });
    server.start();
    return server;
  }
}
