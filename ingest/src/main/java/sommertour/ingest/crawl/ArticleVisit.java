package sommertour.ingest.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.ingest.page.ArticleReader;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Reading;
import sommertour.ingest.pdf.PdfPages;
import sommertour.ingest.pdf.PdfProcess;
import sommertour.ingest.topic.Rejections;
import sommertour.runtime.logging.About;

/** Reads a page that may hold an article, and sends the article or the rejection. */
final class ArticleVisit {
  private static final Logger log = LoggerFactory.getLogger(ArticleVisit.class);

  private final Schedule schedule;
  private final Findings findings;
  private final ArticleReader reader = new ArticleReader();

  ArticleVisit(Schedule schedule, Findings findings) {
    this.schedule = schedule;
    this.findings = findings;
  }

  /** Sends what is in the page, if it is new, and gives the state after the visit. */
  PageState take(PageState state, Source source, Page page, Fetched.Body body) {
    Reading reading = read(page);
    return reading instanceof Reading.Read read
        ? article(state, source, body, read.article(), page.fetchedAt())
        : rejected(state, source, body, (Reading.Unreadable) reading, page.fetchedAt());
  }

  /** Compares a page whose reading is known with what it is read as now. */
  PageState canary(PageState state, Source source, Canary canary, Page page, Fetched.Body body) {
    Reading reading = read(page);
    List<String> differences =
        reading instanceof Reading.Read read
            ? canary.differences(read.article())
            : List.of(((Reading.Unreadable) reading).reason());
    findings.figures().canary(differences.isEmpty());
    findings.observe(
        source,
        differences.isEmpty() ? "ok" : "drifting",
        1,
        0,
        "canary "
            + canary.url()
            + (differences.isEmpty() ? "" : ": " + String.join("; ", differences)));
    return state.fetched(body, ContentHash.of(body.bytes()), null, source, page.fetchedAt());
  }

  private Reading read(Page page) {
    return PdfProcess.isPdf(page.bytes())
        ? PdfPages.asText(page).map(reader::read).orElse(PdfPages.UNREADABLE)
        : reader.read(page);
  }

  private PageState article(
      PageState state, Source source, Fetched.Body body, Article article, Instant now) {
    boolean known =
        Optional.of(article.contentHash()).equals(schedule.hashOfArticle(article.id()))
            || article.contentHash().equals(state.contentHash());
    if (known) {
      findings.figures().known();
    } else {
      findings.send(article, now);
      findings.fare(source, health -> health.after(article));
      About.article(article.id(), source.id(), () -> log.debug("sent {}", article.url()));
    }
    return state.fetched(body, article.contentHash(), article.id(), source, now);
  }

  private PageState rejected(
      PageState state,
      Source source,
      Fetched.Body body,
      Reading.Unreadable unreadable,
      Instant now) {
    String hash = ContentHash.of(body.bytes());
    if (!hash.equals(state.contentHash())) {
      findings.send(
          Rejections.of(
              body.url(),
              unreadable.reason(),
              body.url() + ": " + unreadable.detail(),
              body.bytes(),
              now));
      findings.fare(source, health -> health.after(null));
    }
    return state.fetched(body, hash, null, source, now);
  }
}
