package sommertour.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A press site with one article, which answers with status 500 once it is broken. */
final class FrailSite implements AutoCloseable {
  private static final String ARTICLE =
      """
      <html lang=de><head><title>Ministerin besucht Herne</title>
      <meta name=datePublished content=2026-07-01></head><body><main>
      <h1>Ministerin besucht Herne</h1>
      <p>Herne. Ministerin Eva Beispiel hat am Montag, 29. Juni 2026, das Rathaus in Herne besucht und
      mit dem Oberbürgermeister über den Umbau der Innenstadt gesprochen.</p></main></body></html>
      """;

  private final HttpServer server;
  private final List<String> pages;
  private volatile boolean broken;

  /**
   * @param pages that its feed lists; all but {@code /presse/1} hold no article
   */
  FrailSite(String... pages) throws IOException {
    this.pages = List.of(pages);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** From now on nothing of it can be read. */
  void breakDown() {
    broken = true;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body =
        switch (path) {
          case "/feed" ->
              "<rss version='2.0'><channel><title>x</title><link>/</link><description>x</description>"
                  + pages.stream()
                      .map(page -> "<item><title>x</title><link>" + url(page) + "</link></item>")
                      .collect(Collectors.joining())
                  + "</channel></rss>";
          case "/presse/1" -> ARTICLE;
          default -> pages.contains(path) ? "<html lang=de><body></body></html>" : "";
        };
    int status = body.isEmpty() ? 404 : 200;
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange
          .getResponseHeaders()
          .set("Content-Type", body.startsWith("<rss") ? "application/rss+xml" : "text/html");
      exchange.sendResponseHeaders(broken ? 500 : status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
