package sommertour.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A press site on a port of its own: feeds of as many made-up pages of 90 KB as one asks for. */
public final class MadeUpSite implements AutoCloseable {
  static final int PAGE_BYTES = 90_000;

  private final HttpServer server;

  private MadeUpSite(HttpServer server) {
    this.server = server;
  }

  /** Serves on these threads. */
  public static MadeUpSite start(Executor threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    MadeUpSite site = new MadeUpSite(server);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean isFeed = path.startsWith("/feed/");
          byte[] body = (isFeed ? site.feed(path) : page(path)).getBytes(StandardCharsets.UTF_8);
          boolean found = isFeed || path.startsWith("/seite/");
          exchange
              .getResponseHeaders()
              .set("Content-Type", isFeed ? "application/rss+xml" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
          try (exchange) {
            if (found) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
    return site;
  }

  /** Address of a feed of the pages from one number up to another. */
  public String feed(int from, int to) {
    return url("/feed/" + from + "-" + to);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private String feed(String path) {
    String[] pages = path.substring("/feed/".length()).split("-", 2);
    return IntStream.range(Integer.parseInt(pages[0]), Integer.parseInt(pages[1]))
        .mapToObj(i -> "<item><title>x</title><link>" + url("/seite/" + i) + "</link></item>")
        .collect(
            Collectors.joining(
                "",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>Presse</title><link>"
                    + url("/")
                    + "</link><description>Presse</description>",
                "</channel></rss>"));
  }

  private static String page(String path) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html lang='de'><head><title>Besuch ")
            .append(path)
            .append("</title></head><body><nav>");
    for (int i = 0; page.length() < PAGE_BYTES / 2; i++) {
      page.append("<li class='menu-item item-")
          .append(i)
          .append("'><a href='/rubrik/")
          .append(i)
          .append("'>Rubrik ")
          .append(i)
          .append("</a></li>");
    }
    page.append("</nav><main><h1>Besuch ")
        .append(path)
        .append("</h1><p class='date'>1. Juli 2024</p>");
    for (int i = 0; i < 20; i++) {
      page.append("<p>Absatz ")
          .append(i)
          .append(" von ")
          .append(path)
          .append(
              ": Die Ministerin hat am Montag den Hafen besucht und mit den Fischern gesprochen,")
          .append(" die dort seit vielen Jahren anlegen.</p>");
    }
    page.append("</main><footer>");
    for (int i = 0; page.length() < PAGE_BYTES - 200; i++) {
      page.append("<div class='col'><a href='/fuss/")
          .append(i)
          .append("'>Verweis ")
          .append(i)
          .append("</a></div>");
    }
    return page.append("</footer></body></html>").toString();
  }
}
