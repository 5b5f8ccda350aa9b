package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.LEAD;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sommertour.contract.Observation;
import sommertour.contract.Topic;

/** A list stands for the topics; what it holds is what the next crawl remembers. */
class RevisitIT {
  @AutoClose private final TestCrawl crawl = new TestCrawl();
  private final SentRecords sent = crawl.sent;
  private final AtomicReference<Instant> now = crawl.now;
  private final TestSite site = crawl.site;

  @Test
  void looksAtNothingThatIsNotDueAfterARestart() {
    site.route("/feed", site.feed(List.of("/eins")))
        .route("/eins", TestSite.html(TestSite.page("Besuch", LEAD)));
    crawl.crawl("/feed");
    site.requests();

    now.set(MORNING.plusSeconds(60));
    crawl.crawl("/feed");

    assertThat(site.requests()).isEmpty();
    assertThat(sent.articles()).hasSize(1);
  }

  @Test
  void resumesWhatWasFoundButNotVisited() {
    site.route("/feed", site.feed(List.of("/eins", "/zwei")))
        .route("/eins", TestSite.html(TestSite.page("Erster Besuch", LEAD)))
        .route("/zwei", TestSite.html(TestSite.page("Zweiter Besuch", LEAD)));
    crawl.crawl("/feed");
    // As if it had been killed after the feed.
    sent.removeIf(record -> record.topic() == Topic.ARTICLES || isVisitedPage(record.value()));
    site.requests();

    crawl.crawl("/feed");

    assertThat(site.requests()).containsExactlyInAnyOrder("/robots.txt", "/eins", "/zwei");
    assertThat(sent.articles()).hasSize(2);
  }

  @Test
  void sendsNothingForAPageThatHasNotChanged() {
    site.route("/feed", site.feed(List.of("/eins", "/zwei")))
        .route("/eins", TestSite.tagged("\"a\"", TestSite.page("Besuch", LEAD)))
        .route("/zwei", TestSite.html(TestSite.page("Anderer Besuch", LEAD)));
    crawl.crawl("/feed");
    site.requests();

    now.set(MORNING.plus(Duration.ofHours(2)));
    crawl.crawl("/feed");

    assertThat(site.requests()).contains("/eins", "/zwei");
    assertThat(sent.articles()).hasSize(2);
    assertThat(sent.observations())
        .extracting(Observation::verdict)
        .containsExactly("ok", "unchanged");
  }

  @Test
  void sendsAChangedPageUnderTheSameKey() {
    site.route("/feed", site.feed(List.of("/eins")))
        .route("/eins", TestSite.tagged("\"a\"", TestSite.page("Besuch", LEAD)));
    crawl.crawl("/feed");
    site.route(
        "/eins",
        TestSite.tagged("\"b\"", TestSite.page("Besuch", LEAD.replace("Dienstag", "Mittwoch"))));

    Instant later = MORNING.plus(Duration.ofHours(2));
    now.set(later);
    crawl.crawl("/feed");

    assertThat(sent.articles()).hasSize(2);
    assertThat(sent.articles().get(1).id()).isEqualTo(sent.articles().get(0).id());
    assertThat(sent.articles().get(1).text()).contains("am Mittwoch");
    assertThat(sent.articles().get(1).fetchedAt()).isEqualTo(later);
    assertThat(sent.articles().get(1).contentHash())
        .isNotEqualTo(sent.articles().get(0).contentHash());
  }

  @Test
  void knowsThePagesOfALocalSourceUnderAnotherPort() {
    site.route("/feed", site.feed(List.of("/eins")))
        .route("/eins", TestSite.html(TestSite.page("Besuch", LEAD)));
    crawl.crawl("/feed");
    try (TestCrawl moved = new TestCrawl()) {
      moved
          .site
          .route("/feed", moved.site.feed(List.of("/eins")))
          .route("/eins", TestSite.html(TestSite.page("Besuch", LEAD)));
      sent.records().forEach(moved.sent);

      moved.crawl("/feed");

      assertThat(moved.site.requests()).isEmpty();
    }
  }

  @Test
  void recordsThatAPageIsGoneAndKeepsItsArticle() {
    site.route("/feed", site.feed(List.of("/eins")))
        .route("/eins", TestSite.html(TestSite.page("Besuch", LEAD)));
    crawl.crawl("/feed");
    site.route("/eins", TestSite.status(410));

    now.set(MORNING.plus(Duration.ofHours(2)));
    crawl.crawl("/feed");
    assertThat(sent.observations()).extracting(Observation::verdict).doesNotContain("gone");
    now.set(MORNING.plus(Duration.ofHours(4)));
    crawl.crawl("/feed");

    assertThat(sent.observations()).extracting(Observation::verdict).contains("gone");
    assertThat(sent.states().get("http://probe.local/eins").gone()).isTrue();
    assertThat(sent.articles()).hasSize(1);
  }

  private static boolean isVisitedPage(Object value) {
    return value instanceof PageState state
        && state.kind() == PageState.Kind.PAGE
        && state.fetchedAt() != null;
  }
}
