package sommertour.enrich.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Stop;

class TourReportTest {

  @Test
  void severalStopsOfOneSentenceGetIdsOfTheirOwn() {
    assertThat(
            ids(
                Told.by("a").at(30).in(Told.HERNE),
                Told.by("a").at(30).in(Told.BUENDE),
                Told.by("a").at(90).in(Told.VLOTHO)))
        .containsExactly("a#30", "a#30.2", "a#90");
  }

  @Test
  void oneStopToldTwiceAlikeIsOneReport() {
    assertThat(ids(Told.by("a").at(30), Told.by("a").at(30))).containsExactly("a#30");
  }

  @Test
  void peopleWithoutOfficeOrSurnameStayOut() {
    assertThat(
            ids(
                Told.by("a").who("Eva Kern", null),
                Told.by("a").at(10).who("Eva Kern", " "),
                Told.by("a").at(20).who("Dr.", "Ministerin")))
        .isEmpty();
  }

  @Test
  void stopsWithoutPlaceStayOut() {
    assertThat(ids(Told.by("a").in(Told.place(null, null, null)), Told.by("a").at(10).in(null)))
        .isEmpty();
  }

  private static List<String> ids(Told... told) {
    List<Stop> stops = Stream.of(told).map(Told::stop).toList();
    return TourReport.of(
            new EnrichedArticle(
                "a", null, null, null, null, null, null, null, null, null, null, null, null, stops,
                null))
        .stream()
        .map(TourReport::id)
        .toList();
  }
}
