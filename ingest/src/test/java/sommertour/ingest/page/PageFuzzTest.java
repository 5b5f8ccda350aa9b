package sommertour.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sommertour.contract.Article;
import sommertour.contract.NormalForm;
import sommertour.ingest.Mutated;

/** Pages that are nearly right: an article in normal form, or a reason. */
class PageFuzzTest {
  private static final Instant AT = Instant.parse("2017-08-05T08:00:00Z");

  @Property(seed = Mutated.SEED)
  void aPageGivesAnArticleInNormalFormOrAReason(@ForAll("pages") byte[] bytes) {
    taken(
        new Page(
            null,
            "https://example.org/presse/1",
            Origin.NONE,
            "text/html",
            bytes,
            false,
            Set.of(),
            AT));
  }

  @Property(seed = Mutated.SEED)
  void aTextGivesAnArticleInNormalFormOrAReason(@ForAll("texts") byte[] bytes) {
    taken(Page.ofFile("a", "text/plain", bytes));
  }

  @Property(seed = Mutated.SEED)
  void reservationsAlwaysGiveAnAnswer(@ForAll("reservations") byte[] bytes) {
    assertThat(TdmRules.of(bytes).cover("https://example.org/presse/1")).isIn(true, false);
  }

  private static void taken(Page page) {
    Reading reading = new ArticleReader().read(page);
    if (reading instanceof Reading.Read read) {
      Article article = read.article();
      assertThat(article.text()).isEqualTo(NormalForm.of(article.text())).isNotBlank();
      assertThat(article.text().length()).isLessThanOrEqualTo(ArticleReader.MAX_CHARACTERS);
    } else {
      assertThat(((Reading.Unreadable) reading).detail()).isNotBlank().doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<byte[]> pages() {
    return Mutated.of(
        """
        <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Besuch | Kreis</title>
        <link rel="canonical" href="https://example.org/presse/1"><meta name="robots" content="all">
        <meta property="article:published_time" content="2017-08-04T10:00:00+02:00">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Besuch in Herne",
        "datePublished":"2017-08-04","author":{"name":"A"},"articleBody":"Text"}</script></head>
        <body><nav><a href="/">Start</a></nav><main><h1>Besuch in Herne</h1><p class="date">
        4. August 2017</p><p>Staatssekretärin Ada Probst hat am Donnerstag, 3. August, die Stadt
        Herne besucht. Sie sprach mit dem Landrat über Integration und Arbeit im Kreis.</p><table>
        <tr><td>10 Uhr</td><td>Rathaus</td></tr></table><p>Der Landrat dankte f&uuml;r den Besuch und
        lud sie ein, bald wiederzukommen; er habe sich gefreut.</p></main><footer>Impressum</footer>
        </body></html>
        """,
        """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
        </head><body><div id="content"><h2>Minister kommt</h2><div>Herne, 04.08.2017<br>Der Minister
        besucht am Montag das Werk.<br><br>Er wird um 10 Uhr erwartet.</div></div></body></html>
        """);
  }

  @Provide
  Arbitrary<byte[]> texts() {
    return Mutated.of(
        "Besuch in Herne\n\nHerne, 4. August 2017. Staatssekretärin Ada Probst war am Donnerstag da."
            + "\nSie sprach lange.\n\nKontakt: Kreis, Telefon 0123 456\n");
  }

  @Provide
  Arbitrary<byte[]> reservations() {
    return Mutated.of(
        "[{\"location\":\"/presse/*\",\"tdm-reservation\":1,\"tdm-policy\":\"https://e.org/p\"},"
            + "{\"location\":\"/a*b$\",\"tdm-reservation\":0}]");
  }
}
