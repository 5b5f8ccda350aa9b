package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.ingest.crawl.TestCrawl.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageStateTest {
  private static final Source SOURCE =
      new Source(
          "s",
          null,
          null,
          List.of("https://www.stadt.example/presse"),
          false,
          Duration.ofHours(1),
          Duration.ZERO);

  @Test
  void comesBackSeldomerWhileNothingChangesButAtLeastEveryThirtyDays() {
    PageState page = fetched(found(PageState.Kind.PAGE), "a");
    assertThat(pause(page)).isEqualTo(Duration.ofHours(1));

    page = page.unchanged(MORNING);
    assertThat(pause(page)).isEqualTo(Duration.ofHours(2));
    for (int i = 0; i < 20; i++) {
      page = page.unchanged(MORNING);
    }

    assertThat(pause(page)).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void comesBackSoonerAfterChangesButAtMostEveryQuarterOfAnHour() {
    PageState page = fetched(found(PageState.Kind.PAGE), "a");
    page = fetched(page, "b");
    assertThat(pause(page)).isEqualTo(Duration.ofMinutes(30));
    for (int i = 0; i < 20; i++) {
      page = fetched(page, "c" + i);
    }

    assertThat(pause(page)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void waitsLongerAfterEachFailureUpToADayAndNoLessThanAsked() {
    PageState page = found(PageState.Kind.PAGE);
    assertThat(pause(page.failed(MORNING, SOURCE, null)))
        .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(18));
    assertThat(pause(page.failed(MORNING, SOURCE, Duration.ofHours(5))))
        .isEqualTo(Duration.ofHours(5));
    for (int i = 0; i < 20; i++) {
      page = page.failed(MORNING, SOURCE, null);
    }

    assertThat(pause(page)).isBetween(Duration.ofDays(1), Duration.ofMinutes(24 * 72));
  }

  @Test
  void spreadsPagesThatFailAtTheSameTime() {
    assertThat(
            IntStream.range(0, 50)
                .mapToObj(
                    i ->
                        PageState.found(
                                "https://www.stadt.example/" + i,
                                SOURCE,
                                PageState.Kind.PAGE,
                                MORNING)
                            .failed(MORNING, SOURCE, null)
                            .nextVisit())
                .distinct()
                .count())
        .isGreaterThan(10);
  }

  @Test
  void isGoneOnlyWhenMissedTwice() {
    PageState once = found(PageState.Kind.PAGE).missing(MORNING, SOURCE);
    assertThat(once.gone()).isFalse();

    PageState twice = once.missing(MORNING, SOURCE);
    assertThat(twice.gone()).isTrue();
    assertThat(pause(twice)).isEqualTo(Duration.ofDays(30));
    assertThat(fetched(twice, "a").gone()).isFalse();
  }

  @Test
  void retiresASitemapThatAlwaysFails() {
    PageState map = found(PageState.Kind.SITEMAP);
    for (int i = 0; i < 8; i++) {
      map = map.failed(MORNING, SOURCE, null);
      assertThat(pause(map)).isLessThan(Duration.ofDays(2));
    }

    assertThat(pause(map.failed(MORNING, SOURCE, null))).isEqualTo(Duration.ofDays(30));
  }

  private static PageState found(PageState.Kind kind) {
    return PageState.found("https://www.stadt.example/presse/1", SOURCE, kind, MORNING);
  }

  private static PageState fetched(PageState page, String hash) {
    Fetched.Body body =
        new Fetched.Body(page.url(), new byte[0], false, null, null, null, null, null);
    return page.fetched(body, hash, "id", SOURCE, MORNING);
  }

  private static Duration pause(PageState state) {
    Instant next = state.nextVisit();
    return Duration.between(MORNING, next);
  }
}
