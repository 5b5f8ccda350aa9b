package sommertour.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sommertour.ingest.page.TdmRules;

/** Asks sites where they reserve text and data mining, and keeps the answer for a day. */
final class Reservations {
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<String, Known> sites = new ConcurrentHashMap<>();
  private final Fetcher fetcher;
  private final InstantSource clock;

  private record Known(TdmRules rules, Instant until) {}

  Reservations(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * The rules of the site of the address. They are asked for before its pages, so that they stand
   * before them in an archive, too.
   */
  TdmRules of(String url, boolean local) {
    return sites
        .compute(
            TdmRules.site(url),
            (site, before) ->
                before != null && clock.instant().isBefore(before.until())
                    ? before
                    : new Known(ask(site, local), clock.instant().plus(KEPT)))
        .rules();
  }

  private TdmRules ask(String site, boolean local) {
    return fetcher.fetch(
                new Fetcher.Order(site + TdmRules.PATH, null, null, local, hop -> Optional.empty()))
            instanceof Fetched.Body body
        ? TdmRules.of(body.bytes())
        : TdmRules.NONE;
  }
}
