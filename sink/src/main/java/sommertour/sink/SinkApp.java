package sommertour.sink;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Service;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.api.Api;
import sommertour.sink.api.Tracer;
import sommertour.sink.store.Connections;
import sommertour.sink.store.LoopFigures;
import sommertour.sink.store.Patience;
import sommertour.sink.store.SinkLoop;
import sommertour.sink.store.SqlFailure;

/**
 * The service that writes the topics to PostgreSQL and serves them. The page answers first, so that
 * its health tells what the rest still waits for.
 */
public final class SinkApp implements Service {
  private static final Logger log = LoggerFactory.getLogger(SinkApp.class);

  /** Together with the server and the pool, within the 5 s that a stop may take. */
  private static final long LOOP_STOP_MILLIS = 2_500;

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompositeMeterRegistry figures = new CompositeMeterRegistry();
  private volatile Health health = new Health(false, "starts");
  private volatile Database database;
  private Api api;
  private SinkLoop loop;
  private volatile Thread thread;
  private volatile Watches watches;
  private KafkaClientMetrics clientFigures;

  private SinkApp() {}

  /**
   * Starts to serve and to write. Returns when database and broker were reached; readiness comes
   * when the partitions to read are known.
   *
   * @param host address to listen on; 127.0.0.1 keeps it on this machine
   * @param port 0 takes any free one
   * @throws IllegalArgumentException if the settings do not allow to listen there
   * @throws WorldFailedException if the port can't be bound, or the database or the broker does not
   *     answer within the patience of the settings
   */
  public static SinkApp start(
      KafkaSettings kafka,
      DatabaseSettings database,
      String host,
      int port,
      SinkSettings settings) {
    return start(kafka, database, host, port, settings, Tracer.NONE, waiting -> {});
  }

  /**
   * The same for who looks on.
   *
   * @param tracer knows the ways of articles
   * @param waitsFor is told what the start waits for, with addresses, whenever that changes
   */
  public static SinkApp start(
      KafkaSettings kafka,
      DatabaseSettings database,
      String host,
      int port,
      SinkSettings settings,
      Tracer tracer,
      Consumer<String> waitsFor) {
    SinkApp app = new SinkApp();
    try {
      app.open(kafka, database, host, port, settings, tracer, waitsFor);
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
    return app;
  }

  private void open(
      KafkaSettings kafka,
      DatabaseSettings settings,
      String host,
      int port,
      SinkSettings sinkSettings,
      Tracer tracer,
      Consumer<String> waitsFor) {
    Connections connections = this::connection;
    waitsFor.accept("the database " + settings.display());
    api =
        Api.start(
            host, port, connections, sinkSettings, tracer, this::outwards, InstantSource.system());
    health = new Health(false, "waits for the database");
    database = Database.open(settings, sinkSettings.startPatience(), stop, figures, waitsFor);
    health = new Health(false, "waits for the broker and its topics");
    Topics.ensure(kafka, sinkSettings.startPatience(), waitsFor);
    health = new Health(false, "waits for partitions to read");
    loop =
        new SinkLoop(
            kafka,
            connections,
            sinkSettings.patience(),
            stop,
            now -> health = now,
            new LoopFigures(figures, InstantSource.system()));
    watches =
        Watches.start(
            kafka, loop, connections, settings, database.migrations(), sinkSettings, figures);
    thread = new Thread(() -> run(settings.display()), "sink");
    thread.start();
    log.info("the page is at http://{}:{}/", host, port());
  }

  @Override
  public String name() {
    return "sink";
  }

  @Override
  public Health health() {
    Map<String, Health> checks = new LinkedHashMap<>();
    Thread loopThread = thread;
    if (stop.getCount() > 0 && loopThread != null && !done.isDone()) {
      checks.put("thread", thread(loopThread));
      checks.putAll(watches.checks());
    }
    checks.put("tables", health);
    return Health.of(checks, health.reason());
  }

  /** For everybody: without the addresses of database and broker. */
  private Health outwards() {
    Health all = health();
    Health own = health;
    return all.ready() || !own.ready()
        ? new Health(all.ready(), own.reason())
        : new Health(false, "a check of the monitor fails");
  }

  @Override
  public boolean alive() {
    Thread loopThread = thread;
    return !done.isCompletedExceptionally() && (loopThread == null || loopThread.isAlive());
  }

  /** What its consumer tells, what it wrote, and what the database holds. */
  @Override
  public void measure(MeterRegistry registry) {
    figures.add(registry);
    clientFigures = loop.measure(registry);
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  /** The port of the page. */
  public int port() {
    return api.port();
  }

  @Override
  public synchronized void close() {
    if (stop.getCount() == 0) {
      return;
    }
    stop.countDown();
    health = new Health(false, "stops");
    if (watches != null) {
      watches.close();
    }
    if (clientFigures != null) {
      clientFigures.close();
    }
    figures.clear();
    if (thread != null) {
      loop.wakeUp();
      join(LOOP_STOP_MILLIS);
      if (thread.isAlive()) {
        log.warn("the loop does not stop; what it was writing is written at the next start");
        thread.interrupt();
      }
    }
    if (api != null) {
      api.close();
    }
    if (database != null) {
      database.close();
    }
  }

  private void run(String address) {
    try {
      loop.run();
      fail(new IllegalStateException("the thread 'sink' ended too early"));
    } catch (SQLException e) {
      String told =
          SqlFailure.isOfRights(e)
              ? "the database %s refuses: %s; give the user the rights that ops/grants.sql lists"
              : "the database %s is lost: %s; start it, then start again: nothing that was read is"
                  + " lost";
      fail(new WorldFailedException(told.formatted(address, Patience.oneLine(e)), e));
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable failure) {
    if (stop.getCount() > 0) {
      health = new Health(false, failure.getMessage());
      done.completeExceptionally(failure);
    } else {
      log.debug("failed while it stopped", failure);
    }
  }

  private static Health thread(Thread loopThread) {
    return loopThread.isAlive()
        ? new Health(true, "lives")
        : new Health(false, "the loop has ended; start the process anew");
  }

  private Connection connection() throws SQLException {
    Database open = database;
    if (open == null) {
      throw new SQLTransientConnectionException("the database is not open yet");
    }
    return open.source().getConnection();
  }

  private void join(long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
