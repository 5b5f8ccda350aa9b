package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Host;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;

class QualityFiguresTest {
  private static final Stop WHOLE =
      stop("Gemeinde", DateBasis.EXPLICIT, Status.VISITED, "Rathaus", 0.9);
  private static final Stop POOR = stop("Land", null, Status.PLANNED, null, 0.3);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final QualityFigures figures = new QualityFigures(registry);

  @Test
  void tellsTheShareOfStopsThatAreLittleSure() {
    read(WHOLE, 7);
    read(POOR, 3);

    assertThat(filled("unsure", "late")).isCloseTo(0.3, within(1e-9));
    assertThat(filled("unsure", "usual")).isNaN();
  }

  @Test
  void tellsWhichPartsStopsHaveOfLateAndHadBefore() {
    read(WHOLE, 1_000);
    read(POOR, 500);

    for (String part : List.of("date", "venue", "host", "tour")) {
      assertThat(filled(part, "late")).as(part).isZero();
      assertThat(filled(part, "usual")).as(part).isEqualTo(1);
    }
  }

  @Test
  void tellsTheShareOfArticlesWithStops() {
    read(WHOLE, 30);
    figures.add(article(List.of()));
    figures.add(article(List.of(WHOLE, WHOLE)));

    assertThat(filled("stops", "late")).isCloseTo(31 / 32.0, within(1e-9));
  }

  @Test
  void tellsThatADistributionHasShifted() {
    read(WHOLE, 1_000);

    assertThat(List.of(shift("status"), shift("date"), shift("confidence"), shift("place")))
        .containsOnly(0.0);

    read(POOR, 500);

    assertThat(List.of(shift("status"), shift("date"), shift("confidence"), shift("place")))
        .allSatisfy(shift -> assertThat(shift).isCloseTo(1, within(1e-9)));
    // Each article had one stop before and after.
    assertThat(shift("stops")).isZero();
  }

  @Test
  void tellsThatArticlesHaveFewerStopsThanBefore() {
    for (int i = 0; i < 1_000; i++) {
      figures.add(article(Collections.nCopies(3, WHOLE)));
    }
    for (int i = 0; i < 500; i++) {
      figures.add(article(List.of()));
    }

    assertThat(shift("stops")).isCloseTo(1, within(1e-9));
    assertThat(filled("stops", "late")).isZero();
    assertThat(filled("stops", "usual")).isEqualTo(1);
  }

  private void read(Stop stop, int times) {
    for (int i = 0; i < times; i++) {
      figures.add(article(List.of(stop)));
    }
  }

  private double shift(String feature) {
    return registry.get("sommertour.quality.shift").tag("feature", feature).gauge().value();
  }

  private double filled(String part, String span) {
    return registry
        .get("sommertour.quality.filled")
        .tag("part", part)
        .tag("span", span)
        .gauge()
        .value();
  }

  private static EnrichedArticle article(List<Stop> stops) {
    return new EnrichedArticle(
        "one", null, null, null, null, null, null, null, null, null, null, null, null, stops, null);
  }

  private static Stop stop(
      String kind, DateBasis basis, Status status, String venue, double confidence) {
    boolean whole = basis != null;
    return new Stop(
        new Visitor("Eva Beispiel", "Ministerin", "beispiel", null),
        new StopPlace("Herne", "05916", kind, null, null, null),
        venue,
        whole ? Edtf.parse("2026-06-29") : null,
        basis,
        null,
        status,
        whole ? "Sommertour" : null,
        whole ? List.of(new Host("Jo Muster", "Oberbürgermeister", null)) : List.of(),
        null,
        confidence);
  }
}
