package sommertour.sink;

import java.time.Instant;
import java.util.List;
import sommertour.contract.Article;
import sommertour.contract.Claim;
import sommertour.contract.DateBasis;
import sommertour.contract.DateMention;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Folding;
import sommertour.contract.Host;
import sommertour.contract.Person;
import sommertour.contract.Place;
import sommertour.contract.PublishedBasis;
import sommertour.contract.Report;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;

/** An invented article and the event it tells, with every field filled. */
public final class Examples {
  public static final String TEXT =
      """
      Sommertour führt in die Werft
      Wilster. Ministerin Mette Brodersen hat am 3. August 2026 die Werft in Wilster besucht.
      Bürgermeister Jens Paulsen begrüßte sie, Anwohnerin Inga Holm sah zu.
      Es war die vierte von zwölf Stationen.
      """;
  public static final Instant FETCHED = Instant.parse("2026-08-04T06:00:00Z");
  public static final String SENTENCE =
      "Ministerin Mette Brodersen hat am 3. August 2026 die Werft in Wilster besucht.";

  private static final String EVENT_ID = "brodersen~01061~2026-08-03+01061113";

  private Examples() {}

  public static Span span(String words) {
    int start = TEXT.indexOf(words);
    return Span.of(TEXT, start, start + words.length());
  }

  public static Article article(String id) {
    return new Article(
            id,
            "https://kreis.example/" + id,
            "kreis",
            "01061",
            "Sommertour führt in die Werft",
            TEXT,
            Edtf.parse("2026-08-04"),
            PublishedBasis.METADATA,
            "Pressestelle",
            "de",
            null,
            null)
        .fetched(FETCHED);
  }

  public static EnrichedArticle enriched(String id) {
    Article article = article(id);
    StopPlace wilster = place(span("Wilster besucht").start());
    return new EnrichedArticle(
        id,
        article.url(),
        article.source(),
        article.title(),
        article.published(),
        article.language(),
        article.fetchedAt(),
        article.contentHash(),
        "0123456789abcdef",
        "test",
        List.of(
            person("Mette Brodersen", "Ministerin"),
            person("Jens Paulsen", "Bürgermeister"),
            person("Inga Holm", null)),
        List.of(
            new Place(
                "Wilster", "01061113", "Gemeinde", 53.92, 9.37, List.of(wilster.mention()), 0.9)),
        List.of(
            new DateMention(
                Edtf.parse("2026-08-03"), DateBasis.EXPLICIT, List.of(span("3. August 2026")))),
        List.of(
            new Stop(
                new Visitor(
                    "Mette Brodersen", "Ministerin", "mette-brodersen", span("Mette Brodersen")),
                wilster,
                "Werft",
                Edtf.parse("2026-08-03"),
                DateBasis.EXPLICIT,
                span("3. August 2026"),
                Status.VISITED,
                "Sommertour",
                List.of(new Host("Jens Paulsen", "Bürgermeister", span("Jens Paulsen"))),
                span(SENTENCE),
                0.9)),
        List.of(new Claim("announced", 12, "Sommertour", span("zwölf Stationen"))));
  }

  public static TourEvent event() {
    return event(EVENT_ID, "Mette Brodersen", "Ministerin", "2026-08-03", Status.VISITED, "a");
  }

  /** An event in Wilster told by the given articles. */
  public static TourEvent event(
      String id, String visitor, String role, String date, Status status, String... articles) {
    Edtf day = date == null ? null : Edtf.parse(date);
    return new TourEvent(
        id,
        "brodersen~01061",
        new Visitor(visitor, role, Folding.fold(visitor), null),
        new StopPlace("Wilster", "01061113", "Gemeinde", 53.92, 9.37, null),
        "Werft",
        day,
        DateBasis.EXPLICIT,
        status,
        "Sommertour",
        List.of(new Host("Jens Paulsen", "Bürgermeister", null)),
        0.9,
        articles.length,
        List.of(articles).stream().map(article -> report(article, day, status)).toList(),
        "test");
  }

  public static TourEvent at(TourEvent event, StopPlace place) {
    return new TourEvent(
        event.id(),
        event.group(),
        event.visitor(),
        place,
        event.venue(),
        event.date(),
        event.dateBasis(),
        event.status(),
        event.tour(),
        event.hosts(),
        event.confidence(),
        event.witnesses(),
        event.reports(),
        event.producedBy());
  }

  private static Report report(String article, Edtf day, Status status) {
    Span evidence = span(SENTENCE);
    return new Report(
        article + "#" + evidence.start(),
        article,
        "https://kreis.example/" + article,
        "kreis",
        Edtf.parse("2026-08-04"),
        FETCHED,
        place(span("Wilster besucht").start()),
        day,
        DateBasis.EXPLICIT,
        span("3. August 2026"),
        status,
        "Sommertour",
        List.of(new Host("Jens Paulsen", "Bürgermeister", span("Jens Paulsen"))),
        evidence,
        0.9,
        article);
  }

  private static StopPlace place(int start) {
    return new StopPlace(
        "Wilster", "01061113", "Gemeinde", 53.92, 9.37, Span.of(TEXT, start, start + 7));
  }

  private static Person person(String name, String role) {
    return new Person(name, role, null, null, List.of(span(name)), 0.9);
  }
}
