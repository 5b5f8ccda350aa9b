package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import sommertour.contract.Article;
import sommertour.contract.Stop;
import sommertour.enrich.tour.Rumours;

class EnrichLawsTest {
  private static final Instant START = Instant.parse("2017-08-07T10:00:00Z");
  private static final int TEXTS = 6;

  /** What the texts tell. */
  @Provide
  Arbitrary<Map<String, List<Stop>>> texts() {
    return Rumours.told()
        .list()
        .ofMaxSize(4)
        .list()
        .ofSize(TEXTS)
        .map(
            texts -> {
              Map<String, List<Stop>> stops = new TreeMap<>();
              for (int text = 0; text < texts.size(); text++) {
                List<Stop> told = new ArrayList<>();
                for (int i = 0; i < texts.get(text).size(); i++) {
                  told.add(texts.get(text).get(i).at(10 * i).stop());
                }
                stops.put("text " + text, told);
              }
              return stops;
            });
  }

  /** Versions of few articles, with contents that return. */
  @Provide
  Arbitrary<List<Article>> versions() {
    Arbitrary<String> texts =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, TEXTS - 1).map(n -> "text " + n),
            Arbitraries.of("rejected", "broken"));
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d"), texts, Arbitraries.integers().between(0, 9))
        .as(
            (id, text, hours) ->
                DrivenTopology.article(id, text, START.plus(Duration.ofHours(hours)).toString()))
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void anyOrderAndAnyDuplicationOfVersionsGiveEqualTopics(
      @ForAll("texts") Map<String, List<Stop>> texts,
      @ForAll("versions") List<Article> versions,
      @ForAll Random random) {
    List<Article> again = new ArrayList<>(versions);
    versions.stream().filter(version -> random.nextBoolean()).forEach(again::add);
    Collections.shuffle(again, random);

    try (DrivenTopology one = new DrivenTopology(texts);
        DrivenTopology other = new DrivenTopology(texts)) {
      versions.forEach(one::send);
      again.forEach(other::send);

      assertThat(other.enrichedTable()).isEqualTo(one.enrichedTable());
      assertThat(other.eventTable()).isEqualTo(one.eventTable());
      assertThat(counted(other, again)).isEqualTo(again.size());
    }
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void whatIsAddedAndRemovedLeavesNoTrace(
      @ForAll("texts") Map<String, List<Stop>> texts,
      @ForAll("versions") List<Article> versions,
      @ForAll("versions") List<Article> others) {
    List<Article> added = others.stream().map(EnrichLawsTest::elsewhere).toList();

    try (DrivenTopology one = new DrivenTopology(texts);
        DrivenTopology other = new DrivenTopology(texts)) {
      versions.forEach(one::send);
      Stream.concat(added.stream(), versions.stream()).forEach(other::send);
      added.stream()
          .map(Article::id)
          .distinct()
          .forEach(id -> other.remove(id, START.plus(Duration.ofDays(1)).toString()));

      assertThat(other.enrichedTable()).isEqualTo(one.enrichedTable());
      assertThat(other.eventTable()).isEqualTo(one.eventTable());
      assertThat(other.remembered()).isEqualTo(one.remembered());
    }
  }

  private static long counted(DrivenTopology stream, List<Article> sent) {
    return sent.stream()
        .map(Article::id)
        .distinct()
        .mapToLong(id -> stream.counts(id).total())
        .sum();
  }

  private static Article elsewhere(Article article) {
    return DrivenTopology.article(
        "x" + article.id(), article.text(), article.fetchedAt().toString());
  }
}
