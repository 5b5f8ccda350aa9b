package sommertour.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import sommertour.contract.Article;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;
import sommertour.enrich.text.Enrichment;

/** Made-up press articles of one stop each; every one is another event. */
final class StreamArticles {
  private static final String EVIDENCE =
      "Ministerin Ada Probst hat am Donnerstag, 3. August 2017, die Stadt Plön besucht.";

  private static final String TEXT =
      """
      Ministerin zu Gast in Plön (%s)

      Plön, 4. August 2017. %s
      Sie sprach im Rathaus mit dem Bürgermeister über den Ausbau der Schulen und der Radwege.
      „Wir haben lange auf diesen Besuch gewartet und viel vorbereitet“, sagte er danach.
      Nach dem Gespräch ging die Gruppe durch die Altstadt bis zum See, wo der Ruderverein seine
      Boote zeigte. Dort ging es um das Ehrenamt, um fehlende Übungsleiter und um die Halle, deren
      Dach seit dem Winter undicht ist. Die Ministerin versprach, die Anträge bald zu prüfen.
      Am Nachmittag folgte ein Rundgang durch die Werkstätten des Berufsbildungszentrums. Achtzig
      junge Leute lernen hier in drei Jahren einen Beruf; im Herbst kommen zwei Klassen hinzu.
      Die Kreisverwaltung will das Haus bis zum nächsten Sommer erweitern und hat dafür vier
      Millionen Euro in den Haushalt gestellt. Zum Schluss trug sie sich in das Goldene Buch ein.
      """;

  private StreamArticles() {}

  static Article article(int number) {
    return new Article(
            id(number),
            "https://presse.example/" + number,
            "presse",
            "01057057",
            "Ministerin zu Gast in Plön",
            TEXT.formatted(number, EVIDENCE),
            Edtf.parse("2017-08-04"),
            null,
            null,
            "de",
            null,
            null)
        .fetched(Instant.parse("2017-08-04T12:00:00Z").plusSeconds(number));
  }

  static String id(int number) {
    return "a%07d".formatted(number);
  }

  /** An enricher without any work: a stop of a visitor of the article's own. */
  static Enrichment told(Article article) {
    int number = Integer.parseInt(article.id().substring(1));
    String name = "Ada Tour" + letters(number);
    int start = article.text().indexOf(EVIDENCE);
    Stop stop =
        new Stop(
            new Visitor(name, "Ministerin", "k" + number, new Span(0, 3, "Ada")),
            new StopPlace("Plön", "01%03d".formatted(number % 1000), "stadt", 54.16, 10.42, null),
            null,
            Edtf.day(LocalDate.of(2017, 8, 3)),
            DateBasis.EXPLICIT,
            new Span(start, start + 8, "Minister"),
            Status.VISITED,
            null,
            null,
            new Span(start, start + EVIDENCE.length(), EVIDENCE),
            0.9);
    return new Enrichment.Enriched(
        new EnrichedArticle(
            article.id(),
            article.url(),
            article.source(),
            article.title(),
            article.published(),
            article.language(),
            article.fetchedAt(),
            article.contentHash(),
            "%016x".formatted(number * 0x9E3779B97F4A7C15L),
            "told",
            null,
            null,
            null,
            List.of(stop),
            null));
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0 || letters.isEmpty(); left /= 26) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.toString();
  }
}
