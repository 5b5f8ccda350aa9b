package sommertour.sink.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may ask, and what a browser may do with the answers. */
final class Guard {
  private static final String COOKIE = "sommertour";
  private static final String BEARER = "Bearer ";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Scripts, styles and answers of this server alone; nothing inline, nothing framed. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Optional<String> token;
  private final Set<String> origins;
  private final boolean loopback;

  /**
   * @param token without which nothing is served
   * @param origins other sites whose pages may read the answers; {@code *} for all
   * @param loopback whether only this machine is listened to
   */
  Guard(Optional<String> token, Set<String> origins, boolean loopback) {
    this.token = token;
    this.origins = origins;
    this.loopback = loopback;
  }

  void check(Context context) {
    headers(context);
    if (context.path().equals("/health/live")) {
      return;
    }
    if (token.isPresent()) {
      checkToken(context, token.get());
    } else if (loopback && !LOOPBACK.contains(hostName(context))) {
      // A page elsewhere that made its name point to this machine would be asking.
      refuse(
          context,
          HttpStatus.MISDIRECTED_REQUEST,
          "this server answers to localhost alone; set SOMMERTOUR_TOKEN to serve other names");
    }
  }

  private void headers(Context context) {
    context
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-cache");
    String origin = context.header("Origin");
    boolean allowed = origin != null && (origins.contains("*") || origins.contains(origin));
    context.header(
        "Cross-Origin-Resource-Policy", origins.isEmpty() ? "same-origin" : "cross-origin");
    if (!origins.isEmpty()) {
      context.header("Vary", "Origin");
    }
    if (allowed) {
      context
          .header("Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin)
          .header("Access-Control-Expose-Headers", "ETag, Content-Disposition");
    }
  }

  private static void checkToken(Context context, String token) {
    String given = context.queryParam("token");
    if (given != null && isToken(given, token)) {
      // From now on the browser knows it, and the page's own requests need not name it.
      context
          .res()
          .addHeader("Set-Cookie", COOKIE + "=" + given + "; Path=/; HttpOnly; SameSite=Strict");
      return;
    }
    String header = context.header("Authorization");
    if (header != null
        && header.startsWith(BEARER)
        && isToken(header.substring(BEARER.length()), token)) {
      return;
    }
    String cookie = context.cookie(COOKIE);
    if (cookie != null && isToken(cookie, token)) {
      return;
    }
    context.header("WWW-Authenticate", "Bearer realm=\"sommertour\"");
    refuse(
        context,
        HttpStatus.UNAUTHORIZED,
        "send the token: Authorization: Bearer …, or open the page once with ?token=…");
  }

  private static boolean isToken(String given, String token) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static String hostName(Context context) {
    String host = context.header("Host");
    if (host == null) {
      return "";
    }
    try {
      String name = URI.create("http://" + host).getHost();
      return name == null ? "" : name.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static void refuse(Context context, HttpStatus status, String detail) {
    Problem.of(status, detail).answer(context);
    context.skipRemainingHandlers();
  }
}
