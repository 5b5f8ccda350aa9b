package sommertour.ingest.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sommertour.contract.ContentHash;
import sommertour.contract.Limits;
import sommertour.ingest.page.CanonicalUrl;
import sommertour.ingest.page.Rights;

/** Takes what a feed, a sitemap or a list page leads to. */
final class ListVisit {
  // A calendar that links to itself for ever ends here.
  private static final int MAX_LIST_PAGES = Limits.LIST_PAGES;
  // Pages of feeds and lists come before those of sitemaps, which may be thousands and old.
  private static final Duration BEFORE_SITEMAPS = Duration.ofDays(1);

  private final Schedule schedule;
  private final Findings findings;
  private final Robots robots;
  private final Set<String> obeyed;

  ListVisit(Schedule schedule, Findings findings, Robots robots, Set<String> obeyed) {
    this.obeyed = obeyed;
    this.schedule = schedule;
    this.findings = findings;
    this.robots = robots;
  }

  /**
   * Schedules what is new.
   *
   * @param remark what was strange on the way; may be absent
   * @return the state after the visit
   */
  PageState take(PageState state, Source source, Fetched.Body body, Instant now, String remark) {
    Links links;
    try {
      links = Links.in(body, source);
    } catch (IOException e) {
      observe(state, source, "failing", 0, 0, body.url() + ": " + e.getMessage());
      return state.failed(now, source, null);
    }
    if (obeyed.contains(Rights.NOFOLLOW) && links.rights().contains(Rights.NOFOLLOW)) {
      observe(state, source, "blocked", 0, 0, body.url() + ": it asks that no link is followed");
      return state.fetched(body, ContentHash.of(body.bytes()), null, source, now);
    }
    boolean sitemap = SitemapReader.isSitemap(body.bytes());
    int fresh = 0;
    for (Links.Link link : links.articles()) {
      fresh += page(link, source, sitemap ? now : now.minus(BEFORE_SITEMAPS), now) ? 1 : 0;
    }
    links.sitemaps().forEach(link -> sitemap(link, source, now));
    if (fresh > 0 || state.fetchedAt() == null) {
      links.next().ifPresent(next -> follow(source.key(next), source, now));
    }
    if (state.kind() == PageState.Kind.START && CanonicalUrl.isHome(body.url())) {
      discover(links.feeds(), source, now);
    }
    String hash =
        ContentHash.of(
            links.articles().stream()
                .map(link -> source.key(link.url()))
                .collect(Collectors.joining("\n")));
    if (fresh > 0) {
      findings.fare(source, health -> health.news(now));
    }
    boolean same = hash.equals(state.contentHash());
    String words = body.truncated() ? body.url() + ": it is too long and was cut off" : remark;
    verdict(state, source, same, links.articles().size(), fresh, now, words);
    return state.fetched(body, hash, null, source, now);
  }

  /** After a look that brought nothing, because nothing has changed. */
  void unchanged(PageState state, Source source, Instant now) {
    verdict(state, source, true, 0, 0, now, null);
  }

  private void verdict(
      PageState state,
      Source source,
      boolean same,
      int found,
      int fresh,
      Instant now,
      String remark) {
    SourceHealth health = findings.fare(source, as -> as);
    Optional<String> drift = health.drift();
    Optional<Long> silence = health.silence(now);
    if (health.fails()) {
      String detail = "of its pages the last " + health.failed() + " did not come";
      observe(state, source, "failing", found, fresh, detail);
    } else if (drift.isPresent()) {
      observe(state, source, "drifting", found, fresh, drift.get());
    } else if (silence.isPresent()) {
      observe(state, source, "silent", found, fresh, "nothing new for " + silence.get() + " days");
    } else {
      observe(state, source, same ? "unchanged" : "ok", found, fresh, remark);
    }
  }

  private boolean page(Links.Link link, Source source, Instant due, Instant now) {
    String key = source.key(link.url());
    Optional<PageState> known = schedule.get(key);
    if (known.isPresent()) {
      if (isNewer(link, known.get(), PageState.Kind.PAGE)) {
        findings.keep(known.get().due(now));
      }
      return false;
    }
    return findings.found(PageState.found(key, source, PageState.Kind.PAGE, due));
  }

  private void sitemap(Links.Link link, Source source, Instant now) {
    String key = source.key(link.url());
    Optional<PageState> known = schedule.get(key);
    if (known.isEmpty()) {
      findings.found(PageState.found(key, source, PageState.Kind.SITEMAP, now));
    } else if (isNewer(link, known.get(), PageState.Kind.SITEMAP) && !known.get().gone()) {
      findings.keep(known.get().due(now));
    }
  }

  private void follow(String key, Source source, Instant now) {
    Optional<PageState> known = schedule.get(key);
    if (known.isPresent() && known.get().kind() == PageState.Kind.LIST) {
      findings.keep(known.get().due(now));
    } else if (known.isEmpty() && schedule.listPages(source.id()) < MAX_LIST_PAGES) {
      findings.found(PageState.found(key, source, PageState.Kind.LIST, now));
    }
  }

  /** A home page is no list: what it and its robots.txt name is looked at in its place. */
  private void discover(List<String> feeds, Source source, Instant now) {
    for (String feed : feeds) {
      if (source.owns(feed)) {
        findings.found(PageState.found(source.key(feed), source, PageState.Kind.START, now));
      }
    }
    if (feeds.isEmpty()) {
      for (String map : robots.sitemaps(source.start().get(0))) {
        CanonicalUrl.normalise(map)
            .map(url -> PageState.found(source.key(url), source, PageState.Kind.SITEMAP, now))
            .ifPresent(findings::found);
      }
    }
  }

  private void observe(
      PageState state, Source source, String verdict, int found, int fresh, String detail) {
    if (state.kind() == PageState.Kind.START) {
      findings.observe(source, verdict, found, fresh, detail);
    }
  }

  private static boolean isNewer(Links.Link link, PageState known, PageState.Kind kind) {
    return link.updated() != null
        && known.fetchedAt() != null
        && link.updated().isAfter(known.fetchedAt())
        && known.kind() == kind;
  }
}
