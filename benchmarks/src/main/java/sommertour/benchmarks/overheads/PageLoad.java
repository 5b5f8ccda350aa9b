package sommertour.benchmarks.overheads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import sommertour.benchmarks.MadeUpSite;
import sommertour.benchmarks.stream.Bench;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;

/** Pages for {@code ingest}: each round every site has a new feed, as a source of its own. */
final class PageLoad implements Load, AutoCloseable {
  private static final int SITES = 4;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<MadeUpSite> sites = new ArrayList<>();
  private final KafkaSettings kafka;
  private final Path sources;
  private final int pages;
  private final StringBuilder entries = new StringBuilder();
  private int rounds;

  /**
   * @param sources the file that ingest watches
   * @param pages of each site in a round
   */
  PageLoad(KafkaSettings kafka, Path sources, int pages) throws IOException {
    this.kafka = kafka;
    this.sources = sources;
    this.pages = pages;
    for (int n = 0; n < SITES; n++) {
      sites.add(MadeUpSite.start(threads));
    }
    add();
  }

  @Override
  public String unit() {
    return "page";
  }

  @Override
  public int round() throws Exception {
    // The first sources are there when ingest starts.
    if ((long) rounds * SITES * pages == written()) {
      add();
    }
    while (written() < (long) rounds * SITES * pages) {
      Thread.sleep(100);
    }
    return SITES * pages;
  }

  private void add() throws IOException {
    for (int n = 0; n < SITES; n++) {
      String feed = sites.get(n).feed(rounds * pages, (rounds + 1) * pages);
      entries.append(
          """
          - id: site-%d-%d
            start: [%s]
            local: true
            interval: PT1H
            delay: PT0S
          """
              .formatted(n, rounds, feed));
    }
    rounds++;
    Path draft = sources.resolveSibling("sources.new");
    Files.writeString(draft, entries);
    Files.move(draft, sources, StandardCopyOption.REPLACE_EXISTING);
  }

  private long written() throws Exception {
    try (Admin admin = Admin.create(kafka.client())) {
      return Bench.written(admin, kafka, Topic.ARTICLES);
    }
  }

  @Override
  public void close() {
    sites.forEach(MadeUpSite::close);
    threads.shutdownNow();
  }
}
