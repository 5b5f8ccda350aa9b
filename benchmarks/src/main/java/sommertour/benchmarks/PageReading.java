package sommertour.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import sommertour.ingest.page.ArticleReader;
import sommertour.ingest.page.Page;

/** How fast pages are read, with all their metadata, beside Readability4J on the same pages. */
final class PageReading implements Benchmark {
  private static final int WARM_ROUNDS = 2;
  private static final AtomicInteger failed = new AtomicInteger();
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "page-reading";
  }

  @Override
  public String about() {
    return "pages read per CPU second, one thread, warm, beside Readability4J";
  }

  @Override
  public Section run(Path data) throws IOException, MissingDataException {
    Path folder = data.resolve("data/pages");
    if (!Files.isDirectory(folder)) {
      throw new MissingDataException(folder);
    }
    List<byte[]> pages = pages(folder);
    ArticleReader reader = new ArticleReader();
    Figures ours = measure(pages, bytes -> reader.read(Page.ofFile("page", "text/html", bytes)));
    Figures peer = measure(pages, PageReading::readability);
    return new Section(
        name(),
        pages.size() + " German pages; CPU time of the reading thread.",
        List.of("reader", "pages per CPU second", "slowest page, ms", "ratio"),
        List.of(
            row("Sommertour, with metadata and date", ours, peer),
            row("Readability4J 1.0.8", peer, peer)),
        List.of(
            "Each read all pages " + WARM_ROUNDS + " times before the measured round.",
            "Readability4J gave up on " + failed.get() / (WARM_ROUNDS + 1) + " pages."));
  }

  private static void readability(byte[] bytes) {
    try {
      new Readability4J("http://page.example/", new String(bytes, StandardCharsets.UTF_8)).parse();
    } catch (IllegalStateException e) {
      // It gives up on some pages; the time until then counts.
      failed.incrementAndGet();
    }
  }

  private record Figures(double perSecond, double slowestMillis) {}

  private static List<String> row(String name, Figures figures, Figures peer) {
    return List.of(
        name,
        String.format(Locale.ROOT, "%.0f", figures.perSecond()),
        String.format(Locale.ROOT, "%.0f", figures.slowestMillis()),
        String.format(Locale.ROOT, "%.2f", figures.perSecond() / peer.perSecond()));
  }

  private static Figures measure(List<byte[]> pages, Consumer<byte[]> read) {
    for (int round = 0; round < WARM_ROUNDS; round++) {
      pages.forEach(read);
    }
    var threads = ManagementFactory.getThreadMXBean();
    long all = 0;
    long slowest = 0;
    for (byte[] page : pages) {
      long start = threads.getCurrentThreadCpuTime();
      read.accept(page);
      long took = threads.getCurrentThreadCpuTime() - start;
      all += took;
      slowest = Math.max(slowest, took);
    }
    return new Figures(pages.size() / (all / NANOS), slowest / 1e6);
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".html.gz"))
          .sorted()
          .forEach(
              file -> {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                  pages.add(in.readAllBytes());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return pages;
  }
}
