package sommertour.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.ingest.page.Origin;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Rights;

/**
 * Visits one page and tells what came of it. What was found goes out before the state of the page
 * that led to it, so a crash between the two is repeated and nothing is lost; a version sent twice
 * has the same content hash.
 */
final class PageVisitor {
  private static final Logger log = LoggerFactory.getLogger(PageVisitor.class);
  private static final Duration DISALLOWED = Duration.ofDays(1);

  private final Function<String, Optional<Source>> sources;
  private final Fetcher fetcher;
  private final Robots robots;
  private final Findings findings;
  private final ListVisit lists;
  private final ArticleVisit articles;
  private final Reservations reservations;
  private final Set<String> obeyed;
  private final InstantSource clock;

  PageVisitor(
      Function<String, Optional<Source>> sources,
      Schedule schedule,
      Fetcher fetcher,
      Findings findings,
      InstantSource clock,
      Set<String> obeyed) {
    this.sources = sources;
    this.fetcher = fetcher;
    this.findings = findings;
    this.clock = clock;
    robots = new Robots(fetcher, clock);
    reservations = new Reservations(fetcher, clock);
    this.obeyed = obeyed;
    lists = new ListVisit(schedule, findings, robots, obeyed);
    articles = new ArticleVisit(schedule, findings);
  }

  /**
   * Visits the page and returns how long its host has to rest after it.
   *
   * @throws RuntimeException of the outbox, when it can't send; then nothing is remembered
   */
  Duration visit(PageState state) {
    Optional<Source> found = sources.apply(state.source());
    if (found.isEmpty()) {
      return Duration.ZERO;
    }
    Source source = found.get();
    String url = source.address(state.url());
    Robots.Verdict verdict = robots.verdict(url, source.local());
    Instant now = clock.instant();
    if (verdict instanceof Robots.Verdict.Allowed allowed) {
      Origin origin = source.origin(now, obeyed);
      Fetched fetched = fetcher.fetch(order(url, state, origin));
      findings.figures().visited(fetched);
      take(state, source, origin, fetched, allowed.remark());
      Duration pause = fetched instanceof Fetched.Status status ? status.pause() : Duration.ZERO;
      return longer(pause, longer(allowed.delay(), source.delay()));
    }
    if (verdict instanceof Robots.Verdict.Deferred deferred) {
      findings.figures().refused(VisitFigures.Refusal.UNREADABLE);
      findings.keep(state.failed(now, source, Duration.between(now, deferred.until())));
      observe(state, source, "failing", url + ": " + deferred.detail());
    } else {
      findings.figures().refused(VisitFigures.Refusal.FORBIDDEN);
      findings.keep(state.due(now.plus(DISALLOWED)));
      observe(state, source, "blocked", url + ": robots.txt forbids it");
    }
    return Duration.ZERO;
  }

  private Fetcher.Order order(String url, PageState state, Origin origin) {
    boolean page = state.kind() == PageState.Kind.PAGE;
    return new Fetcher.Order(
        url,
        state.etag(),
        state.lastModified(),
        origin.local(),
        hop -> {
          if (!(robots.verdict(hop, origin.local()) instanceof Robots.Verdict.Allowed)) {
            return Optional.of(hop + " is forbidden by robots.txt");
          }
          if (page) {
            reservations.of(hop, origin.local());
          }
          return Optional.empty();
        },
        new Fetcher.Purpose(page ? "page" : "list", origin));
  }

  private void take(PageState state, Source source, Origin origin, Fetched fetched, String remark) {
    Instant now = clock.instant();
    if (state.kind() == PageState.Kind.PAGE && tells(state, fetched)) {
      boolean came = fetched instanceof Fetched.Body || fetched instanceof Fetched.Unchanged;
      findings.fare(source, health -> health.visited(came));
    }
    if (fetched instanceof Fetched.Body body) {
      findings.keep(body(state, source, page(body, origin, now), body, remark));
    } else if (fetched instanceof Fetched.Unchanged) {
      if (state.kind() != PageState.Kind.PAGE && state.kind() != PageState.Kind.CANARY) {
        lists.unchanged(state, source, now);
      }
      findings.keep(state.unchanged(now));
    } else if (fetched instanceof Fetched.Status status) {
      status(state, source, status, now);
    } else if (fetched instanceof Fetched.Failed failed) {
      findings.keep(state.failed(now, source, null));
      observe(
          state,
          source,
          failed.reason().equals("robots") ? "blocked" : "failing",
          source.address(state.url()) + ": " + failed.reason() + ", " + failed.detail());
    }
  }

  /** A page that came before and is gone tells of that page alone: towns clean up their sites. */
  private static boolean tells(PageState state, Fetched fetched) {
    return state.fetchedAt() == null
        || !(fetched instanceof Fetched.Status status && status.isMissing());
  }

  private Page page(Fetched.Body body, Origin origin, Instant now) {
    Set<String> rights = body.rights();
    if (reservations.of(body.url(), origin.local()).cover(body.url())) {
      rights.add(Rights.TDM);
    }
    return new Page(
        null, body.url(), origin, body.contentType(), body.bytes(), body.truncated(), rights, now);
  }

  private PageState body(
      PageState state, Source source, Page page, Fetched.Body body, String remark) {
    Optional<Canary> canary =
        state.kind() == PageState.Kind.CANARY
            ? source.canary(source.address(state.url()))
            : Optional.empty();
    return switch (state.kind()) {
      case PAGE -> articles.take(state, source, page, body);
      case CANARY ->
          canary
              .map(known -> articles.canary(state, source, known, page, body))
              .orElseGet(() -> articles.take(state, source, page, body));
      default -> lists.take(state, source, body, page.fetchedAt(), remark);
    };
  }

  private void status(PageState state, Source source, Fetched.Status status, Instant now) {
    String detail = source.address(state.url()) + ": status " + status.status();
    PageState after =
        status.isMissing()
            ? state.missing(now, source)
            : state.failed(now, source, status.retryAfter());
    if (after.gone() && !state.gone()) {
      findings.observe(source, "gone", 0, 0, detail);
    }
    findings.keep(after);
    observe(
        state,
        source,
        status.status() == 401 || status.status() == 403 ? "blocked" : "failing",
        detail);
  }

  /** Of each look at a start page; single pages are seen in their state. */
  private void observe(PageState state, Source source, String verdict, String detail) {
    if (state.kind() == PageState.Kind.START || state.kind() == PageState.Kind.CANARY) {
      findings.observe(source, verdict, 0, 0, detail);
    } else {
      log.info("{}: {}", source.id(), detail);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
