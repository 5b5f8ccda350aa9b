package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sommertour.contract.Article;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;

class PublisherTest {
  private static final Publisher PUBLISHER = new Publisher(Gazetteer.load());

  @ParameterizedTest
  @CsvSource({
    "Stadt Ahlen, 05570004",
    "Stadtverwaltung Ahlen, 05570004",
    "Große Kreisstadt Kaufbeuren, 09762",
    "Gemeindeverwaltung Wadersloh, 05570048",
    "Kreis Warendorf, 05570",
    "Kreisverwaltung Warendorf, 05570",
    "Landratsamt Cham, 09372",
    "Rhein-Lahn-Kreis, 07141",
    "Freiwillige Feuerwehr Ahlen,",
    "Ahlener Zeitung,",
    "Ministerium des Innern,",
    "Land Nordrhein-Westfalen,",
    ","
  })
  void namesThePlaceThatThePublisherGoverns(String source, String ags) {
    assertThat(PUBLISHER.authority(article(source, null)).map(GazetteerEntry::ags).orElse(null))
        .isEqualTo(ags);
  }

  @ParameterizedTest
  @CsvSource({
    "Freiwillige Feuerwehr Ahlen, 05570004",
    "Stadtwerke Ahlen GmbH, 05570004",
    "CDU Ahlen, 05570004",
    "Gymnasium St. Michael Ahlen, 05570004",
    "TuS Steverwacht Lüdinghausen, 05558024",
    "Kreisfeuerwehrverband Peine, 03157",
    "Donau-Kurier Straubing,",
    "IHK Kassel,",
    "Wahlkreisbüro Ahlen,",
    "Staatskanzlei Düsseldorf,",
    "Heimatverein Berge,"
  })
  void namesWhereABodySits(String source, String ags) {
    assertThat(PUBLISHER.home(article(source, null)).map(GazetteerEntry::ags).orElse(null))
        .isEqualTo(ags);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.ahlen.de/aktuelles, 05570004",
    "https://www.kreis-warendorf.de/, 05570",
    "https://cdu-luedinghausen.de/x, 05558024",
    "https://www.bad-wurzach.de/, 08436010",
    "https://www.welt.de/,",
    "https://www.ahlener-zeitung.de/,",
    "https://example.org/ahlen,",
    "no address,"
  })
  void namesThePlaceOfASite(String url, String ags) {
    assertThat(PUBLISHER.home(article(null, url)).map(GazetteerEntry::ags).orElse(null))
        .isEqualTo(ags);
  }

  @ParameterizedTest
  @CsvSource({
    "Staatskanzlei Brandenburg, Es regnet., 12",
    "Hessisches Ministerium des Innern, Es regnet., 06",
    "Bote, Die rheinland-pfälzische Ministerin kam., 07",
    "Bote, Sachsens Ministerin kam., 14"
  })
  void namesTheLandOfSourceAndOffices(String source, String text, String land) {
    assertThat(PUBLISHER.lands(article(source, null, text))).containsExactly(land);
  }

  private static Article article(String source, String url) {
    return article(source, url, "Es regnet.");
  }

  private static Article article(String source, String url, String text) {
    return new Article("a", url, source, null, null, text, null, null, null, null, null, null);
  }
}
