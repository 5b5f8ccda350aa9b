package sommertour.launcher.demo;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import sommertour.runtime.WorldFailedException;

/**
 * Serves the three demo sites over HTTP, each on a port of its own and on 127.0.0.1 alone.
 *
 * <p>Every answer carries ETag and Last-Modified. If-None-Match is honoured as {@link Document}
 * tells; If-Modified-Since is not, since it could not tell two editions of one second apart.
 */
public final class DemoPressSite implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  // RFC 9110, 5.6.7; the JDK's RFC_1123_DATE_TIME writes a day below ten with one digit.
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Map<DemoSite, Javalin> servers = new EnumMap<>(DemoSite.class);

  private DemoPressSite() {}

  /**
   * Starts the sites.
   *
   * @param firstPort port of the first site, the others follow; 0 takes any free ones
   * @throws WorldFailedException if a port can't be bound
   */
  public static DemoPressSite start(int firstPort) {
    DemoPressSite sites = new DemoPressSite();
    int port = firstPort;
    for (DemoSite site : DemoSite.values()) {
      try {
        sites.servers.put(site, serve(site, port));
      } catch (RuntimeException e) {
        sites.close();
        throw new WorldFailedException(
            "the demo press site can't listen on "
                + LOOPBACK
                + ":"
                + port
                + "; stop what uses the port, or give another one (0 takes any free port)",
            e);
      }
      port = firstPort == 0 ? 0 : port + 1;
    }
    return sites;
  }

  /** Port of a site. */
  public int port(DemoSite site) {
    return servers.get(site).port();
  }

  /** Scheme, host and port of a site, without a slash at the end. */
  public String baseUrl(DemoSite site) {
    return origin(port(site));
  }

  /** Stops all sites and frees their ports. */
  @Override
  public void close() {
    servers.values().forEach(Javalin::stop);
    servers.clear();
  }

  private static Javalin serve(DemoSite site, int port) {
    // Feeds name their port, and a free port is known only once the server listens.
    AtomicReference<Map<String, Document>> documents = new AtomicReference<>();
    Javalin server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.routes.get("/*", context -> answer(context, documents.get()));
              config.routes.head("/*", context -> answer(context, documents.get()));
            });
    try {
      server.start(LOOPBACK, port);
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
    documents.set(SitePrinter.print(site, origin(server.port())));
    return server;
  }

  private static void answer(Context context, Map<String, Document> documents) {
    if (documents == null) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "1");
      return;
    }
    String query = context.queryString();
    Document document = documents.get(context.path() + (query == null ? "" : "?" + query));
    if (document == null) {
      context.status(HttpStatus.NOT_FOUND).result("Diese Seite gibt es nicht.");
      return;
    }
    Optional<Edition> edition = document.after(context.header("If-None-Match"));
    Edition told = edition.orElseGet(document::last);
    context.header("ETag", told.etag());
    context.header("Last-Modified", HTTP_DATE.format(told.lastModified().atOffset(ZoneOffset.UTC)));
    if (edition.isEmpty()) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(told.contentType()).result(told.body());
    }
  }

  private static String origin(int port) {
    return "http://" + LOOPBACK + ":" + port;
  }
}
