package sommertour.sink;

import java.time.Duration;
import java.util.Map;

/**
 * How the sink serves and how long it bears a lost world.
 *
 * @param serveText whether the text of articles is served; off, since it is the publisher's
 * @param patience how long a lost broker or database is waited for before the service ends
 */
public record SinkSettings(boolean serveText, Duration patience) {
  public static final SinkSettings DEFAULT = new SinkSettings(false, Duration.ofSeconds(60));

  /**
   * Reads {@code SOMMERTOUR_SERVE_TEXT} ({@code false}) and {@code SOMMERTOUR_PATIENCE_SECONDS}
   * (60).
   *
   * @throws IllegalArgumentException if a value is none of its kind; the message names the variable
   */
  public static SinkSettings of(Map<String, String> environment) {
    return new SinkSettings(serveText(environment), patience(environment));
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
