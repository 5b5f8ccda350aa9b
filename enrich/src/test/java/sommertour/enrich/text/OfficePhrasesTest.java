package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sommertour.contract.Article;
import sommertour.contract.Edtf;

/** Every way to put an office beside a name, with every kind of office: none may be lost. */
class OfficePhrasesTest {
  private static final Enricher ENRICHER = Enricher.load();

  /** Feminine, with the article. */
  private static final List<String> OFFICES =
      List.of(
          "die Parlamentarische Staatssekretärin im Bundesverkehrsministerium",
          "die Parlamentarische Staatssekretärin bei der Bundesverkehrsministerin",
          "die Bayerische Staatsministerin für Wohnen, Bau und Verkehr",
          "die hessische Ministerin für Wirtschaft, Energie, Verkehr und Landesentwicklung",
          "die Staatssekretärin im Ministerium für Umwelt, Klima und Energiewirtschaft",
          "die Beauftragte der Bundesregierung für die Belange von Menschen mit Behinderungen",
          "die Integrationsbeauftragte der Landesregierung Mecklenburg-Vorpommern",
          "die Bürgerbeauftragte des Landes Thüringen",
          "die Koordinatorin der Bundesregierung für die maritime Wirtschaft",
          "die Präsidentin des Schleswig-Holsteinischen Landtages",
          "die Ministerin der Justiz des Landes Nordrhein-Westfalen",
          "die Leiterin der Staatskanzlei",
          "die Bevollmächtigte des Landes beim Bund",
          "die Staatsministerin bei der Bundeskanzlerin",
          "die Bremer Senatorin für Inneres und Sport",
          "die Regierungspräsidentin von Oberbayern",
          "die niedersächsische Kultusministerin");

  /** {@code {o}}: with its article, {@code {O}}: that at the head, {@code {b}}: without. */
  private static final List<String> FRAMES =
      List.of(
          "Am Montag besuchte {o} Eva Lindner die Firma Kessler in Ahlen.",
          "Am Montag besuchte {o}, Dr. Eva Lindner, die Firma Kessler in Ahlen.",
          "Am Montag besuchte {o}, Frau Eva Lindner, die Firma Kessler in Ahlen.",
          "Am Montag besuchte Eva Lindner, {b}, die Firma Kessler in Ahlen.",
          "In Ahlen begrüßte die Firma Kessler am Montag Eva Lindner, {o}.",
          "{O} Eva Lindner besuchte am Montag die Firma Kessler in Ahlen.",
          "Eva Lindner (SPD), {b}, besuchte am Montag die Firma Kessler in Ahlen.",
          "Eva Lindner – {b} – besuchte am Montag die Firma Kessler in Ahlen.",
          "Am Montag hat Eva Lindner die Firma Kessler in Ahlen besucht. {O} sprach mit Lehrlingen.",
          "Am Montag besuchten {o}, Eva Lindner, und Landrat Willi Kramer die Firma Kessler in Ahlen.");

  static Stream<String> sentences() {
    return OFFICES.stream()
        .flatMap(
            office ->
                FRAMES.stream()
                    .map(
                        frame ->
                            frame
                                .replace("{o}", office)
                                .replace("{b}", office.substring("die ".length()))
                                .replace("{O}", office.replaceFirst("^d", "D"))));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void givesTheNameItsOffice(String sentence) {
    assertThat(
            ((Enrichment.Enriched) ENRICHER.enrich(article(sentence)))
                .article().stops().stream()
                    .map(
                        stop ->
                            stop.visitor().name()
                                + " "
                                + stop.place().ags()
                                + " "
                                + stop.status().name().toLowerCase(Locale.ROOT)))
        .containsExactly("Eva Lindner 05570004 visited");
  }

  private static Article article(String sentence) {
    return new Article(
        "phrase",
        null,
        null,
        null,
        null,
        "Ein Tag in Ahlen\n\n" + sentence,
        Edtf.parse("2023-09-07"),
        null,
        null,
        null,
        null,
        null);
  }
}
