package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sommertour.german.GazetteerEntry.Level;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void holdsEveryPlaceOnce() {
    assertThat(GAZETTEER.all().stream().filter(place -> place.level() == Level.LAND)).hasSize(16);
    assertThat(GAZETTEER.all().stream().filter(place -> place.ags().length() == 5)).hasSize(401);
    assertThat(GAZETTEER.all().stream().filter(GazetteerEntry::isKreisfrei))
        .hasSize(107)
        .allMatch(place -> place.ags().length() == 5 && place.level() == Level.GEMEINDE);
    assertThat(GAZETTEER.all()).hasSize(11_240 - 107);
  }

  @Test
  void findsEveryPlaceByItsOfficialName() {
    assertThat(
            GAZETTEER.all().stream()
                .filter(place -> place.level() != Level.REGIERUNGSBEZIRK)
                .filter(place -> !meanings(place.name()).contains(place.ags()))
                .map(GazetteerEntry::name))
        .isEmpty();
  }

  static List<String[]> writtenNames() {
    return Table.rows(GazetteerTest.class, "place-names.tsv");
  }

  @ParameterizedTest(name = "{0} can mean {1}")
  @MethodSource("writtenNames")
  void knowsTheNamesPeopleWrite(String written, String ags) {
    assertThat(meanings(written)).contains(ags);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarters.tsv", "sights.tsv"})
  void findsEveryPartOfAPlaceByItsName(String table) {
    List<String[]> rows = Table.rows(GazetteerTest.class, table);

    assertThat(rows).extracting(row -> row[0]).doesNotHaveDuplicates();
    assertThat(
            rows.stream()
                .flatMap(row -> Stream.of(row[1].split(", ", -1)).map(name -> row[0] + " " + name))
                .filter(part -> !meanings(part.split(" ", 2)[1]).contains(part.split(" ", 2)[0])))
        .isEmpty();
  }

  @Test
  void knowsNoNameInOtherWords() {
    assertThat(Stream.of("", " ", "in", "Sommertour", "Paris", "essen gehen", "Bach auf dem"))
        .allSatisfy(words -> assertThat(GAZETTEER.byName(words)).isEmpty());
  }

  @Test
  void leadsTheLongKeyOfAKreisfreieStadtToTheTown() {
    assertThat(GAZETTEER.byAgs("05916000")).isEqualTo(GAZETTEER.byAgs("05916")).isPresent();
    assertThat(GAZETTEER.byAgs("05966000")).isEmpty();
    assertThat(GAZETTEER.byAgs(null)).isEmpty();
  }

  @Test
  void climbsFromTheTownToItsLand() {
    GazetteerEntry town = GAZETTEER.byAgs("05966024").orElseThrow();
    GazetteerEntry kreis = GAZETTEER.parent(town).orElseThrow();

    assertThat(kreis.name()).isEqualTo("Kreis Olpe");
    assertThat(kreis.bareName()).isEqualTo("Olpe");
    assertThat(GAZETTEER.parent(kreis)).contains(GAZETTEER.land(town));
    assertThat(GAZETTEER.land(town).name()).isEqualTo("Nordrhein-Westfalen");
    assertThat(GAZETTEER.parent(GAZETTEER.land(town))).isEmpty();
  }

  @Test
  void containsWhatLiesWithin() {
    assertThat(Gazetteer.contains("05966", "05966024")).isTrue();
    assertThat(Gazetteer.contains("05", "05966024")).isTrue();
    assertThat(Gazetteer.contains("05916000", "05916")).isTrue();
    assertThat(Gazetteer.contains("05966024", "05966")).isFalse();
    assertThat(Gazetteer.contains("05970", "05966024")).isFalse();
  }

  @Test
  void measuresDistancesInKilometres() {
    GazetteerEntry hamburg = GAZETTEER.byAgs("02000").orElseThrow();
    GazetteerEntry muenchen = GAZETTEER.byAgs("09162").orElseThrow();

    assertThat(Gazetteer.distanceKm(hamburg, muenchen)).isCloseTo(612, within(5.0));
    assertThat(Gazetteer.distanceKm(hamburg, hamburg)).isZero();
  }

  private static List<String> meanings(String name) {
    return GAZETTEER.byName(name).stream().map(meaning -> meaning.place().ags()).toList();
  }
}
