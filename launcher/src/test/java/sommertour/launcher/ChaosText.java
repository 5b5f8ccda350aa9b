package sommertour.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.contract.Span;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;
import sommertour.enrich.text.Enrichment;
import sommertour.launcher.ChaosVisit.Mention;

/**
 * The texts of made-up articles: a sentence a stop, and a last line that says the same in JSON, for
 * a reader that makes no mistakes. So what is tried is the stream and not the reading.
 */
final class ChaosText {
  static final String REJECTED = "Bonjour";
  static final String FAILING = "Stolperstein";

  private static final String TITLE = "Besuch\n\n";

  /** What the last line says. */
  private record Told(String fingerprint, List<Stop> stops) {}

  private ChaosText() {}

  /** One version of an article as JSON. */
  static byte[] article(
      String id, Edtf published, String fingerprint, List<Mention> mentions, Instant fetchedAt) {
    List<Stop> stops = new ArrayList<>();
    StringBuilder text = new StringBuilder(TITLE);
    for (Mention mention : mentions) {
      int start = text.length();
      text.append(sentence(mention));
      stops.add(stop(mention, new Span(start, text.length(), text.substring(start))));
      text.append('\n');
    }
    text.append(Json.line(new Told(fingerprint, stops)));
    return Json.bytes(
        new Article(
                id,
                "https://presse.example/" + id,
                "presse",
                null,
                "Besuch",
                text.toString(),
                published,
                null,
                null,
                "de",
                null,
                null)
            .fetched(fetchedAt));
  }

  /** An article without stops. */
  static byte[] plain(String id, String text, Instant fetchedAt) {
    return Json.bytes(
        new Article(id, null, null, null, null, text, null, null, null, null, null, null)
            .fetched(fetchedAt));
  }

  /** Notes in the ledger what the article tells. */
  static void tell(String id, String fingerprint, List<Mention> mentions) {
    int start = TITLE.length();
    for (Mention mention : mentions) {
      mention.visit().note(id + "#" + start, fingerprint, mention);
      start += sentence(mention).length() + 1;
    }
  }

  /** The reader. */
  static Enrichment read(Article article) {
    if (article.text().equals(REJECTED)) {
      return new Enrichment.Rejected("language", "the text is not German");
    }
    if (article.text().equals(FAILING)) {
      throw new IllegalStateException("a word that makes the reader stumble");
    }
    Told told;
    try {
      String last = article.text().substring(article.text().lastIndexOf('\n') + 1);
      told = Json.read(last.getBytes(StandardCharsets.UTF_8), Told.class);
    } catch (IOException e) {
      return new Enrichment.Rejected("no-stops", Json.reason(e));
    }
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
            told.fingerprint(),
            "chaos",
            null,
            null,
            null,
            told.stops(),
            null));
  }

  private static String sentence(Mention mention) {
    return "Ministerin %s, %s, %s: %s."
        .formatted(mention.visit().visitor(), mention.ags(), mention.date(), mention.status());
  }

  private static Stop stop(Mention mention, Span evidence) {
    String name = mention.visit().visitor();
    int start = evidence.start() + "Ministerin ".length();
    return new Stop(
        new Visitor(name, "Ministerin", null, new Span(start, start + name.length(), name)),
        new StopPlace("Ort " + mention.ags(), mention.ags(), null, null, null, null),
        null,
        mention.date(),
        null,
        null,
        mention.status(),
        null,
        null,
        evidence,
        0.5);
  }
}
