package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Observation;

/** Each look at a source ends with one of six verdicts. */
class ObservationsIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final TestSite site = crawl.site;

  @Test
  void isOkWithNewPagesAndUnchangedWithout() {
    site.route("/feed", site.feed(List.of("/a")))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl.crawl("/feed");
    crawl.crawlAfter(Duration.ofHours(2), "/feed");

    assertThat(crawl.sent.observations())
        .containsExactly(
            new Observation("probe", MORNING, "ok", 1, 1, null),
            new Observation(
                "probe",
                MORNING.plus(Duration.ofHours(2)),
                "unchanged",
                1,
                0,
                null,
                Map.of("language", 1.0, "published", 0.0, "text", 1.0, "title", 1.0),
                null));
  }

  @Test
  void isSilentBeyondItsOwnRhythm() {
    for (int week = 0; week < 6; week++) {
      weekly(week);
      crawl.crawlAfter(Duration.ofDays(7), "/feed");
    }
    assertThat(crawl.verdicts()).containsOnly("ok");

    crawl.crawlAfter(Duration.ofDays(21), "/feed");
    assertThat(last().verdict()).isEqualTo("unchanged");
    crawl.crawlAfter(Duration.ofDays(8), "/feed");

    assertThat(last().verdict()).isEqualTo("silent");
    assertThat(last().detail()).isEqualTo("nothing new for 29 days");
  }

  @Test
  void isBlockedWhereItRefusesOrItsRulesForbid() {
    site.route("/feed", TestSite.status(403));

    crawl.crawl("/feed");

    assertThat(crawl.verdicts()).containsExactly("blocked");
    assertThat(last().detail()).isEqualTo(site.url("/feed") + ": status 403");
  }

  @Test
  void isFailingWhereItDoesNotAnswerAsItShould() {
    site.route("/feed", TestSite.status(500));

    crawl.crawl("/feed");

    assertThat(crawl.verdicts()).containsExactly("failing");
  }

  @Test
  void isFailingWhereItsPagesDoNotComeThoughItsListDoes() {
    site.route("/feed", site.feed(List.of("/a", "/b")))
        .route("/a", TestSite.status(500))
        .route("/b", TestSite.status(500));

    crawl.crawl("/feed");
    crawl.crawlAfter(Duration.ofHours(2), "/feed");

    assertThat(crawl.verdicts()).containsExactly("ok", "failing");
    assertThat(last().detail()).isEqualTo("of its pages the last 2 did not come");
    assertThat(last().failed()).isEqualTo(2);
    assertThat(crawl.figures.get("sommertour.visits").tag("outcome", "status").counter().count())
        .isGreaterThanOrEqualTo(2);

    site.route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));
    crawl.crawlAfter(Duration.ofDays(30), "/feed");
    crawl.crawlAfter(Duration.ofHours(2), "/feed");

    assertThat(last().verdict()).isEqualTo("unchanged");
  }

  @Test
  void isDriftingOncePartsOfItsPagesAreFoundNoMore() {
    String dated =
        TestSite.page("Besuch", LEAD)
            .replace("<head>", "<head><meta name=datePublished content=2026-06-30>");
    pages("/alt", 30, dated);
    crawl.crawl("/feed");
    crawl.crawlAfter(Duration.ofHours(2), "/feed");
    assertThat(crawl.verdicts()).doesNotContain("drifting");

    pages("/neu", 10, TestSite.page("Besuch", LEAD));
    crawl.crawlAfter(Duration.ofHours(2), "/feed");
    crawl.crawlAfter(Duration.ofHours(2), "/feed");

    assertThat(last().verdict()).isEqualTo("drifting");
    assertThat(last().detail()).startsWith("published filled in ");
    assertThat(last().filled().get("published")).isLessThan(0.5);
  }

  @Test
  void isDriftingOnceACanaryIsReadDifferently() {
    site.route("/feed", site.feed(List.of()))
        .route("/fest", TestSite.html(TestSite.page("Alte Überschrift", LEAD)));
    Source source =
        new Source(
            "probe",
            "Probe",
            null,
            List.of(site.url("/feed")),
            null,
            true,
            Duration.ofHours(1),
            Duration.ZERO,
            null,
            List.of(new Canary(site.url("/fest"), "Alte Überschrift", null, "Schleuse")));
    crawl.crawl(source);
    assertThat(crawl.verdicts()).containsOnly("ok");

    site.route("/fest", TestSite.html(TestSite.page("Neue Überschrift", LEAD)));
    crawl.now.set(MORNING.plus(Duration.ofHours(2)));
    crawl.crawl(source);

    assertThat(crawl.sent.observations().stream().filter(o -> o.verdict().equals("drifting")))
        .singleElement()
        .satisfies(
            seen ->
                assertThat(seen.detail())
                    .isEqualTo(
                        "canary "
                            + site.url("/fest")
                            + ": title is 'Neue Überschrift', expected 'Alte Überschrift'"));
    assertThat(canaries("same")).isEqualTo(1);
    assertThat(canaries("different")).isEqualTo(1);
  }

  private double canaries(String result) {
    return crawl.figures.get("sommertour.canaries").tag("result", result).counter().count();
  }

  private Observation last() {
    List<Observation> all = crawl.sent.observations();
    return all.get(all.size() - 1);
  }

  private void weekly(int week) {
    String path = "/woche/" + week;
    site.route("/feed", site.feed(List.of(path)))
        .route(path, TestSite.html(TestSite.page("Besuch " + week, LEAD)));
  }

  private void pages(String prefix, int count, String page) {
    List<String> paths = IntStream.range(0, count).mapToObj(i -> prefix + "/p" + i).toList();
    site.route("/feed", site.feed(paths));
    for (int i = 0; i < count; i++) {
      site.route(paths.get(i), TestSite.html(page.replace("Besuch", "Besuch " + i)));
    }
  }
}
