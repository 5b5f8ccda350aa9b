package sommertour.sink.api;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.net.BindException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import sommertour.contract.Limits;

/** How the server behaves, whatever its routes. */
final class Server {
  private static final int MAX_REQUEST_BYTES = Limits.REQUEST_BYTES;

  private Server() {}

  static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    // The paths of files are ids, and their slashes come encoded.
    config.jetty.modifyHttpConfiguration(
        http ->
            http.setUriCompliance(
                UriCompliance.DEFAULT.with(
                    "ids",
                    UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                    UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING)));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    routes.accept(config.routes);
  }

  /** Why the port can't be bound and what to do, in one line. */
  static String notBound(String host, int port, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof BindException)) {
      cause = cause.getCause();
    }
    return "the page can't listen on "
        + host
        + ":"
        + port
        + ": "
        + cause.getMessage()
        + "; stop what uses the port, or give another one with --port (0 takes any free port)";
  }
}
