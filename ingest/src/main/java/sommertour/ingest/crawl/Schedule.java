package sommertour.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which page to look at when: of each host at most one at a time, and after each visit the host
 * rests. Keeps the state of all pages in memory; safe for several threads.
 */
public final class Schedule {
  private static final Comparator<PageState> ORDER =
      Comparator.comparing(PageState::nextVisit)
          .thenComparing(PageState::kind)
          .thenComparing(PageState::url);

  private final Map<String, PageState> pages = new HashMap<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<String, String> hashOfArticle = new HashMap<>();

  private static final class Host {
    final TreeSet<PageState> waiting = new TreeSet<>(ORDER);
    Instant restUntil = Instant.MIN;
    boolean busy;
  }

  /** The host that a page belongs to. */
  static String host(String url) {
    return URI.create(url).getAuthority();
  }

  /** Remembers the page in this state, in place of an earlier one. */
  public synchronized void put(PageState state) {
    Host host = hosts.computeIfAbsent(host(state.url()), name -> new Host());
    PageState before = pages.put(state.url(), state);
    if (before != null && before.nextVisit() != null) {
      host.waiting.remove(before);
    }
    if (state.nextVisit() != null) {
      host.waiting.add(state);
    }
    if (state.articleId() != null) {
      hashOfArticle.put(state.articleId(), state.contentHash());
    }
  }

  /** What is known of the page. */
  public synchronized Optional<PageState> get(String url) {
    return Optional.ofNullable(pages.get(url));
  }

  /** How many further list pages of the source are known. */
  public synchronized long listPages(String source) {
    return pages.values().stream()
        .filter(page -> page.kind() == PageState.Kind.LIST && page.source().equals(source))
        .count();
  }

  /** Hash of the version of the article that was read last, in whichever of its pages. */
  public synchronized Optional<String> hashOfArticle(String articleId) {
    return Optional.ofNullable(hashOfArticle.get(articleId));
  }

  /**
   * The pages to look at now, at most one of each host. Their hosts count as busy until {@link
   * #visited}.
   */
  public synchronized List<PageState> due(Instant now) {
    List<PageState> due = new ArrayList<>();
    for (Host host : hosts.values()) {
      if (!host.busy
          && !host.waiting.isEmpty()
          && !host.waiting.first().nextVisit().isAfter(now)
          && !host.restUntil.isAfter(now)) {
        host.busy = true;
        due.add(host.waiting.first());
      }
    }
    due.sort(ORDER);
    return due;
  }

  /** Ends the visit of the page; its host rests until the given time. */
  public synchronized void visited(String url, Instant restUntil) {
    Host host = hosts.get(host(url));
    host.busy = false;
    host.restUntil = restUntil;
  }

  /** When {@link #due} will have something, as far as is known now; empty: nothing waits. */
  public synchronized Optional<Instant> next() {
    return hosts.values().stream()
        .filter(host -> !host.busy && !host.waiting.isEmpty())
        .map(host -> later(host.waiting.first().nextVisit(), host.restUntil))
        .min(Comparator.naturalOrder());
  }

  /** Whether no page is due, though its host may rest, and none is being visited. */
  public synchronized boolean isIdle(Instant now) {
    return hosts.values().stream()
        .noneMatch(
            host ->
                host.busy
                    || (!host.waiting.isEmpty() && !host.waiting.first().nextVisit().isAfter(now)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
