package sommertour.enrich;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.Json;
import sommertour.enrich.text.Enrichment;
import sommertour.runtime.Replay;
import sommertour.runtime.logging.About;

/**
 * Articles to enriched articles. Lets only the newest version of each article through; whatever
 * becomes of that version, it takes the place of the former one. A bad article is rejected by name;
 * only an {@link Error} gets out of here. One that was rejected and is sent again is read again.
 */
final class EnrichStep extends ContextualProcessor<String, byte[], String, Routed<byte[]>> {
  static final String VERSIONS = "article-versions";
  static final String STAGE = "enrich";
  private static final String TOUR = ContributeStep.STAGE;
  private static final Logger log = LoggerFactory.getLogger(EnrichStep.class);

  private final Function<Article, Enrichment> enricher;
  private final StepFigures figures;
  private KeyValueStore<String, ArticleVersions> versions;
  private EarlyCommit commit;

  EnrichStep(Function<Article, Enrichment> enricher, StepFigures figures) {
    this.enricher = enricher;
    this.figures = figures;
  }

  @Override
  public void init(ProcessorContext<String, Routed<byte[]>> context) {
    super.init(context);
    commit = new EarlyCommit(context);
    versions = context.getStateStore(VERSIONS);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    commit.during(() -> decide(record));
  }

  private void decide(Record<String, byte[]> record) {
    if (record.key() == null) {
      reject(record, "no-key", "a record without key is no article; send it with its id as key");
      return;
    }
    ArticleVersions known =
        Objects.requireNonNullElse(versions.get(record.key()), ArticleVersions.NONE);
    ArticleVersions next = record.value() == null ? remove(record, known) : read(record, known);
    versions.put(record.key(), next);
    figures.read(known.counts(), next.counts());
    if (next.counts().rejected() == known.counts().rejected()) {
      Replay.of(record.headers(), STAGE)
          .ifPresent(replay -> context().forward(record.withValue(Routed.resolved(replay))));
    }
  }

  private ArticleVersions remove(Record<String, byte[]> record, ArticleVersions known) {
    ArticleVersions left = known.removed(Instant.ofEpochMilli(record.timestamp()));
    if (known.newest().isPresent() && left.newest().isEmpty()) {
      withdraw(record);
    }
    return left.counting(ArticleCounts.REMOVED);
  }

  private ArticleVersions read(Record<String, byte[]> record, ArticleVersions known) {
    Article article;
    try {
      article = Json.read(record.value(), Article.class);
    } catch (IOException e) {
      return unusable(record, known, "not-json", "no article: " + Json.reason(e));
    }
    if (!article.id().equals(record.key())) {
      return unusable(
          record, known, "id-not-key", "the article's id '" + article.id() + "' is not its key");
    }
    String hash = article.contentHash() == null ? ContentHash.of(article) : article.contentHash();
    boolean again = Replay.of(record.headers(), STAGE, TOUR).isPresent();
    // As long as it could not be read, its bytes stood for its content.
    ArticleVersions before = again ? known.without(ContentHash.of(record.value())) : known;
    ArticleVersions next = before.with(hash, article.fetchedAt());
    ArticleVersions.Verdict verdict = before.judge(hash, article.fetchedAt());
    if (again && verdict == ArticleVersions.Verdict.DUPLICATE) {
      return next.counting(enrich(record, article.firstFetched(next.firstFetch(hash))));
    }
    return switch (verdict) {
      case NEW -> next.counting(enrich(record, article.firstFetched(next.firstFetch(hash))));
      case EARLIER -> {
        enrich(record, article.firstFetched(next.firstFetch(hash)));
        yield next.counting(ArticleCounts.DUPLICATE);
      }
      case DUPLICATE -> next.counting(ArticleCounts.DUPLICATE);
      case STALE -> next.counting(ArticleCounts.STALE);
      case REMOVED -> known.counting(ArticleCounts.REMOVED);
    };
  }

  /** A version without readable time is as new as its record. */
  private ArticleVersions unusable(
      Record<String, byte[]> record, ArticleVersions known, String reason, String detail) {
    reject(record, reason, detail);
    String hash = ContentHash.of(record.value());
    Instant at = Instant.ofEpochMilli(record.timestamp());
    ArticleVersions next =
        switch (known.judge(hash, at)) {
          case NEW -> {
            withdraw(record);
            yield known.with(hash, at);
          }
          case EARLIER, DUPLICATE, STALE -> known.with(hash, at);
          case REMOVED -> known;
        };
    return next.counting(ArticleCounts.REJECTED);
  }

  private ArticleCounts enrich(Record<String, byte[]> record, Article article) {
    Enrichment outcome = outcome(article);
    if (outcome instanceof Enrichment.Enriched enriched) {
      byte[] json = Json.bytes(enriched.article());
      if (RecordSize.fits(json)) {
        context().forward(record.withValue(Routed.to(json)));
        return ArticleCounts.ENRICHED;
      }
      outcome =
          new Enrichment.Rejected(
              "too-large", RecordSize.tooLarge("what was found in the article", json));
    }
    Enrichment.Rejected rejected = (Enrichment.Rejected) outcome;
    reject(record, rejected.reason(), rejected.detail());
    withdraw(record);
    return ArticleCounts.REJECTED;
  }

  private Enrichment outcome(Article article) {
    return About.answer(article.id(), article.source(), () -> tried(article));
  }

  private Enrichment tried(Article article) {
    try {
      return Objects.requireNonNull(enricher.apply(article), "the enricher gave nothing");
    } catch (RuntimeException e) {
      log.warn("article {} can't be enriched", article.id(), e);
      return new Enrichment.Rejected(
          "failed",
          "the enrichment of the article failed with "
              + e.getClass().getSimpleName()
              + (e.getMessage() == null ? "" : ": " + e.getMessage())
              + "; report it with the article");
    }
  }

  private void reject(Record<String, byte[]> record, String reason, String detail) {
    byte[] payload = record.value() == null ? new byte[0] : record.value();
    context()
        .forward(
            record.withValue(
                Routed.rejected(
                    RejectedRecord.of(STAGE, reason, detail, record, payload, context()))));
  }

  private void withdraw(Record<String, byte[]> record) {
    context().forward(record.withValue(Routed.to(null)));
  }
}
