package sommertour.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
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
import java.util.stream.IntStream;
import sommertour.contract.Topic;
import sommertour.ingest.crawl.CrawlLoop;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.crawl.Source;

/** How fast a whole crawl is: 5,000 pages of 90 KB on ten local hosts, without delay. */
final class Crawling implements Benchmark {
  private static final int HOSTS = 10;
  private static final int PAGES_PER_HOST = 500;
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
    List<MadeUpSite> sites = new ArrayList<>();
    AtomicInteger articles = new AtomicInteger();
    AtomicLong half = new AtomicLong();
    try {
      for (int i = 0; i < HOSTS; i++) {
        sites.add(MadeUpSite.start(threads));
      }
      List<Source> sources =
          IntStream.range(0, HOSTS)
              .mapToObj(
                  i ->
                      new Source(
                          "host-" + i,
                          null,
                          null,
                          List.of(sites.get(i).feed(0, PAGES_PER_HOST)),
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
      sites.forEach(MadeUpSite::close);
      threads.shutdownNow();
    }
  }

  private Section section(int articles, double seconds, long half, long end) {
    double rate = articles / seconds;
    return new Section(
        name(),
        "%,d pages of %,d bytes on %d hosts; servers and crawler share the machine."
            .formatted(HOSTS * PAGES_PER_HOST, MadeUpSite.PAGE_BYTES, HOSTS),
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
}
