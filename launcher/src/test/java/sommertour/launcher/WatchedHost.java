package sommertour.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A press site that remembers who asked it for what. Its feed is empty until it publishes. */
final class WatchedHost implements AutoCloseable {
  private static final Pattern CONTACT = Pattern.compile("\\(\\+(.*)\\)");

  private final int pages;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final List<String> visitors = new ArrayList<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private boolean published;
  private int open;
  private int most;

  WatchedHost(int pages) throws IOException {
    this.pages = pages;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String feed() {
    return url("/feed");
  }

  synchronized void publish() {
    published = true;
  }

  /** Who asked last; empty if nobody has. */
  synchronized String lastVisitor() {
    return visitors.isEmpty() ? "" : visitors.get(visitors.size() - 1);
  }

  synchronized long changesOfVisitor() {
    return IntStream.range(1, visitors.size())
        .filter(i -> !visitors.get(i).equals(visitors.get(i - 1)))
        .count();
  }

  /** How many pages were given whole at least once. */
  synchronized int read() {
    return whole.size();
  }

  /** How many pages were given whole more than once. */
  synchronized long readTwice() {
    return whole.values().stream().filter(times -> times > 1).count();
  }

  synchronized int mostAtOnce() {
    return most;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher contact = CONTACT.matcher(exchange.getRequestHeaders().getFirst("User-Agent"));
    synchronized (this) {
      visitors.add(contact.find() ? contact.group(1) : "");
      most = Math.max(most, ++open);
    }
    try (exchange) {
      if (path.equals("/feed")) {
        leave();
        send(exchange, "application/rss+xml", rss());
      } else if (!path.startsWith("/presse/")) {
        leave();
        exchange.sendResponseHeaders(404, -1);
      } else if (path.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        leave();
        exchange.sendResponseHeaders(304, -1);
      } else {
        synchronized (this) {
          whole.merge(path, 1, Integer::sum);
        }
        leave();
        exchange.getResponseHeaders().set("ETag", path);
        send(exchange, "text/html", page(path));
      }
    }
  }

  /** Before the answer goes out: the next request may come before this method's caller goes on. */
  private synchronized void leave() {
    open--;
  }

  private synchronized String rss() {
    return IntStream.range(0, published ? pages : 0)
        .mapToObj(i -> "<item><title>x</title><link>" + url("/presse/" + i) + "</link></item>")
        .collect(
            Collectors.joining(
                "",
                "<rss version='2.0'><channel><title>x</title><link>/</link><description>x</description>",
                "</channel></rss>"));
  }

  private static String page(String path) {
    return "<html lang=de><head><title>Besuch "
        + path
        + "</title></head><body><main><h1>Besuch "
        + path
        + "</h1><p>Die Ministerin hat am Dienstag den neuen Hafen besucht, sich die Schleuse zeigen"
        + " lassen und mit den Fischern gesprochen.</p></main></body></html>";
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }
}
