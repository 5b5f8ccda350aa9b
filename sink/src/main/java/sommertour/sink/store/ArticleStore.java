package sommertour.sink.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import sommertour.contract.Article;

/** The table of articles. */
public final class ArticleStore implements Store<Article> {
  private static final String UPSERT =
      Upsert.into(
          "article",
          "id",
          "url",
          "source",
          "publisher_ags",
          "title",
          "text",
          "published",
          "published_basis",
          "author",
          "language",
          "fetched_at",
          "content_hash",
          "from_partition",
          "from_offset");

  @Override
  public Class<Article> type() {
    return Article.class;
  }

  @Override
  public String key(Article article) {
    return article.id();
  }

  @Override
  public void put(Connection connection, List<Entry<Article>> entries) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      Row row = new Row(statement);
      for (Entry<Article> entry : entries) {
        Article article = entry.value();
        row.text(article.id())
            .text(article.url())
            .text(article.source())
            .text(article.publisherAgs())
            .text(article.title())
            .text(article.text())
            .edtf(article.published())
            .word(article.publishedBasis())
            .text(article.author())
            .text(article.language())
            .moment(article.fetchedAt())
            .text(article.contentHash())
            .number(entry.partition())
            .number(entry.offset())
            .add();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    Keys.delete(connection, "article", "id", keys);
  }
}
