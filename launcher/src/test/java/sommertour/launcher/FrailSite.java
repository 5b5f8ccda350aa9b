package sommertour.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

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
  private volatile boolean broken;

  FrailSite() throws IOException {
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
    String body =
        switch (exchange.getRequestURI().getPath()) {
          case "/feed" ->
              "<rss version='2.0'><channel><title>x</title><link>/</link><description>x</description>"
                  + "<item><title>x</title><link>"
                  + url("/presse/1")
                  + "</link></item></channel></rss>";
          case "/presse/1" -> ARTICLE;
          default -> "";
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
