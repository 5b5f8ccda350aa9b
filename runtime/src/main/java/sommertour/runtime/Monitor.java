package sommertour.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sommertour.contract.Json;
import sommertour.runtime.Service.Health;

/**
 * What a process tells those who watch it, over HTTP: {@code /metrics} in the text format of
 * Prometheus, {@code /health/live} (some service still works or waits) and {@code /health/ready}
 * (all of them get their work done; if not, status 503 and why).
 */
public final class Monitor implements AutoCloseable {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String JSON = "application/json; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics pauses = new JvmGcMetrics();
  private final Map<String, Service> services = new ConcurrentSkipListMap<>();
  private final ExecutorService answers =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "monitor");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpServer server;

  private Monitor(HttpServer server) {
    this.server = server;
    registry.config().meterFilter(new Conventions());
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    pauses.bindTo(registry);
    server.setExecutor(answers);
    server.createContext("/metrics", exchange -> answer(exchange, 200, TEXT, registry.scrape()));
    server.createContext("/health/live", exchange -> answer(exchange, live()));
    server.createContext("/health/ready", exchange -> answer(exchange, ready()));
  }

  /**
   * Starts to answer.
   *
   * @param host address to listen on; 127.0.0.1 keeps it on this machine
   * @param port 0 takes any free one
   * @throws WorldFailedException if the port can't be bound
   */
  public static Monitor start(String host, int port) {
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0);
    } catch (IOException e) {
      throw new WorldFailedException(
          "metrics and health can't be served on %s:%d: %s; choose another address with --monitor"
              .formatted(host, port, e.getMessage()),
          e);
    }
    Monitor monitor = new Monitor(server);
    server.start();
    return monitor;
  }

  /**
   * Tells that a service is about to start, and what it waits for, until that changes or it is
   * watched.
   */
  public void expect(String service, String waitsFor) {
    put(new Expected(service, new Health(false, "waits for " + waitsFor)));
  }

  /** Tells of this service from now on. */
  public <T extends Service> T watch(T service) {
    service.measure(registry);
    put(service);
    return service;
  }

  /** Tells a fact that stays as it is while the process runs, as labels of a figure that is 1. */
  public void tell(String name, String description, Tags facts) {
    Gauge.builder(name, () -> 1).description(description).tags(facts).register(registry);
  }

  /** The port that is bound. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    answers.shutdownNow();
    pauses.close();
    registry.close();
  }

  private void put(Service service) {
    String name = service.name();
    if (services.put(name, service) == null) {
      Gauge.builder("sommertour.ready", services, it -> it.get(name).health().ready() ? 1 : 0)
          .description("1 while the service gets its work done")
          .tag("service", name)
          .register(registry);
    }
  }

  private Answer live() {
    Map<String, Health> states = new TreeMap<>();
    boolean alive = true;
    for (Service service : services.values()) {
      alive &= service.alive();
      states.put(service.name(), new Health(service.alive(), service.health().reason()));
    }
    return new Answer(alive ? 200 : 503, states);
  }

  private Answer ready() {
    Map<String, Health> states = new TreeMap<>();
    services.forEach((name, service) -> states.put(name, service.health()));
    boolean ready = !states.isEmpty() && states.values().stream().allMatch(Health::ready);
    return new Answer(ready ? 200 : 503, states);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    answer(exchange, answer.status(), JSON, Json.line(answer.services()));
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private record Answer(int status, Map<String, Health> services) {}

  /** One that is still waited for. */
  private record Expected(String name, Health health) implements Service {
    @Override
    public CompletableFuture<Void> done() {
      return new CompletableFuture<>();
    }

    @Override
    public void close() {}
  }
}
