package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Report;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;

class EnrichTopologyTest {
  private static final String MONDAY = "2017-08-07T10:00:00Z";
  private static final String TUESDAY = "2017-08-08T10:00:00Z";
  private static final String WEDNESDAY = "2017-08-09T10:00:00Z";
  private static final String HERNE = "gueler~05916~2017-08-03~05916";
  private static final String BUENDE = "gueler~05758~2017-08-04~05758004";

  private final DrivenTopology stream =
      new DrivenTopology(
          Map.of(
              "herne", List.of(stop("Herne", "05916", "2017-08-03")),
              "herne too", List.of(stop("Herne", "05916", "../2017-08-07")),
              "bünde", List.of(stop("Bünde", "05758004", "2017-08-04")),
              "both",
                  List.of(
                      stop("Herne", "05916", "2017-08-03"),
                      stop("Bünde", "05758004", "2017-08-04")),
              "nothing", List.of()));

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void anArticleBecomesEnrichedAndItsStopsEvents() {
    stream.send("a", "both", MONDAY);

    assertThat(stream.enrichedTable()).containsOnlyKeys("a");
    assertThat(stream.eventTable()).containsOnlyKeys(BUENDE, HERNE);
    assertThat(stream.read(Topic.REJECTED)).isEmpty();
  }

  @Test
  void recordsBearTheTimeOfTheFetch() {
    stream.send("a", "both", MONDAY);

    assertThat(stream.records(Topic.ENRICHED))
        .extracting(record -> record.getRecordTime())
        .containsExactly(Instant.parse(MONDAY));
    assertThat(stream.records(Topic.EVENTS))
        .extracting(record -> record.getRecordTime())
        .containsExactly(Instant.parse(MONDAY), Instant.parse(MONDAY));
  }

  @Test
  void twoArticlesOfOneStopBecomeOneEvent() {
    stream.send("a", "herne", MONDAY).send("b", "herne too", TUESDAY);

    TourEvent herne = stream.eventTable().get(HERNE);
    assertThat(herne.date()).isEqualTo(Edtf.parse("2017-08-03"));
    assertThat(herne.reports()).extracting("id").containsExactly("a#0", "b#0");
  }

  @Test
  void theSameContentAgainChangesNothing() {
    stream.send("a", "herne", MONDAY);
    stream.read(Topic.ENRICHED);
    stream.read(Topic.EVENTS);
    stream.send("a", "herne", MONDAY).send("a", "herne", TUESDAY);

    assertThat(stream.read(Topic.ENRICHED)).isEmpty();
    assertThat(stream.read(Topic.EVENTS)).isEmpty();
    assertThat(stream.counts("a")).isEqualTo(new ArticleCounts(1, 0, 2, 0, 0));
  }

  @Test
  void countsWhatBecomesOfArticlesAndEvents() {
    stream
        .send("a", "herne", MONDAY)
        .send("a", "herne", TUESDAY)
        .send("a", "nothing", WEDNESDAY)
        .send("a", "both", MONDAY)
        .send("b", "rejected", MONDAY)
        .send("c", "no json".getBytes(StandardCharsets.UTF_8), Instant.parse(MONDAY))
        .remove("b", TUESDAY);

    assertThat(
            List.of("enriched", "rejected", "duplicate", "stale", "removed").stream()
                .map(outcome -> count(StepFigures.ARTICLES, "outcome", outcome)))
        .containsExactly(2.0, 2.0, 1.0, 1.0, 1.0);
    assertThat(count(StepFigures.REJECTED, "reason", "language")).isEqualTo(1);
    assertThat(count(StepFigures.REJECTED, "reason", "not-json")).isEqualTo(1);
    assertThat(count("sommertour.events.sent", "kind", "value")).isEqualTo(1);
    assertThat(count("sommertour.events.sent", "kind", "tombstone")).isEqualTo(1);
  }

