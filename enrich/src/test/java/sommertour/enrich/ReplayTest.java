package sommertour.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sommertour.contract.Json;
import sommertour.contract.Rejection;

/** What becomes of records that were rejected and are sent again. */
class ReplayTest {
  private static final String MONDAY = "2017-08-07T10:00:00Z";
  private static final String TUESDAY = "2017-08-08T10:00:00Z";
  private static final String HERNE = "gueler~05916~2017-08-03~05916";

  private final DrivenTopology stream =
      new DrivenTopology(
          Map.of(
              "once broken", List.of(EnrichTopologyTest.stop("Herne", "05916", "2017-08-03")),
              "nothing", List.of()));

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void anArticleThatNowPassesIsResolvedAndGivesItsEvents() {
    Rejection rejection = broken();

    stream.replay("a", rejection, article());

    assertThat(stream.words()).containsExactly("enrich/test.articles/0/0 resolved");
    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
    assertThat(stream.counts("a")).isEqualTo(new ArticleCounts(1, 1, 0, 0, 0));
  }

  @Test
  void anArticleThatFailsAgainKeepsItsPlaceAmongTheRejections() {
    Rejection rejection = broken();
    stream.broken.add("a");

    stream.replay("a", rejection, article());

    assertThat(stream.words()).containsExactly("enrich/test.articles/0/0 rejected");
    assertThat(stream.eventTable()).isEmpty();
  }

  @Test
  void anArticleWithANewerVersionIsResolvedAndChangesNothing() {
    Rejection rejection = broken();
    stream.send("a", "nothing", TUESDAY);

    stream.replay("a", rejection, article());

    assertThat(stream.words()).containsExactly("enrich/test.articles/0/0 resolved");
    assertThat(stream.eventTable()).isEmpty();
  }

  @Test
  void bytesThatStoodForAnArticleGiveWayToItWhenTheyCanBeRead() {
    Instant at = Instant.parse(MONDAY);
    stream.send("a", "{".getBytes(UTF_8), at);
    Rejection rejection = stream.rejections().get(0);

    stream.replay("a", rejection, article());

    assertThat(stream.words()).containsExactly("enrich/test.articles/0/0 resolved");
    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
  }

  @Test
  void aContributionThatCouldNotBeReadIsRejectedAndResolvedThroughItsArticle() {
    stream.send("a", "once broken", MONDAY);
    stream.words();
    Rejection rejection =
        Rejection.of(
            "tour",
            "failed",
            "the group can't be merged",
            "gueler~05916",
            "test-enrich-contributions-repartition",
            0,
            7L,
            Instant.parse(MONDAY),
            new byte[0]);

    stream.replay("a", rejection, article());

    assertThat(stream.words())
        .containsExactly("tour/test-enrich-contributions-repartition/0/7 resolved");
    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
  }

  private Rejection broken() {
    stream.broken.add("a");
    stream.send("a", "once broken", MONDAY);
    return stream.rejections().get(0);
  }

  private static byte[] article() {
    return Json.bytes(DrivenTopology.article("a", "once broken", MONDAY));
  }
}
