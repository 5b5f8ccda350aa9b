package sommertour.ingest.crawl;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sommertour.contract.Article;
import sommertour.ingest.page.ArticleReader;
import sommertour.ingest.page.CanonicalUrl;
import sommertour.ingest.page.ListNames;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Reading;

/**
 * A dry run of a source: what its robots.txt says, which feeds, sitemaps and lists it has, and how
 * well twenty of its pages are read. Nothing is sent anywhere.
 */
public final class SourceCheck {
  private static final int PAGES = 20;
  private static final int LISTS = 3;
  // A page that leads to fewer is hardly a list.
  private static final int MIN_LISTED = 3;

  private final Fetcher fetcher;
  private final Robots robots;
  private final InstantSource clock;
  private final Duration delay;
  private final ArticleReader reader = new ArticleReader();

  /**
   * @param delay between two requests; a longer one of robots.txt counts
   */
  public SourceCheck(Fetcher fetcher, InstantSource clock, Duration delay) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.delay = delay;
    robots = new Robots(fetcher, clock);
  }

  /**
   * What was found.
   *
   * @param robots the verdict in a few words
   * @param start the address to start at: a feed, else a list, else a sitemap, else the page itself
   * @param feeds that the page names
   * @param sitemaps that robots.txt names
   * @param lists list pages: the page itself, or those that it leads to by their names
   * @param listed pages that the start leads to
   * @param paged whether the list has a next page
   * @param read pages that gave an article
   * @param tried pages that were fetched
   * @param filled share of the tried pages that have a part, by part
   * @param refused why pages gave none, each with its address
   * @param sample the first page that gave an article; may be absent
   */
  public record Report(
      String robots,
      String start,
      List<String> feeds,
      List<String> sitemaps,
      List<String> lists,
      int listed,
      boolean paged,
      int read,
      int tried,
      Map<String, Double> filled,
      List<String> refused,
      Sample sample) {}

  /** A page as it came and as it was read. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are never compared and never changed
  public record Sample(byte[] bytes, Article article) {}

  /**
   * Looks at the site.
   *
   * @param url of its home page, list or feed
   * @param local whether it may be on a loopback or private address
   * @throws IOException if the page itself can't be fetched or read; the message is one line
   * @throws InterruptedException if interrupted between two requests
   */
  public Report check(String url, boolean local) throws IOException, InterruptedException {
    Source source = new Source("check", null, null, List.of(url), local, Source.INTERVAL, delay);
    Robots.Verdict verdict = robots.verdict(url, local);
    if (!(verdict instanceof Robots.Verdict.Allowed allowed)) {
      throw new IOException(
          verdict instanceof Robots.Verdict.Deferred deferred
              ? url + ": " + deferred.detail() + "; try again later"
              : url + ": robots.txt forbids it; ask the publisher");
    }
    Duration pause = allowed.delay().compareTo(delay) > 0 ? allowed.delay() : delay;
    Fetched.Body page = body(url, local);
    Links links = Links.in(page, source);
    Found found =
        new Found(
            links.feeds().stream().filter(source::owns).toList(),
            robots.sitemaps(url),
            lists(page, links, source, pause));
    Optional<String> better =
        CanonicalUrl.isHome(url) ? found.best() : found.feeds().stream().findFirst();
    if (better.isEmpty() && links.articles().isEmpty()) {
      better = found.best();
    }
    if (better.isPresent() && !better.get().equals(url)) {
      Thread.sleep(pause.toMillis());
      links = Links.in(body(better.get(), local), source);
    }
    return read(links, better.orElse(url), found, pause, "allowed" + words(allowed), source);
  }

  /** Where the site may be started at. */
  private record Found(List<String> feeds, List<String> sitemaps, List<String> lists) {
    Optional<String> best() {
      return Stream.of(feeds, lists, sitemaps).flatMap(List::stream).findFirst();
    }
  }

  private List<String> lists(Fetched.Body page, Links links, Source source, Duration pause)
      throws InterruptedException {
    if (!CanonicalUrl.isHome(page.url()) && links.articles().size() >= MIN_LISTED) {
      return isHtml(page) ? List.of(page.url()) : List.of();
    }
    List<String> lists = new ArrayList<>();
    List<String> named = ListNames.in(page.bytes(), page.contentType(), page.url());
    for (String url : named.subList(0, Math.min(LISTS, named.size()))) {
      Thread.sleep(pause.toMillis());
      if (fetch(url, source.local()) instanceof Fetched.Body body && isList(body, source)) {
        lists.add(url);
      }
    }
    return List.copyOf(lists);
  }

  private Report read(
      Links links, String start, Found found, Duration pause, String verdict, Source source)
      throws InterruptedException {
    Map<String, Double> filled = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Sample sample = null;
    int read = 0;
    for (Links.Link link : links.articles().subList(0, Math.min(PAGES, links.articles().size()))) {
      Thread.sleep(pause.toMillis());
      seen.add(link.url());
      Fetched fetched = fetch(link.url(), source.local());
      Instant now = clock.instant();
      if (!(fetched instanceof Fetched.Body body)) {
        refused.add(link.url() + ": " + words(fetched));
        continue;
      }
      Reading reading =
          reader.read(
              new Page(
                  null,
                  body.url(),
                  source.origin(now, Set.of()),
                  body.contentType(),
                  body.bytes(),
                  body.truncated(),
                  body.rights(),
                  now));
      if (reading instanceof Reading.Read one) {
        read++;
        sample = sample == null ? new Sample(body.bytes(), one.article()) : sample;
        count(one.article(), filled);
      } else {
        refused.add(link.url() + ": " + ((Reading.Unreadable) reading).reason());
      }
    }
    int tried = seen.size();
    filled.replaceAll((part, count) -> count / tried);
    return new Report(
        verdict,
        start,
        found.feeds(),
        found.sitemaps(),
        found.lists(),
        links.articles().size(),
        links.next().isPresent(),
        read,
        tried,
        filled,
        List.copyOf(refused),
        sample);
  }

  private static void count(Article article, Map<String, Double> filled) {
    filled.merge("text", 1.0, Double::sum);
    filled.merge("title", article.title() == null ? 0.0 : 1.0, Double::sum);
    filled.merge("published", article.published() == null ? 0.0 : 1.0, Double::sum);
    filled.merge("language", article.language() == null ? 0.0 : 1.0, Double::sum);
  }

  private Fetched.Body body(String url, boolean local) throws IOException {
    Fetched fetched = fetch(url, local);
    if (fetched instanceof Fetched.Body body) {
      return body;
    }
    throw new IOException(url + ": " + words(fetched) + "; check the address");
  }

  private Fetched fetch(String url, boolean local) {
    return fetcher.fetch(
        new Fetcher.Order(
            url,
            null,
            null,
            local,
            hop ->
                robots.verdict(hop, local) instanceof Robots.Verdict.Allowed
                    ? Optional.empty()
                    : Optional.of(hop + " is forbidden by robots.txt")));
  }

  private static boolean isList(Fetched.Body body, Source source) {
    try {
      return isHtml(body) && Links.in(body, source).articles().size() >= MIN_LISTED;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isHtml(Fetched.Body page) {
    return !FeedReader.isFeed(page.bytes()) && !SitemapReader.isSitemap(page.bytes());
  }

  private static String words(Robots.Verdict.Allowed allowed) {
    return (allowed.delay().isZero() ? "" : ", delay " + allowed.delay())
        + (allowed.remark() == null ? "" : ", " + allowed.remark());
  }

  private static String words(Fetched fetched) {
    if (fetched instanceof Fetched.Status status) {
      return "status " + status.status();
    }
    return fetched instanceof Fetched.Failed failed
        ? failed.reason() + ", " + failed.detail()
        : "no body";
  }
}