  private double count(String name, String label, String value) {
    return stream.figures.get(name).tag(label, value).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Test
  void anOlderVersionThatComesLateChangesNothing() {
    stream.send("a", "herne", TUESDAY).send("a", "bünde", MONDAY);

    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
    assertThat(stream.counts("a")).isEqualTo(new ArticleCounts(1, 0, 0, 1, 0));
  }

  @Test
  void aCorrectionReplacesWhatTheArticleSaidBefore() {
    stream.send("a", "herne", MONDAY).send("a", "bünde", TUESDAY);

    assertThat(stream.read(Topic.EVENTS)).contains(HERNE + "=null");
    stream.send("a", "nothing", WEDNESDAY);
    assertThat(stream.read(Topic.EVENTS)).containsExactly(BUENDE + "=null");
    assertThat(stream.remembered()).isZero();
  }

  @Test
  void anArticleCorrectedTwiceAndOutOfOrderLeavesItsLastVersion() {
    stream
        .send("a", "bünde", WEDNESDAY)
        .send("a", "herne", MONDAY)
        .send("a", "both", TUESDAY)
        .send("a", "bünde", WEDNESDAY);

    assertThat(stream.eventTable()).containsOnlyKeys(BUENDE);
  }

  @Test
  void aContentThatReturnsCountsAgainWithItsFirstFetch() {
    stream.send("a", "herne", MONDAY).send("a", "bünde", TUESDAY).send("a", "herne", WEDNESDAY);

    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
    assertThat(stream.enrichedTable().get("a").fetchedAt()).isEqualTo(Instant.parse(MONDAY));
  }

  @Test
  void aContentThatReturnsIsReadWithAllThatItSays() throws IOException {
    Article first =
        Json.read(
            ("{\"id\":\"a\",\"title\":\"Titel\",\"lead\":\"Vorspann\",\"text\":\"herne\","
                    + "\"modified\":\"2017-08-05\",\"modifiedBasis\":\"visible\","
                    + "\"rights\":[\"noindex\"],\"truncated\":true,\"fetchedAt\":\""
                    + MONDAY
                    + "\"}")
                .getBytes(StandardCharsets.UTF_8),
            Article.class);

    stream.send(first).send("a", "bünde", TUESDAY);
    stream.send(first.firstFetched(Instant.parse(WEDNESDAY)));

    assertThat(stream.given).hasSize(3).last().isEqualTo(first);
  }

  @Test
  void readsATextThatNobodyFetched() throws IOException {
    Article written =
        Json.read(
            "{\"id\":\"a\",\"text\":\"herne\"}".getBytes(StandardCharsets.UTF_8), Article.class);

    stream.send(written);

    assertThat(stream.given).containsExactly(written);
    assertThat(stream.enrichedTable()).containsOnlyKeys("a");
  }

  @Test
  void whenDuplicatesArriveInReverseTheFirstFetchStillCounts() {
    stream.send("a", "herne", TUESDAY).send("a", "herne", MONDAY);

    assertThat(stream.enrichedTable().get("a").fetchedAt()).isEqualTo(Instant.parse(MONDAY));
    assertThat(stream.counts("a")).isEqualTo(new ArticleCounts(1, 0, 1, 0, 0));
  }

  @Test
  void aRemovalWithdrawsTheArticleAndKeepsOlderVersionsAway() {
    stream.send("a", "herne", MONDAY).send("b", "herne too", MONDAY).remove("a", TUESDAY);
    stream.send("a", "herne", MONDAY);

    assertThat(stream.enrichedTable()).containsOnlyKeys("b");
    assertThat(stream.eventTable()).containsOnlyKeys("gueler~05916~b#0");
    assertThat(stream.counts("a")).isEqualTo(new ArticleCounts(1, 0, 0, 0, 2));
  }

  @Test
  void whatIsFetchedAfterItsRemovalIsNew() {
    stream.send("a", "herne", MONDAY).remove("a", TUESDAY).send("a", "herne", WEDNESDAY);

    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
  }

  @Test
  void aRemovalThatComesLateLeavesTheNewerVersion() {
    stream.send("a", "herne", WEDNESDAY).remove("a", TUESDAY);

    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
  }

  @Test
  void aRejectedVersionWithdrawsTheFormerOne() {
    stream.send("a", "herne", MONDAY).send("a", "rejected", TUESDAY);

    byte[] payload = Json.bytes(DrivenTopology.article("a", "rejected", TUESDAY));
    assertThat(stream.records(Topic.REJECTED))
        .extracting(record -> record.key())
        .containsExactly("enrich/test.articles/0/1");
    assertThat(stream.enrichedTable()).isEmpty();
    assertThat(stream.eventTable()).isEmpty();
    assertThat(stream.counts("a")).isEqualTo(new ArticleCounts(1, 1, 0, 0, 0));
    stream.send("b", "rejected", TUESDAY);
    assertThat(stream.rejections())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "payload", "payloadBytes", "payloadSha256")
        .containsExactly(
            new Rejection(
                "enrich",
                "language",
                "the text is not German",
                "b",
                "test.articles",
                0,
                2L,
                Instant.parse(TUESDAY),
                null,
                payload.length,
                null));
  }

