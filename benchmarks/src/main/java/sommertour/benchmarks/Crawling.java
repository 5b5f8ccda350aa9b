package sommertour.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sommertour.contract.Topic;
import sommertour.ingest.crawl.CrawlLoop;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.crawl.Source;

/** How fast a whole crawl is: 5,000 pages of 90 KB on ten local hosts, without delay. */
final class Crawling implements Benchmark {
  private static final int HOSTS = 10;
  private static final int PAGES_PER_HOST = 500;
  private static final int PAGE_BYTES = 90_000;
  private static final int GOAL = 80;

  @Override
  public String name() {
    return "crawl";
  }

  @Override
  public String about() {
    return "pages crawled per second from ten local hosts, with fetching, reading and state";
  }

  @Override
  public Section run(Path data) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    ExecutorService threads = Executors.newCachedThreadPool();
    List<HttpServer> servers = new ArrayList<>();
    AtomicInteger articles = new AtomicInteger();
    AtomicLong half = new AtomicLong();
    try {
      for (int i = 0; i < HOSTS; i++) {
        servers.add(server(threads));
      }
      List<Source> sources =
          IntStream.range(0, HOSTS)
              .mapToObj(
                  i ->
                      new Source(
                          "host-" + i,
                          null,
                          null,
                          List.of(url(servers.get(i), "/feed")),
                          true,
                          Duration.ofHours(1),
                          Duration.ZERO))
              .toList();
      long start = System.nanoTime();
      try (Fetcher fetcher =
              new Fetcher("Sommertour/benchmark", Duration.ofSeconds(30), InstantSource.system());
          CrawlLoop loop =
              new CrawlLoop(
                  sources,
                  fetcher,
                  record -> {
                    if (record.topic() == Topic.ARTICLES
                        && articles.incrementAndGet() == HOSTS * PAGES_PER_HOST / 2) {
                      half.set(used());
                    }
                  },
                  InstantSource.system(),
                  8,
                  Set.of(),
                  new SimpleMeterRegistry())) {
        loop.own(host -> true, List.of());
        loop.run(true);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return section(articles.get(), seconds, half.get(), used());
    } finally {
      servers.forEach(server -> server.stop(0));
      threads.shutdownNow();
    }
  }

  private Section section(int articles, double seconds, long half, long end) {
    double rate = articles / seconds;
    return new Section(
        name(),
        "%,d pages of %,d bytes on %d hosts; servers and crawler share the machine."
            .formatted(HOSTS * PAGES_PER_HOST, PAGE_BYTES, HOSTS),
        List.of(
            "articles",
            "seconds",
            "pages per second",
            "of the goal",
            "heap at half, MB",
            "heap at end, MB"),
        List.of(
            List.of(
                Integer.toString(articles),
                String.format(Locale.ROOT, "%.1f", seconds),
                String.format(Locale.ROOT, "%.0f", rate),
                String.format(Locale.ROOT, "%.2f", rate / GOAL),
                Long.toString(half >> 20),
                Long.toString(end >> 20))),
        List.of(
            "The goal is " + GOAL + " pages a second. Records go to a counter, not to a broker.",
            "The heap is what is in use after a collection."));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String url(HttpServer server, String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static HttpServer server(ExecutorService threads) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body =
              (path.equals("/feed") ? feed(server) : page(path)).getBytes(StandardCharsets.UTF_8);
          boolean found = path.equals("/feed") || path.startsWith("/seite/");
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Type",
                  path.equals("/feed") ? "application/rss+xml" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
          try (exchange) {
            if (found) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
    return server;
  }

  private static String feed(HttpServer server) {
    return IntStream.range(0, PAGES_PER_HOST)
        .mapToObj(
            i -> "<item><title>x</title><link>" + url(server, "/seite/" + i) + "</link></item>")
        .collect(
            Collectors.joining(
                "",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>Presse</title><link>"
                    + url(server, "/")
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
