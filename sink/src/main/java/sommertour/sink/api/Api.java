package sommertour.sink.api;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import sommertour.contract.Json;
import sommertour.contract.Limits;
import sommertour.runtime.Service.Health;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.SinkSettings;
import sommertour.sink.format.Format;
import sommertour.sink.search.ArticleSearch;
import sommertour.sink.search.BadParameterException;
import sommertour.sink.search.CountSearch;
import sommertour.sink.search.EventSearch;
import sommertour.sink.search.ListSearch;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Lists;
import sommertour.sink.search.Query;
import sommertour.sink.search.TourSearch;
import sommertour.sink.store.Connections;

/** The HTTP server: all its routes. */
public final class Api implements AutoCloseable {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final int MAX_SECONDS = (int) Limits.QUERY_TIME.toSeconds();
  private static final int MAX_ROWS = Limits.FILE_ROWS;

  private final EventSearch events;
  private final ArticleSearch articles;
  private final TourSearch tours;
  private final CountSearch counts;
  private final ListAnswer lists;
  private final Version version;
  private final Guard guard;
  private final Tracer tracer;
  private final Semaphore tracing = new Semaphore(1);
  private final Supplier<Health> health;
  private final InstantSource clock;
  private final Javalin server;

  private Api(
      Connections connections,
      SinkSettings settings,
      boolean loopback,
      Tracer tracer,
      Supplier<Health> health,
      InstantSource clock) {
    ListSearch search = new ListSearch(connections, MAX_SECONDS);
    this.events = new EventSearch(connections);
    this.articles = new ArticleSearch(connections, settings.serveText());
    this.tours = new TourSearch(connections, search);
    this.counts = new CountSearch(connections, MAX_SECONDS);
    this.lists = new ListAnswer(search, MAX_ROWS);
    this.version = new Version(connections);
    this.guard = new Guard(settings.token(), settings.origins(), loopback);
    this.tracer = tracer;
    this.health = health;
    this.clock = clock;
    this.server = Javalin.create(config -> Server.configure(config, this::route));
  }

  /**
   * Starts to answer.
   *
   * @param port 0 takes any free one
   * @param connections may have none yet: the answer is then 503
   * @param tracer may take seconds; it is asked for one article at a time
   * @param clock says which planned events are past
   * @throws WorldFailedException if the port can't be bound
   */
  public static Api start(
      String host,
      int port,
      Connections connections,
      SinkSettings settings,
      Tracer tracer,
      Supplier<Health> health,
      InstantSource clock) {
    Api api = new Api(connections, settings, SinkSettings.isLoopback(host), tracer, health, clock);
    try {
      api.server.start(host, port);
    } catch (RuntimeException e) {
      api.server.stop();
      throw new WorldFailedException(Server.notBound(host, port, e), e);
    }
    return api;
  }

  private void route(RoutesConfig routes) {
    routes.before(guard::check);
    Site.route(routes);
    for (Listing listing : Lists.ALL) {
      String path = "/api/" + listing.name();
      routes.get(path, versioned(context -> list(context, listing, "")));
      for (Format format : Format.values()) {
        routes.get(
            path + "." + format.ending(),
            versioned(context -> list(context, listing, format.ending())));
      }
    }
    routes.get("/api/counts", versioned(this::counts));
    // Ids may contain slashes, encoded or not.
    routes.get("/api/events/<id>", versioned(this::event));
    routes.get("/api/articles/<id>", versioned(this::article));
    routes.get("/api/tours/<id>", versioned(this::tour));
    routes.get("/api/trace/<id>", this::trace);
    routes.get("/api/openapi.json", context -> json(context, OpenApi.description()));
    routes.get("/health/live", context -> json(context, new Health(true, "answers")));
    routes.get("/health/ready", this::ready);
    ExceptionHandlers.route(routes);
  }

  /** The port that is bound. */
  public int port() {
    return server.port();
  }

  /** Paths of all requests with GET. */
  public List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .map(endpoint -> endpoint.path)
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BERLIN);
  }

  private Handler versioned(Handler handler) {
    return context -> {
      if (!version.isKnown(context, today())) {
        handler.handle(context);
      }
    };
  }

  private void list(Context context, Listing listing, String ending)
      throws SQLException, IOException {
    Query query = query(context, listing.known());
    lists.answer(context, listing, query, ending, today());
  }

  private void counts(Context context) throws SQLException {
    json(context, counts.count(query(context, CountSearch.known()), today()));
  }

  private void event(Context context) throws SQLException {
    String id = id(context);
    Optional<?> event = events.event(id, today());
    if (event.isPresent()) {
      json(context, event.get());
      return;
    }
    Optional<List<String>> heirs = events.heirs(id);
    if (heirs.isEmpty()) {
      missing(context, "event", id);
    } else {
      String now =
          heirs.get().isEmpty()
              ? "; nothing took its place"
              : "; what it told is now in " + String.join(", ", heirs.get());
      Problem.of(HttpStatus.GONE, "the event '" + id + "' is no more" + now).answer(context);
    }
  }

  private void article(Context context) throws SQLException {
    String id = id(context);
    answer(context, "article", id, articles.article(id));
  }

  private void trace(Context context) throws SQLException {
    String id = id(context);
    if (!tracing.tryAcquire()) {
      context.header("Retry-After", "5");
      Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "another article is being traced; ask again soon, or take 'sommertour trace'")
          .answer(context);
      return;
    }
    try {
      Optional<?> trace = tracer.trace(id);
      if (trace.isPresent()) {
        json(context, trace.get());
      } else {
        Problem.of(
                HttpStatus.NOT_FOUND,
                "no topic and no table knows the article '"
                    + id
                    + "'; give its id or its canonical address")
            .answer(context);
      }
    } finally {
      tracing.release();
    }
  }

  private void tour(Context context) throws SQLException, IOException {
    String id = id(context);
    answer(context, "tour", id, tours.tour(id, today()));
  }

  private static void answer(Context context, String what, String id, Optional<?> found) {
    found.ifPresentOrElse(value -> json(context, value), () -> missing(context, what, id));
  }

  private void ready(Context context) {
    Health now = health.get();
    json(context, now);
    if (!now.ready()) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private static Query query(Context context, Set<String> known) {
    return new Query(context.queryParamMap(), known);
  }

  private static String id(Context context) {
    String id = context.pathParam("id");
    if (id.indexOf('\0') >= 0) {
      throw new BadParameterException("id", "the id holds a NUL; no id does");
    }
    return id;
  }

  private static void json(Context context, Object value) {
    context.contentType("application/json; charset=utf-8").result(Json.bytes(value));
  }

  private static void missing(Context context, String what, String id) {
    String detail = "there is no " + what + " '" + id + "'; ids change when evidence does";
    Problem.of(HttpStatus.NOT_FOUND, detail).answer(context);
  }
}
