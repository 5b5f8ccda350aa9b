package sommertour.ingest.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which page to look at when: of each host at most one at a time, and after each visit the host
 * rests. Lists and single pages take turns, so that neither a long list nor thousands of old pages
 * starve the other. Keeps the state of all pages of the hosts it owns in memory; safe for several
 * threads.
 */
public final class Schedule {
  private static final Comparator<PageState> ORDER =
      Comparator.comparing(PageState::nextVisit)
          .thenComparing(PageState::kind)
          .thenComparing(PageState::url);

  private final Map<String, PageState> pages = new HashMap<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final Map<String, String> hashOfArticle = new HashMap<>();
  private final Map<String, Integer> listPages = new HashMap<>();
  private Predicate<String> owned = host -> true;

  private static final class Host {
    final TreeSet<PageState> lists = new TreeSet<>(ORDER);
    final TreeSet<PageState> pages = new TreeSet<>(ORDER);
    Instant restUntil = Instant.MIN;
    boolean busy;
    boolean listLast;

    NavigableSet<PageState> of(PageState state) {
      return state.kind() == PageState.Kind.PAGE ? pages : lists;
    }

    /** The page whose turn it is. */
    Optional<PageState> due(Instant now) {
      Optional<PageState> list = first(lists, now);
      Optional<PageState> page = first(pages, now);
      return list.isPresent() && (page.isEmpty() || !listLast) ? list : page;
    }

    Optional<Instant> next() {
      return Stream.of(lists, pages)
          .filter(waiting -> !waiting.isEmpty())
          .map(waiting -> waiting.first().nextVisit())
          .min(Comparator.naturalOrder());
    }

    private static Optional<PageState> first(NavigableSet<PageState> waiting, Instant now) {
      return waiting.isEmpty() || waiting.first().nextVisit().isAfter(now)
          ? Optional.empty()
          : Optional.of(waiting.first());
    }
  }

  /** The host that a page belongs to. */
  static String host(String url) {
    return URI.create(url).getAuthority();
  }

  /** Whether pages of the host are looked at here. */
  synchronized boolean owns(String host) {
    return owned.test(host);
  }

  /** From now on the hosts that fit are looked at here, and no others. */
  synchronized void own(Predicate<String> hosts) {
    owned = hosts;
  }

  /**
   * Gives up the hosts that fit, once their visits under way have ended.
   *
   * @throws InterruptedException if interrupted meanwhile
   */
  synchronized void release(Predicate<String> lost) throws InterruptedException {
    Predicate<String> before = owned;
    owned = host -> before.test(host) && !lost.test(host);
    while (hosts.entrySet().stream()
        .anyMatch(host -> lost.test(host.getKey()) && host.getValue().busy)) {
      wait();
    }
    hosts.keySet().removeIf(lost);
    pages.values().removeIf(page -> lost.test(host(page.url())) && uncount(page));
  }

  /** Remembers the page in this state, in place of an earlier one, if its host is owned. */
  public synchronized void put(PageState state) {
    String name = host(state.url());
    if (!owned.test(name)) {
      return;
    }
    Host host = hosts.computeIfAbsent(name, key -> new Host());
    PageState before = pages.put(state.url(), state);
    if (before != null) {
      uncount(before);
      if (before.nextVisit() != null) {
        host.of(before).remove(before);
      }
    }
    if (state.nextVisit() != null) {
      host.of(state).add(state);
    }
    if (state.kind() == PageState.Kind.LIST) {
      listPages.merge(state.source(), 1, Integer::sum);
    }
    if (state.articleId() != null) {
      hashOfArticle.put(state.articleId(), state.contentHash());
    }
  }

  /** What is known of the page. */
  public synchronized Optional<PageState> get(String url) {
    return Optional.ofNullable(pages.get(url));
  }

  /** What is known of the start pages of the source. */
  synchronized List<PageState> starts(String source) {
    return pages.values().stream()
        .filter(page -> page.kind() == PageState.Kind.START && page.source().equals(source))
        .toList();
  }

  /** How many pages are known. */
  public synchronized int size() {
    return pages.size();
  }

  /** How many further list pages of the source are known. */
  public synchronized int listPages(String source) {
    return listPages.getOrDefault(source, 0);
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
    for (Map.Entry<String, Host> entry : hosts.entrySet()) {
      Host host = entry.getValue();
      if (!host.busy && !host.restUntil.isAfter(now) && owned.test(entry.getKey())) {
        host.due(now)
            .ifPresent(
                state -> {
                  host.busy = true;
                  host.listLast = state.kind() != PageState.Kind.PAGE;
                  due.add(state);
                });
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
    notifyAll();
  }

  /** When {@link #due} will have something, as far as is known now; empty: nothing waits. */
  public synchronized Optional<Instant> next() {
    return hosts.values().stream()
        .filter(host -> !host.busy)
        .flatMap(host -> host.next().map(next -> later(next, host.restUntil)).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether no page is due, though its host may rest, and none is being visited. */
  public synchronized boolean isIdle(Instant now) {
    return hosts.values().stream().noneMatch(host -> host.busy || host.due(now).isPresent());
  }

  private boolean uncount(PageState page) {
    if (page.kind() == PageState.Kind.LIST) {
      listPages.merge(page.source(), -1, Integer::sum);
    }
    return true;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
