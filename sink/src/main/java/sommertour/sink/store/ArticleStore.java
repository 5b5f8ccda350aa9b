package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import sommertour.contract.Article;

/** The table of articles. */
public final class ArticleStore implements Store<Article> {
  /** An older version that comes late does not win; absent is oldest. */
  private static final String NOT_OLDER =
      "(coalesce(article.fetched_at, '-infinity'), coalesce(article.content_hash, ''))"
          + " <= (coalesce(excluded.fetched_at, '-infinity'), coalesce(excluded.content_hash, ''))";

  private static final Upsert UPSERT =
      Upsert.intoWhere(
          NOT_OLDER,
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
          "fetched_at ?::timestamptz",
          "content_hash",
          "from_partition",
          "from_offset");

  /** Versions of one article in their order. */
  private static final Comparator<Article> VERSIONS =
      Comparator.comparing(
              Article::fetchedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(
              Article::contentHash, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  @Override
  public Class<Article> type() {
    return Article.class;
  }

  @Override
  public String key(Article article) {
    return article.id();
  }

  @Override
  public boolean hasVersions() {
    return true;
  }

  @Override
  public boolean isOlder(Article article, Article than) {
    return VERSIONS.compare(article, than) < 0;
  }

  @Override
  public void put(Connection connection, List<Entry<Article>> entries) throws SQLException {
    Rows row = new Rows();
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
          .end();
    }
    UPSERT.run(connection, row);
  }

  @Override
  public String allKeys() {
    return "SELECT id FROM article";
  }

  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    Keys.delete(connection, "article", "id", keys);
  }
}
