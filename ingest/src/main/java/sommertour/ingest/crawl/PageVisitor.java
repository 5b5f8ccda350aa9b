package sommertour.ingest.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.Observation;
import sommertour.contract.Topic;
import sommertour.ingest.page.ArticleReader;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Reading;
import sommertour.ingest.topic.Outgoing;
import sommertour.ingest.topic.Rejections;

/**
 * Visits one page and tells what came of it. What was found goes out before the state of the page
 * that led to it, so a crash between the two is repeated and nothing is lost; a version sent twice
 * has the same content hash.
 */
final class PageVisitor {
  private static final Logger log = LoggerFactory.getLogger(PageVisitor.class);
  private static final Duration DISALLOWED = Duration.ofDays(1);
  // A calendar that links to itself for ever ends here.
  private static final int MAX_LIST_PAGES = 200;

  private final Map<String, Source> sources;
  private final Schedule schedule;
  private final Fetcher fetcher;
  private final Robots robots;
  private final Consumer<Outgoing> outbox;
  private final InstantSource clock;
  private final ArticleReader reader = new ArticleReader();

  PageVisitor(
      Map<String, Source> sources,
      Schedule schedule,
      Fetcher fetcher,
      Robots robots,
      Consumer<Outgoing> outbox,
      InstantSource clock) {
    this.sources = sources;
    this.schedule = schedule;
    this.fetcher = fetcher;
    this.robots = robots;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Visits the page and returns how long its host has to rest after it.
   *
   * @throws RuntimeException of the outbox, when it can't send; then nothing is remembered
   */
  Duration visit(PageState state) {
    Source source = sources.get(state.source());
    String url = source.address(state.url());
    Robots.Verdict verdict = robots.verdict(url, source.local());
    if (verdict instanceof Robots.Verdict.Allowed allowed) {
      Fetched fetched = fetcher.fetch(order(url, state, source));
      take(state, source, fetched);
      return longer(allowed.delay(), source.delay());
    }
    Instant now = clock.instant();
    if (verdict instanceof Robots.Verdict.Deferred deferred) {
      keep(state.failed(now, source, Duration.between(now, deferred.until())));
      observe(state, source, "failing", 0, 0, url + ": " + deferred.detail());
    } else {
      keep(state.due(now.plus(DISALLOWED)));
      observe(state, source, "blocked", 0, 0, url + ": robots.txt forbids it");
    }
    return Duration.ZERO;
  }

  private Fetcher.Order order(String url, PageState state, Source source) {
    return new Fetcher.Order(
        url,
        state.etag(),
        state.lastModified(),
        source.local(),
        hop -> {
          Robots.Verdict verdict = robots.verdict(hop, source.local());
          return verdict instanceof Robots.Verdict.Allowed
              ? Optional.empty()
              : Optional.of(hop + " is forbidden by robots.txt");
        });
  }

  private void take(PageState state, Source source, Fetched fetched) {
    Instant now = clock.instant();
    String url = source.address(state.url());
    if (fetched instanceof Fetched.Body body) {
      if (state.kind() == PageState.Kind.PAGE) {
        article(state, source, body, now);
      } else {
        list(state, source, body, now);
      }
    } else if (fetched instanceof Fetched.Unchanged) {
      keep(state.unchanged(now));
      observe(state, source, "unchanged", 0, 0, null);
    } else if (fetched instanceof Fetched.Status status) {
      PageState after =
          status.isMissing()
              ? state.missing(now, source)
              : state.failed(now, source, status.retryAfter());
      if (after.gone() && !state.gone()) {
        send(source, now, "gone", 0, 0, url + ": status " + status.status());
      }
      keep(after);
      String verdict = status.status() == 401 || status.status() == 403 ? "blocked" : "failing";
      observe(state, source, verdict, 0, 0, url + ": status " + status.status());
    } else if (fetched instanceof Fetched.Failed failed) {
      keep(state.failed(now, source, null));
      observe(
          state,
          source,
          failed.reason().equals("robots") ? "blocked" : "failing",
          0,
          0,
          url + ": " + failed.reason() + ", " + failed.detail());
    }
  }

  private void list(PageState state, Source source, Fetched.Body body, Instant now) {
    Links links;
    try {
      links = Links.in(body);
    } catch (IOException e) {
      keep(state.failed(now, source, null));
      observe(state, source, "failing", 0, 0, body.url() + ": " + e.getMessage());
      return;
    }
    int fresh = 0;
    for (Links.Link link : links.articles()) {
      String key = source.key(link.url());
      Optional<PageState> known = schedule.get(key);
      if (known.isEmpty()) {
        keep(PageState.found(key, source, PageState.Kind.PAGE, now));
        fresh++;
      } else if (isNewer(link, known.get())) {
        keep(known.get().due(now));
      }
    }
    if (fresh > 0 || state.fetchedAt() == null) {
      links.next().ifPresent(next -> follow(source.key(next), source, now));
    }
    String hash =
        ContentHash.of(
            String.join(
                "\n", links.articles().stream().map(link -> source.key(link.url())).toList()));
    keep(state.fetched(body, hash, null, source, now));
    boolean same = hash.equals(state.contentHash());
    observe(state, source, same ? "unchanged" : "ok", links.articles().size(), fresh, null);
  }

  private void follow(String key, Source source, Instant now) {
    Optional<PageState> known = schedule.get(key);
    if (known.isPresent() && known.get().kind() == PageState.Kind.LIST) {
      keep(known.get().due(now));
    } else if (known.isEmpty() && schedule.listPages(source.id()) < MAX_LIST_PAGES) {
      keep(PageState.found(key, source, PageState.Kind.LIST, now));
    }
  }

  private void article(PageState state, Source source, Fetched.Body body, Instant now) {
    Page page =
        new Page(
            null,
            body.url(),
            source.id(),
            source.ags(),
            source.local(),
            body.contentType(),
            body.bytes(),
            now);
    Reading reading = reader.read(page);
    if (reading instanceof Reading.Read read) {
      Article article = read.article();
      boolean known =
          Optional.of(article.contentHash()).equals(schedule.hashOfArticle(article.id()))
              || article.contentHash().equals(state.contentHash());
      if (!known) {
        outbox.accept(new Outgoing(Topic.ARTICLES, article.id(), null, article, now));
        log.debug("{}: {}", source.id(), article.url());
      }
      keep(state.fetched(body, article.contentHash(), article.id(), source, now));
    } else if (reading instanceof Reading.Unreadable unreadable) {
      String hash = ContentHash.of(body.bytes());
      if (!hash.equals(state.contentHash())) {
        outbox.accept(
            Rejections.of(
                body.url(),
                unreadable.reason(),
                body.url() + ": " + unreadable.detail(),
                body.bytes(),
                now));
      }
      keep(state.fetched(body, hash, null, source, now));
    }
  }

  private static boolean isNewer(Links.Link link, PageState known) {
    return link.updated() != null
        && known.fetchedAt() != null
        && link.updated().isAfter(known.fetchedAt())
        && known.kind() == PageState.Kind.PAGE;
  }

  private void keep(PageState state) {
    outbox.accept(
        new Outgoing(
            Topic.CRAWL_STATE, state.url(), Schedule.host(state.url()), state, clock.instant()));
    schedule.put(state);
  }

  /** Of each look at a start page; single pages are seen in their state. */
  private void observe(
      PageState state, Source source, String verdict, int found, int fresh, String detail) {
    if (state.kind() == PageState.Kind.START) {
      send(source, clock.instant(), verdict, found, fresh, detail);
    } else if (detail != null) {
      log.info("{}: {}", source.id(), detail);
    }
  }

  private void send(
      Source source, Instant at, String verdict, int found, int fresh, String detail) {
    Observation seen = new Observation(source.id(), at, verdict, found, fresh, detail);
    outbox.accept(new Outgoing(Topic.OBSERVATIONS, source.id(), null, seen, at));
    log.info(
        "{}: {}, {} pages found, {} new{}",
        source.id(),
        verdict,
        found,
        fresh,
        detail == null ? "" : ", " + detail);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
