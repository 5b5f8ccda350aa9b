package sommertour.sink;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the sink serves and how long it bears a lost world.
 *
 * @param serveText whether the text of articles is served; off, since it is the publisher's
 * @param patience how long a lost broker or database is waited for before the service ends
 * @param token without which nothing is served; needed to listen beyond this machine
 * @param origins of other sites whose pages may read the answers; {@code *} for all
 */
public record SinkSettings(
    boolean serveText, Duration patience, Optional<String> token, Set<String> origins) {
  public static final SinkSettings DEFAULT =
      new SinkSettings(false, Duration.ofSeconds(60), Optional.empty(), Set.of());

  private static final String TOKEN = "[A-Za-z0-9._~+/=-]{16,200}";
  private static final String ORIGIN = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?";

  /**
   * Reads {@code SOMMERTOUR_SERVE_TEXT} ({@code false}), {@code SOMMERTOUR_PATIENCE_SECONDS} (60),
   * {@code SOMMERTOUR_TOKEN} and {@code SOMMERTOUR_CORS_ORIGINS} (none).
   *
   * @throws IllegalArgumentException if a value is none of its kind; the message names the variable
   */
  public static SinkSettings of(Map<String, String> environment) {
    return new SinkSettings(
        serveText(environment), patience(environment), token(environment), origins(environment));
  }

  /**
   * Sees to it that nobody serves a network unawares.
   *
   * @return these settings
   * @throws IllegalArgumentException if the host is not of this machine alone and there is no token
   */
  public SinkSettings forHost(String host) {
    if (!isLoopback(host) && token.isEmpty()) {
      throw new IllegalArgumentException(
          "to listen on "
              + host
              + " others need a token to ask with; set SOMMERTOUR_TOKEN to 16 or more letters and"
              + " digits, or listen on 127.0.0.1");
    }
    return this;
  }

  /** Whether nobody beyond this machine can ask there. */
  public static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }

  private static Optional<String> token(Map<String, String> environment) {
    String value = environment.get("SOMMERTOUR_TOKEN");
    if (value != null && !value.matches(TOKEN)) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_TOKEN is not 16 to 200 letters, digits or ._~+/=-; set it to such or leave it"
              + " out");
    }
    return Optional.ofNullable(value);
  }

  private static Set<String> origins(Map<String, String> environment) {
    String value = environment.getOrDefault("SOMMERTOUR_CORS_ORIGINS", "").strip();
    if (value.isEmpty()) {
      return Set.of();
    }
    Set<String> origins = Set.of(value.split("\\s*,\\s*"));
    for (String origin : origins) {
      if (!origin.equals("*") && !origin.matches(ORIGIN)) {
        throw new IllegalArgumentException(
            "SOMMERTOUR_CORS_ORIGINS='"
                + value
                + "' holds '"
                + origin
                + "', which is no origin such as https://example.org, nor *");
      }
    }
    return origins;
  }

  private static boolean serveText(Map<String, String> environment) {
    String value = environment.getOrDefault("SOMMERTOUR_SERVE_TEXT", "false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "SOMMERTOUR_SERVE_TEXT='" + value + "' is neither true nor false; set it to one");
    };
  }

  private static Duration patience(Map<String, String> environment) {
    String value = environment.get("SOMMERTOUR_PATIENCE_SECONDS");
    if (value == null) {
      return DEFAULT.patience;
    }
    if (!value.matches("[1-9]\\d{0,4}")) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_PATIENCE_SECONDS='"
              + value
              + "' is no number from 1 to 99999; set it to one or leave it out");
    }
    return Duration.ofSeconds(Integer.parseInt(value));
  }
}
