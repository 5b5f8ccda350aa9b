package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import sommertour.contract.EnrichedArticle;

/** The table of what was found in articles. */
public final class EnrichedStore implements Store<EnrichedArticle> {
  private static final String UPSERT =
      Upsert.into(
          "enriched_article",
          "article_id",
          "url",
          "source",
          "title",
          "published",
          "language",
          "fetched_at",
          "content_hash",
          "fingerprint",
          "produced_by",
          "persons ?::jsonb",
          "places ?::jsonb",
          "dates ?::jsonb",
          "stops ?::jsonb",
          "claims ?::jsonb",
          "from_partition",
          "from_offset");

  @Override
  public Class<EnrichedArticle> type() {
    return EnrichedArticle.class;
  }

  @Override
  public String key(EnrichedArticle article) {
    return article.id();
  }

  @Override
  public void put(Connection connection, List<Entry<EnrichedArticle>> entries) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      Row row = new Row(statement);
      for (Entry<EnrichedArticle> entry : entries) {
        EnrichedArticle article = entry.value();
        row.text(article.id())
            .text(article.url())
            .text(article.source())
            .text(article.title())
            .edtf(article.published())
            .text(article.language())
            .moment(article.fetchedAt())
            .text(article.contentHash())
            .text(article.fingerprint())
            .text(article.producedBy())
            .json(article.persons())
            .json(article.places())
            .json(article.dates())
            .json(article.stops())
            .json(article.claims())
            .number(entry.partition())
            .number(entry.offset())
            .add();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    Keys.delete(connection, "enriched_article", "article_id", keys);
  }
}
