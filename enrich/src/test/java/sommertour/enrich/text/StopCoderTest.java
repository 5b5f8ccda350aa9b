package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Host;
import sommertour.contract.Span;
import sommertour.contract.Stop;
import sommertour.german.Table;

class StopCoderTest {
  private static final Enricher ENRICHER = Enricher.load();

  record Case(String published, String text, String expected) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() {
    return Table.rows(StopCoderTest.class, "stops.tsv").stream()
        .map(row -> new Case(row[0], row[1].replace("|", "\n\n"), row[2]));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheStopsOfTheTable(Case given) {
    List<String> expected =
        Arrays.stream(given.expected().split("; ", -1))
            .filter(stop -> !stop.isEmpty())
            .sorted()
            .toList();
    assertThat(stops(given).stream().map(StopCoderTest::brief).sorted().toList())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leadsEveryFieldBackToItsWords(Case given) {
    Article article = article(given);
    for (Stop stop : enriched(article).stops()) {
      List<Span> spans =
          Stream.concat(
                  Stream.of(
                      stop.visitor().mention(),
                      stop.place().mention(),
                      stop.evidence(),
                      stop.dateEvidence()),
                  stop.hosts().stream().map(Host::mention))
              .filter(span -> span != null)
              .toList();
      assertThat(spans)
          .allSatisfy(
              span ->
                  assertThat(article.text().substring(span.start(), span.end()))
                      .isEqualTo(span.text()));
    }
  }

  @Test
  void namesHostVenueAndTour() {
    Case given =
        new Case(
            "2026-07-10",
            "Auf Sommertour\n\nAuf ihrer Sommertour besuchte Ministerin Hanna Lindqvist am 8. Juli"
                + " das Kreishaus in Soest. Landrat Peter Overbeck begrüßte die Ministerin.",
            "");
    Stop stop = stops(given).get(0);
    assertThat(stop.tour()).isEqualTo("Sommertour");
    assertThat(stop.venue()).isEqualTo("Kreishaus");
    assertThat(stop.hosts().stream().map(Host::name).toList()).containsExactly("Peter Overbeck");
  }

  private static List<Stop> stops(Case given) {
    return enriched(article(given)).stops();
  }

  private static Article article(Case given) {
    return new Article(
        "case",
        null,
        null,
        null,
        null,
        given.text(),
        given.published().equals("none") ? null : Edtf.parse(given.published()),
        null,
        null,
        null,
        null,
        null);
  }

  private static EnrichedArticle enriched(Article article) {
    return ((Enrichment.Enriched) ENRICHER.enrich(article)).article();
  }

  private static String brief(Stop stop) {
    return Stream.of(
            stop.visitor().name(),
            stop.place().ags(),
            String.valueOf(stop.date()),
            stop.status().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
