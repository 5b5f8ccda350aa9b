package sommertour.sink.api;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.runtime.Service.Health;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.store.Connections;
import sommertour.sink.store.SqlFailure;

/** The HTTP server: all its routes, and what becomes of requests that fail. */
public final class Api implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Api.class);

  private final EventSearch events;
  private final ArticleSearch articles;
  private final Supplier<Health> health;
  private final Javalin server;

  private Api(
      Connections connections, boolean withText, Supplier<Health> health, InstantSource clock) {
    this.events = new EventSearch(connections, clock);
    this.articles = new ArticleSearch(connections, withText);
    this.health = health;
    this.server = Javalin.create(config -> Server.configure(config, this::route));
  }

  /**
   * Starts to answer.
   *
   * @param port 0 takes any free one
   * @param connections may have none yet: the answer is then 503
   * @param withText whether the text of articles may be served
   * @param clock says which planned events are past
   * @throws WorldFailedException if the port can't be bound
   */
  public static Api start(
      String host,
      int port,
      Connections connections,
      boolean withText,
      Supplier<Health> health,
      InstantSource clock) {
    Api api = new Api(connections, withText, health, clock);
    try {
      api.server.start(host, port);
    } catch (RuntimeException e) {
      api.server.stop();
      throw new WorldFailedException(Server.notBound(host, port, e), e);
    }
    return api;
  }

  private void route(RoutesConfig routes) {
    routes.before(Server::guard);

    Page index = Page.html("index.html");
    Page style = Page.css("style.css");
    Page icon = Page.image("icon.svg");
    routes.get("/", index::answer);
    routes.get("/style.css", style::answer);
    routes.get("/icon.svg", icon::answer);
    for (String script : new String[] {"app.js", "edtf.js", "event.js"}) {
      Page page = Page.script(script);
      routes.get("/" + script, page::answer);
    }

    routes.get("/api/events", this::events);
    // Ids may contain slashes, encoded or not.
    routes.get("/api/events/<id>", this::event);
    routes.get("/api/articles/<id>", this::article);
    routes.get("/health/live", context -> json(context, new Health(true, "answers")));
    routes.get("/health/ready", this::ready);

    routes.exception(BadParameterException.class, Api::badParameter);
    routes.exception(HttpResponseException.class, Api::refused);
    routes.exception(SQLException.class, Api::databaseFailed);
    routes.exception(Exception.class, Api::failed);
  }

  /** The port that is bound. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void events(Context context) throws SQLException {
    json(context, events.find(EventFilter.of(context.queryParamMap())));
  }

  private void event(Context context) throws SQLException {
    String id = id(context);
    events
        .event(id)
        .ifPresentOrElse(event -> json(context, event), () -> missing(context, "event", id));
  }

  private void article(Context context) throws SQLException {
    String id = id(context);
    articles
        .article(id)
        .ifPresentOrElse(article -> json(context, article), () -> missing(context, "article", id));
  }

  private void ready(Context context) {
    Health now = health.get();
    json(context, now);
    if (!now.ready()) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE);
    }
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

  private static void badParameter(BadParameterException e, Context context) {
    Problem.of(HttpStatus.BAD_REQUEST, e.getMessage(), e.parameter()).answer(context);
  }

  private static void refused(HttpResponseException e, Context context) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    Problem.of(status, "there is nothing for " + context.method() + " " + context.path())
        .answer(context);
  }

  private static void databaseFailed(SQLException e, Context context) {
    if (SqlFailure.mayPass(e)) {
      context.header("Retry-After", "2");
      Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer; ask again soon")
          .answer(context);
    } else {
      failed(e, context);
    }
  }

  private static void failed(Exception e, Context context) {
    log.error("{} {} failed", context.method(), context.path(), e);
    Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "this is our fault; the log has the reason")
        .answer(context);
  }
}
