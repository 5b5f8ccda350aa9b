package sommertour.enrich;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.Json;

/** Tells again what the enrichment decided on each record of one article, in their order. */
public final class VersionDecisions {
  private ArticleVersions known = ArticleVersions.NONE;

  /**
   * What a record meant, given those before it.
   *
   * @param decision one word
   * @param reason a line
   */
  public record Decision(String decision, String reason) {}

  /**
   * Takes the next record.
   *
   * @param value {@code null} for a tombstone
   * @param at the record's timestamp
   */
  public Decision next(byte[] value, Instant at) {
    if (value == null) {
      known = known.removed(at);
      return new Decision("removal", "what was fetched up to then stays away");
    }
    Optional<Article> article = read(value);
    String hash =
        article
            .map(it -> it.contentHash() == null ? ContentHash.of(it) : it.contentHash())
            .orElseGet(() -> ContentHash.of(value));
    Instant fetched = article.isPresent() ? article.get().fetchedAt() : at;
    ArticleVersions.Verdict verdict = known.judge(hash, fetched);
    if (verdict != ArticleVersions.Verdict.REMOVED) {
      known = known.with(hash, fetched);
    }
    return article.isPresent()
        ? decision(verdict)
        : new Decision("unusable", "it is no article; what was known before is withdrawn");
  }

  private static Optional<Article> read(byte[] value) {
    try {
      return Optional.of(Json.read(value, Article.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Decision decision(ArticleVersions.Verdict verdict) {
    return switch (verdict) {
      case NEW -> new Decision("new", "the newest content; it was read");
      case EARLIER -> new Decision("earlier", "the same content, fetched before; its time counts");
      case DUPLICATE -> new Decision("duplicate", "the same content again; nothing changed");
      case STALE -> new Decision("stale", "an older content that came late; nothing changed");
      case REMOVED -> new Decision("removed", "it was fetched before the article was removed");
    };
  }
}
