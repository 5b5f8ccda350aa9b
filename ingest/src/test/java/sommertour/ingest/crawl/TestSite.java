package sommertour.ingest.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A real HTTP server on loopback; what no route is given for is not found. */
final class TestSite implements AutoCloseable {
  /** Asked once of each site, and of no account for what the tests count. */
  static final String RESERVATIONS = "/.well-known/tdmrep.json";

  static {
    // Else each answer waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Map<String, HttpHandler> routes = new ConcurrentHashMap<>();
  private final Map<String, HttpHandler> beginnings = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  TestSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          if (!path.equals(RESERVATIONS)) {
            requests.add(path);
          }
          routes
              .getOrDefault(path, beginnings.getOrDefault(beginning(path), status(404)))
              .handle(exchange);
        });
    server.start();
  }

  static TestSite started() {
    try {
      return new TestSite();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers all paths that begin so, up to and with the second slash: {@code /tage/}. */
  TestSite routeAll(String beginning, HttpHandler handler) {
    beginnings.put(beginning, handler);
    return this;
  }

  private static String beginning(String path) {
    return path.substring(0, path.indexOf('/', 1) + 1);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  TestSite route(String path, HttpHandler handler) {
    routes.put(path, handler);
    return this;
  }

  /** The paths asked for since the last call, in order. */
  List<String> requests() {
    List<String> seen = List.copyOf(requests);
    requests.clear();
    return seen;
  }

  /** A feed of the paths. */
  HttpHandler feed(List<String> paths) {
    return xml(
        paths.stream()
            .map(path -> "<item><title>x</title><link>" + url(path) + "</link></item>")
            .collect(
                Collectors.joining(
                    "",
                    "<rss version='2.0'><channel><title>Presse</title><link>"
                        + url("/")
                        + "</link><description>Presse</description>",
                    "</channel></rss>")));
  }

  static HttpHandler xml(String body) {
    return body(
        "application/xml", ("<?xml version='1.0'?>" + body).getBytes(StandardCharsets.UTF_8));
  }

  /** An article in the form of a usual page. */
  static String page(String title, String text) {
    return "<html lang=de><head><title>"
        + title
        + "</title></head><body><nav><a href=/>Start</a></nav><main><h1>"
        + title
        + "</h1><p>"
        + text
        + "</p></main></body></html>";
  }

  static HttpHandler html(String body) {
    return body("text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static HttpHandler body(String contentType, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", contentType);
      send(exchange, 200, body);
    };
  }

  /** Answers 304 to whoever knows the version already. */
  static HttpHandler tagged(String etag, String body) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        exchange.close();
      } else {
        html(body).handle(exchange);
      }
    };
  }

  static HttpHandler status(int status) {
    return exchange -> send(exchange, status, new byte[0]);
  }

  static HttpHandler redirect(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      send(exchange, 302, new byte[0]);
    };
  }

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      // The crawler hangs up on what it does not want; that is what some tests are about.
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
