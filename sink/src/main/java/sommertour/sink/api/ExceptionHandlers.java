package sommertour.sink.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.sink.search.BadParameterException;
import sommertour.sink.store.SqlFailure;

/** What becomes of requests that fail: a problem that says whose fault it is. */
final class ExceptionHandlers {
  private static final Logger log = LoggerFactory.getLogger(ExceptionHandlers.class);

  private ExceptionHandlers() {}

  static void route(RoutesConfig routes) {
    routes.exception(BadParameterException.class, ExceptionHandlers::badParameter);
    routes.exception(HttpResponseException.class, ExceptionHandlers::refused);
    routes.exception(SQLException.class, ExceptionHandlers::databaseFailed);
    routes.exception(Exception.class, ExceptionHandlers::failed);
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
    if (SqlFailure.isCancelled(e)) {
      answerOrBreakOff(
          e,
          context,
          HttpStatus.SERVICE_UNAVAILABLE,
          "this takes the database too long; ask for less: add a filter or a period");
    } else if (SqlFailure.mayPass(e)) {
      context.header("Retry-After", "2");
      answerOrBreakOff(
          e,
          context,
          HttpStatus.SERVICE_UNAVAILABLE,
          "the database does not answer; ask again soon");
    } else {
      failed(e, context);
    }
  }

  private static void failed(Exception e, Context context) {
    log.error("{} {} failed", context.method(), context.path(), e);
    answerOrBreakOff(
        e, context, HttpStatus.INTERNAL_SERVER_ERROR, "this is our fault; the log has the reason");
  }

  /** A file whose beginning is sent can't become a problem: it breaks off, which shows. */
  private static void answerOrBreakOff(
      Exception failure, Context context, HttpStatus status, String detail) {
    if (context.res().isCommitted()) {
      throw new IllegalStateException("the answer breaks off", failure);
    }
    context.res().resetBuffer();
    Problem.of(status, detail).answer(context);
  }
}
