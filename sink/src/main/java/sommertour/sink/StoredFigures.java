package sommertour.sink;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.sink.StoredSources.Seen;
import sommertour.sink.store.Connections;
import sommertour.sink.store.Patience;

/**
 * Tells what the database holds, by a look from time to time, never within a scrape: live events by
 * status, how each source fares, and what the last judged sample says. At most {@value #SOURCES}
 * sources have series of their own, those in trouble before the others; the counts by verdict hold
 * them all.
 */
final class StoredFigures implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StoredFigures.class);

  static final int SOURCES = 500;

  /** Of a hundred parts of the time of one connection, the looks take one. */
  private static final int SHARE = 100;

  private static final List<String> STATUSES =
      List.of("visited", "planned", "cancelled", "unresolved");
  private static final List<String> VERDICTS =
      List.of("ok", "unchanged", "silent", "blocked", "failing", "drifting", "gone");
  private static final String EVENTS =
      "SELECT shown_status(status, days, today()), count(*) FROM event GROUP BY 1";
  private static final String SIZE = "SELECT pg_database_size(current_database())";

  private final Connections connections;
  private final Duration period;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final MultiGauge events;
  private final MultiGauge sources;
  private final MultiGauge verdicts;
  private final MultiGauge looks;
  private final MultiGauge news;
  private final MultiGauge filled;
  private final MultiGauge failed;
  private final SampleFigures sample;
  private volatile double untold;
  private volatile double bytes;

  private StoredFigures(Connections connections, Duration period, MeterRegistry registry) {
    this.connections = connections;
    this.period = period;
    events = gauge(registry, "sommertour.events", null, "Live events, by status");
    sources = gauge(registry, "sommertour.sources", null, "Sources, by verdict of the last look");
    verdicts =
        gauge(registry, "sommertour.source.verdict", null, "1 for the verdict of the last look");
    looks =
        gauge(
            registry, "sommertour.source.last.look.timestamp", "seconds", "Time of the last look");
    news =
        gauge(
            registry,
            "sommertour.source.last.new.timestamp",
            "seconds",
            "Time of the last look that found new pages");
    filled =
        gauge(
            registry,
            "sommertour.source.filled",
            "ratio",
            "Share of a source's pages of late in which a part was found");
    failed =
        gauge(
            registry,
            "sommertour.source.failed.pages",
            null,
            "Pages that failed one after the other, up to the last visit");
    sample = new SampleFigures(registry);
    Gauge.builder("sommertour.sources.untold", () -> untold)
        .description("Sources without series of their own, because there are too many")
        .register(registry);
    Gauge.builder("sommertour.database.size", () -> bytes)
        .baseUnit("bytes")
        .description("Size of the database")
        .register(registry);
  }

  /**
   * Starts to look.
   *
   * @param period between two looks, at least
   */
  static StoredFigures start(Connections connections, Duration period, MeterRegistry registry) {
    StoredFigures figures = new StoredFigures(connections, period, registry);
    Thread thread = new Thread(figures::run, "stored-figures");
    thread.setDaemon(true);
    thread.start();
    return figures;
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    try {
      long pause;
      do {
        long start = System.nanoTime();
        look();
        pause = Math.max(period.toNanos(), SHARE * (System.nanoTime() - start));
      } while (!stop.await(pause, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try (Connection connection = connections.open()) {
      tellEvents(connection);
      sample.look(connection);
      List<Seen> all = StoredSources.read(connection);
      tellVerdicts(all);
      tellSources(all.stream().limit(SOURCES).toList());
      untold = Math.max(0, all.size() - SOURCES);
    } catch (SQLException e) {
      if (stop.getCount() > 0) {
        log.warn("the figures of the database stay as they were: {}", Patience.oneLine(e));
      }
    }
  }

  private void tellEvents(Connection connection) throws SQLException {
    Map<String, Number> counts = zeros(STATUSES);
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(EVENTS)) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getLong(2));
        }
      }
      try (ResultSet size = statement.executeQuery(SIZE)) {
        size.next();
        bytes = size.getLong(1);
      }
    }
    events.register(rows("status", counts), true);
  }

  private void tellVerdicts(List<Seen> all) {
    Map<String, Number> counts = zeros(VERDICTS);
    all.forEach(seen -> counts.merge(seen.verdict(), 1, (a, b) -> a.intValue() + b.intValue()));
    sources.register(rows("verdict", counts), true);
  }

  private void tellSources(List<Seen> told) {
    List<Row<?>> verdict = new ArrayList<>();
    List<Row<?>> look = new ArrayList<>();
    List<Row<?>> fresh = new ArrayList<>();
    List<Row<?>> parts = new ArrayList<>();
    List<Row<?>> failures = new ArrayList<>();
    for (Seen seen : told) {
      Tags tags = Tags.of("source", seen.source());
      verdict.add(Row.of(tags.and("verdict", seen.verdict()), 1));
      look.add(Row.of(tags, seen.lookSeconds()));
      failures.add(Row.of(tags, seen.failed()));
      seen.newSeconds().ifPresent(at -> fresh.add(Row.of(tags, at)));
      seen.filled().forEach((part, share) -> parts.add(Row.of(tags.and("part", part), share)));
    }
    verdicts.register(verdict, true);
    looks.register(look, true);
    news.register(fresh, true);
    filled.register(parts, true);
    failed.register(failures, true);
  }

  private static Map<String, Number> zeros(List<String> names) {
    Map<String, Number> counts = new TreeMap<>();
    names.forEach(name -> counts.put(name, 0));
    return counts;
  }

  private static List<Row<?>> rows(String label, Map<String, Number> counts) {
    List<Row<?>> rows = new ArrayList<>();
    counts.forEach((value, count) -> rows.add(Row.of(Tags.of(label, value), count)));
    return rows;
  }

  private static MultiGauge gauge(
      MeterRegistry registry, String name, String unit, String description) {
    return MultiGauge.builder(name).baseUnit(unit).description(description).register(registry);
  }
}