  @Test
  void anEnricherThatThrowsRejectsThatArticleAlone() {
    stream.send("a", "broken", MONDAY).send("b", "herne", MONDAY);

    assertThat(stream.rejections())
        .extracting(Rejection::key, Rejection::reason, Rejection::detail)
        .containsExactly(
            tuple(
                "a",
                "failed",
                "the enrichment of the article failed with IllegalStateException: no such word;"
                    + " report it with the article"));
    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
  }

  @Test
  void anErrorIsNoRejection() {
    assertThatThrownBy(() -> stream.send("a", "fatal", MONDAY))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void garbageIsRejectedWithItsBytes() {
    byte[] garbage = {(byte) 0xff, 0, '{', (byte) 0xc3};
    stream.send("a", garbage, Instant.parse(MONDAY)).send("b", "herne", MONDAY);

    List<Rejection> rejections = stream.rejections();
    assertThat(rejections).hasSize(1);
    Rejection rejection = rejections.get(0);
    assertThat(rejection.reason()).isEqualTo("not-json");
    assertThat(Base64.getDecoder().decode(rejection.payload())).isEqualTo(garbage);
    assertThat(rejection.payloadBytes()).isEqualTo(garbage.length);
    assertThat(rejection.payloadSha256()).isEqualTo(ContentHash.of(garbage));
    assertThat(stream.eventTable()).containsOnlyKeys(HERNE);
  }

  @Test
  void longGarbageIsCutButCountedAndHashedWhole() {
    byte[] garbage = "x".repeat(600 * 1024).getBytes(StandardCharsets.UTF_8);
    stream.send("a", garbage, Instant.parse(MONDAY));

    Rejection rejection = stream.rejections().get(0);
    assertThat(Base64.getDecoder().decode(rejection.payload())).hasSize(512 * 1024);
    assertThat(rejection.payloadBytes()).isEqualTo(600 * 1024);
    assertThat(rejection.payloadSha256()).isEqualTo(ContentHash.of(garbage));
  }

  @Test
  void garbageAsNewestVersionWithdrawsTheFormerOne() {
    stream.send("a", "herne", MONDAY).send("a", new byte[] {1}, Instant.parse(TUESDAY));

    assertThat(stream.eventTable()).isEmpty();
  }

  @Test
  void anArticleUnderAnotherKeyIsRejected() {
    byte[] article = Json.bytes(DrivenTopology.article("a", "herne", MONDAY));
    stream.send("b", article, Instant.parse(MONDAY)).send(null, article, Instant.parse(MONDAY));

    assertThat(stream.rejections())
        .extracting(Rejection::reason)
        .containsExactly("id-not-key", "no-key");
    assertThat(stream.eventTable()).isEmpty();
  }

  @Test
  void whatIsTooLargeForARecordIsRejected() {
    try (DrivenTopology wordy = new DrivenTopology(Map.of("long", List.of(wordy(4_000_000))))) {
      wordy.send("a", "long", MONDAY);

      assertThat(wordy.enrichedTable()).isEmpty();
      assertThat(wordy.rejections())
          .extracting(Rejection::stage, Rejection::reason)
          .containsExactly(tuple("enrich", "too-large"));
    }
  }

  @Test
  void aGroupThatCantBeMergedKeepsItsEventsAndRejectsTheContribution() {
    try (DrivenTopology wordy = new DrivenTopology(Map.of("long", List.of(wordy(2_100_000))))) {
      wordy.send("a", "long", MONDAY).send("b", "long", MONDAY);

      assertThat(wordy.eventTable().get(HERNE).reports())
          .extracting(Report::articleId)
          .containsExactly("a");
      assertThat(wordy.rejections())
          .extracting(Rejection::stage, Rejection::reason, Rejection::key)
          .containsExactly(tuple("tour", "failed", "gueler~05916"));
    }
  }

  private static Stop wordy(int length) {
    Stop stop = stop("Herne", "05916", "2017-08-03");
    return new Stop(
        stop.visitor(),
        stop.place(),
        stop.venue(),
        stop.date(),
        stop.dateBasis(),
        stop.dateEvidence(),
        stop.status(),
        stop.tour(),
        stop.hosts(),
        new Span(0, length, "x".repeat(length)),
        stop.confidence());
  }

  static Stop stop(String place, String ags, String date) {
    return new Stop(
        new Visitor("Serap Güler", "Staatssekretärin", "gueler-serap", null),
        new StopPlace(place, ags, null, null, null, null),
        null,
        Edtf.parse(date),
        DateBasis.EXPLICIT,
        null,
        Status.VISITED,
        null,
        null,
        new Span(0, 4, "Word"),
        0.5);
  }
}
