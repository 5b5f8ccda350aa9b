package sommertour.benchmarks.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
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

/** Made-up press articles of one stop each; every one tells another event. */
public final class StreamArticles {
  private static final String[] TOWNS = {
    "Plön",
    "Eutin",
    "Ratzeburg",
    "Mölln",
    "Husum",
    "Itzehoe",
    "Rendsburg",
    "Preetz",
    "Elmshorn",
    "Pinneberg",
    "Norderstedt",
    "Ahrensburg",
    "Reinbek",
    "Geesthacht",
    "Flensburg",
    "Stade",
    "Cuxhaven",
    "Celle",
    "Uelzen",
    "Lüneburg",
    "Hameln",
    "Göttingen",
    "Hildesheim",
    "Gifhorn",
    "Wolfsburg",
    "Goslar",
    "Nordhorn",
    "Meppen",
    "Papenburg",
    "Emden",
    "Aurich",
    "Wittmund",
    "Jever",
    "Vechta",
    "Cloppenburg",
    "Osnabrück",
    "Rheine",
    "Coesfeld",
    "Bocholt",
    "Ahaus"
  };
  private static final String[] BEGINNINGS = {
    "Berg", "Stein", "Linden", "Buch", "Eichen", "Birken", "Rosen", "Sommer", "Winter", "Wald",
    "Wiesen", "Mühl", "Acker", "Kirch", "Brunn", "Stern", "Silber", "Gold", "Eisen", "Kupfer",
    "Hasel", "Erlen", "Falken", "Adler", "Hirsch", "Wolfs", "Reh", "Fuchs", "Dorn", "Moos",
    "Nieder", "Ober", "Hinter", "Vorder", "Neu", "Alt", "Hohen", "Tiefen", "Breiten", "Langen",
    "Schwarz", "Weiß", "Roten", "Grün", "Blau", "Eschen", "Ahorn", "Buchen", "Ulmen", "Tannen"
  };
  private static final String[] ENDINGS = {
    "feld", "bach", "hof", "mann", "thal", "brink", "horst", "kamp", "meier", "müller", "rode",
    "winkel", "brock", "haus", "egger", "siek", "broich", "hagen", "loh", "wald", "hörster",
    "stedt", "berger", "auer", "acher", "huber", "stätter", "becker", "schmidt", "reuter", "kötter",
    "wiese", "busch", "garten", "heide", "born", "furth", "ingen", "hausen", "dorf"
  };

  private static final String[] FIRST_NAMES = {
    "Anna", "Julia", "Petra", "Karin", "Sabine", "Monika", "Claudia", "Heike"
  };

  private static final String EVIDENCE =
      "Ministerin %s hat am Donnerstag, 3. August 2017, die Stadt %s besucht.";

  private static final String TEXT =
      """
      Ministerin %3$s in %2$s

      %2$s, 4. August 2017. %1$s
      Sie sprach im Rathaus mit dem Bürgermeister über den Ausbau der Schulen und der Radwege.
      „Wir haben lange auf diesen Besuch gewartet und viel vorbereitet“, sagte er danach.
      Nach dem Gespräch ging die Gruppe durch die Altstadt bis zum See, wo der Ruderverein seine
      Boote zeigte. Dort ging es um das Ehrenamt, um fehlende Übungsleiter und um die Halle, deren
      Dach seit dem Winter undicht ist. Die Ministerin versprach, die Anträge bald zu prüfen.
      Am Nachmittag folgte ein Rundgang durch die Werkstätten des Berufsbildungszentrums. Achtzig
      junge Leute lernen hier in drei Jahren einen Beruf; im Herbst kommen zwei Klassen hinzu.
      Die Kreisverwaltung will das Haus bis zum nächsten Sommer erweitern und hat dafür vier
      Millionen Euro in den Haushalt gestellt. Zum Schluss trug sie sich in das Goldene Buch ein.
      Die Reise führt in vierzehn Tagen durch den Norden. Gesprochen wird überall über dasselbe: wie
      Handwerk und Pflege an junge Leute kommen, wer die Busse am Abend bezahlt und was aus den
      Schwimmbädern wird, die nach dem Krieg gebaut wurden und nun alle zugleich alt sind. Einfache
      Antworten habe sie keine im Gepäck, sagte sie, aber Zeit zum Zuhören.
      """;

  private StreamArticles() {}

  /** The article as it is first; it tells what no other number up to 288,000 tells. */
  static Article article(int number) {
    return article(number, 0);
  }

  /**
   * A version of the article. Even ones have one text, odd ones another, so that an article
   * remembers two however often it is changed; a higher one was fetched later.
   */
  static Article article(int number, int version) {
    String town = TOWNS[number % TOWNS.length];
    return new Article(
            id(number),
            "https://presse.example/" + number,
            "presse",
            "01057057",
            "Ministerin zu Gast in " + town,
            TEXT.formatted(evidence(number), town, version % 2 == 0 ? "zu Gast" : "als Gast"),
            Edtf.parse("2017-08-04"),
            null,
            null,
            "de",
            null,
            null)
        .fetched(Instant.parse("2017-08-04T12:00:00Z").plusSeconds(number + 1_000_000L * version));
  }

  static String id(int number) {
    return "a%07d".formatted(number);
  }

  public static int number(String articleId) {
    return Integer.parseInt(articleId.substring(1));
  }

  /** How long an article is; all are about as long. */
  public static String length() {
    return "%.1f KB of text".formatted(article(0).text().length() / 1000.0);
  }

  /** An enricher without any work: stops of a visitor of the article's own, each in a Kreis. */
  static Enrichment told(Article article, int stops) {
    int number = number(article.id());
    String evidence = evidence(number);
    int start = article.text().indexOf(evidence);
    Span sentence = new Span(start, start + evidence.length(), evidence);
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
            IntStream.range(0, stops).mapToObj(nth -> stop(number, nth, sentence)).toList(),
            null));
  }

  private static Stop stop(int number, int nth, Span evidence) {
    String name = "Ada Tour" + letters(number);
    String ags = "01%03d".formatted((number + nth) % 1000);
    return new Stop(
        new Visitor(name, "Ministerin", "k" + number, new Span(0, 3, "Ada")),
        new StopPlace(TOWNS[number % TOWNS.length], ags, "stadt", 54.16, 10.42, null),
        null,
        Edtf.day(LocalDate.of(2017, 8, 3)),
        DateBasis.EXPLICIT,
        new Span(evidence.start(), evidence.start() + 8, "Minister"),
        Status.VISITED,
        null,
        null,
        evidence,
        0.9);
  }

  private static String evidence(int number) {
    int name = number / TOWNS.length;
    return EVIDENCE.formatted(
        FIRST_NAMES[name / BEGINNINGS.length / ENDINGS.length % FIRST_NAMES.length]
            + " "
            + BEGINNINGS[name % BEGINNINGS.length]
            + ENDINGS[name / BEGINNINGS.length % ENDINGS.length],
        TOWNS[number % TOWNS.length]);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0 || letters.isEmpty(); left /= 26) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.toString();
  }
}
