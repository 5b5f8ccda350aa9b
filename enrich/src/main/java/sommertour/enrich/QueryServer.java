package sommertour.enrich;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;
import sommertour.contract.Json;
import sommertour.enrich.EventQuery.Answer;
import sommertour.enrich.tour.Group;
import sommertour.runtime.Service.Health;
import sommertour.runtime.WorldFailedException;

/**
 * Answers {@code GET /groups/GROUP} with its events, {@code GET /events/ID} with one, and {@code
 * GET /health/ready}, over HTTP. A question for a group that another instance keeps is passed on to
 * it, once; while nobody keeps it the answer is 503 with {@code Retry-After}.
 */
final class QueryServer implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final String PASSED_ON = "Sommertour-Passed-On";
  private static final String RETRY_SECONDS = "1";
  private static final String NONE = "{\"status\":404,\"detail\":\"there is no such thing here\"}";

  private final HttpServer server;
  private final ExecutorService workers;
  private final Function<String, Answer> query;
  private final Supplier<Health> health;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWER).build();

  /** What is sent back. */
  private record Reply(int status, String body) {}

  private QueryServer(HttpServer server, Function<String, Answer> query, Supplier<Health> health) {
    this.server = server;
    this.query = query;
    this.health = health;
    this.workers =
        Executors.newFixedThreadPool(
            4,
            task -> {
              Thread thread = new Thread(task, "enrich-query");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts to listen.
   *
   * @throws WorldFailedException if the address can't be bound
   */
  static QueryServer start(HostInfo at, Function<String, Answer> query, Supplier<Health> health) {
    try {
      QueryServer queries =
          new QueryServer(
              HttpServer.create(new InetSocketAddress(at.host(), at.port()), 0), query, health);
      queries.server.setExecutor(queries.workers);
      queries.server.createContext("/", queries::handle);
      queries.server.start();
      return queries;
    } catch (IOException e) {
      throw new WorldFailedException(
          "queries can't be answered at %s:%d: %s; stop what uses it, or set SOMMERTOUR_APPLICATION_SERVER"
              .formatted(at.host(), at.port(), e.getMessage()),
          e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      if (reply.status() == 503) {
        exchange.getResponseHeaders().set("Retry-After", RETRY_SECONDS);
      }
      exchange
          .getResponseHeaders()
          .set(
              "Content-Type",
              reply.status() == 200 ? "application/json" : "application/problem+json");
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply reply(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("GET")) {
      return new Reply(405, problem(405, "only GET is understood"));
    }
    String path = exchange.getRequestURI().getPath();
    boolean passedOn = exchange.getRequestHeaders().containsKey(PASSED_ON);
    if (path.equals("/health/ready")) {
      Health now = health.get();
      return now.ready()
          ? new Reply(200, Json.line(now))
          : new Reply(503, problem(503, now.reason()));
    }
    if (path.startsWith("/groups/")) {
      return reply(path, path.substring("/groups/".length()), null, passedOn);
    }
    if (path.startsWith("/events/")) {
      String id = path.substring("/events/".length());
      try {
        return reply(path, Group.ofEventId(id).key(), id, passedOn);
      } catch (IllegalArgumentException e) {
        return new Reply(404, NONE);
      }
    }
    return new Reply(404, NONE);
  }

  private Reply reply(String path, String group, String eventId, boolean passedOn) {
    Answer answer = query.apply(group);
    if (answer instanceof Answer.Here here) {
      return eventId == null
          ? new Reply(200, Json.line(here.events()))
          : here.events().stream()
              .filter(event -> event.id().equals(eventId))
              .findFirst()
              .map(event -> new Reply(200, Json.line(event)))
              .orElse(new Reply(404, NONE));
    }
    if (answer instanceof Answer.Elsewhere elsewhere) {
      return passedOn
          ? new Reply(503, problem(503, "the group has just moved to another instance"))
          : passOn(elsewhere.host(), path);
    }
    return new Reply(503, problem(503, ((Answer.NotNow) answer).reason()));
  }

  private Reply passOn(HostInfo host, String path) {
    URI uri = URI.create("http://" + host.host() + ":" + host.port() + encoded(path));
    try {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(uri).timeout(ANSWER).header(PASSED_ON, "1").build(),
              HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      return new Reply(503, problem(503, "the instance that keeps the group does not answer"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(503, problem(503, "the instance stops"));
    }
  }

  private static String encoded(String path) {
    int name = path.indexOf('/', 1) + 1;
    return path.substring(0, name)
        + URLEncoder.encode(path.substring(name), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String problem(int status, String detail) {
    return Json.line(Map.of("status", status, "detail", detail));
  }
}
