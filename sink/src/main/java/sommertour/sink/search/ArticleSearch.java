package sommertour.sink.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sommertour.contract.Claim;
import sommertour.contract.DateMention;
import sommertour.contract.Person;
import sommertour.contract.Place;
import sommertour.contract.PublishedBasis;
import sommertour.contract.Stop;
import sommertour.sink.store.Connections;

/** Finds articles with what was read in them; the two come by different topics. */
public final class ArticleSearch {
  private static final TypeReference<List<Person>> PERSONS = new TypeReference<>() {};
  private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};
  private static final TypeReference<List<DateMention>> DATES = new TypeReference<>() {};
  private static final TypeReference<List<Stop>> STOPS = new TypeReference<>() {};
  private static final TypeReference<List<Claim>> CLAIMS = new TypeReference<>() {};

  private static final TypeReference<List<ShownArticle.Told>> EVENTS = new TypeReference<>() {};

  private static final String SELECT =
      """
      SELECT wanted AS id,
             coalesce(a.url, n.url) AS url,
             coalesce(a.source, n.source) AS source,
             a.publisher_ags,
             coalesce(a.title, n.title) AS title,
             a.text,
             coalesce(a.published, n.published) AS published,
             a.published_basis,
             coalesce(a.language, n.language) AS language,
             coalesce(a.fetched_at, n.fetched_at) AS fetched_at,
             coalesce(a.content_hash, n.content_hash) AS content_hash,
             n.content_hash AS read_hash,
             n.produced_by, n.persons, n.places, n.dates, n.stops, n.claims,
             (SELECT jsonb_agg(jsonb_build_object('reportId', r.id, 'eventId', r.event_id)
                               ORDER BY r.id, r.event_id)
                FROM report r WHERE r.article_id = wanted) AS events
        FROM (SELECT ?::text AS wanted) w
        LEFT JOIN article a ON a.id = wanted
        LEFT JOIN enriched_article n ON n.article_id = wanted
       WHERE a.id IS NOT NULL OR n.article_id IS NOT NULL
      """;

  private final Connections connections;
  private final boolean withText;

  /**
   * @param withText whether the text may be served
   */
  public ArticleSearch(Connections connections, boolean withText) {
    this.connections = connections;
    this.withText = withText;
  }

  /** One article, if its text or what was read in it is there. */
  public Optional<ShownArticle> article(String id) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(article(new Columns(row))) : Optional.empty();
      }
    }
  }

  private ShownArticle article(Columns row) throws SQLException {
    String text = row.text("text");
    List<Person> persons = withOffice(row.json("persons", PERSONS));
    List<Place> places = row.json("places", PLACES);
    List<DateMention> dates = row.json("dates", DATES);
    List<Stop> stops = row.json("stops", STOPS);
    // What was read of another version points elsewhere.
    boolean current = Objects.equals(row.text("content_hash"), row.text("read_hash"));
    return new ShownArticle(
        row.text("id"),
        row.text("url"),
        row.text("source"),
        row.text("publisher_ags"),
        row.text("title"),
        withText ? text : null,
        text == null || withText || !current
            ? null
            : Snippet.of(text, persons, places, dates, stops),
        row.edtf("published"),
        row.word("published_basis", PublishedBasis.class),
        row.text("language"),
        row.moment("fetched_at"),
        row.text("content_hash"),
        row.text("read_hash"),
        row.text("produced_by"),
        persons,
        places,
        dates,
        stops,
        row.json("claims", CLAIMS),
        Optional.ofNullable(row.json("events", EVENTS)).orElse(List.of()));
  }

  private static List<Person> withOffice(List<Person> persons) {
    return persons == null
        ? null
        : persons.stream()
            .filter(person -> person.role() != null && !person.role().isBlank())
            .toList();
  }
}
