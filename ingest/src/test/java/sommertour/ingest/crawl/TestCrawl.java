package sommertour.ingest.crawl;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import sommertour.contract.Observation;

/**
 * One site and a crawl of it; a list stands for the topics, and what it holds is what the next
 * crawl remembers.
 */
final class TestCrawl implements AutoCloseable {
  static final Instant MORNING = Instant.parse("2026-07-01T06:00:00Z");
  static final String LEAD =
      "Die Ministerin hat am Dienstag den neuen Hafen besucht, sich die Schleuse zeigen lassen und"
          + " mit den Fischern gesprochen, die dort seit vielen Jahren anlegen.";

  final SentRecords sent = new SentRecords();
  final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  final TestSite site = TestSite.started();
  final SimpleMeterRegistry figures = new SimpleMeterRegistry();
  Set<String> obeyed = Set.of();
  Predicate<String> avoided = url -> false;

  /** A local source that starts at the path. */
  Source source(String start) {
    return new Source(
        "probe",
        "Probe",
        "01055012",
        List.of(site.url(start)),
        true,
        Duration.ofHours(1),
        Duration.ZERO);
  }

  Fetcher fetcher() {
    return new Fetcher("Sommertour/test", Duration.ofSeconds(20), now::get);
  }

  CrawlLoop loop(Source source, Fetcher fetcher) {
    CrawlLoop loop = new CrawlLoop(List.of(source), fetcher, sent, now::get, 2, obeyed, figures);
    loop.avoid(avoided);
    loop.own(host -> true, List.copyOf(sent.states().values()));
    return loop;
  }

  void crawl(String start) {
    crawl(source(start));
  }

  void crawl(Source source) {
    crawl(source, fetcher());
  }

  /** Visits what is due, and closes the fetcher. */
  void crawl(Source source, Fetcher one) {
    try (Fetcher fetcher = one;
        CrawlLoop loop = loop(source, fetcher)) {
      loop.run(true);
    }
  }

  /** Visits what is due then. */
  void crawlAfter(Duration pause, String start) {
    now.set(now.get().plus(pause));
    crawl(start);
  }

  List<String> verdicts() {
    return sent.observations().stream().map(Observation::verdict).toList();
  }

  /** What is remembered of the page. */
  PageState state(String path) {
    return sent.states().get("http://probe.local" + path);
  }

  @Override
  public void close() {
    site.close();
  }
}
