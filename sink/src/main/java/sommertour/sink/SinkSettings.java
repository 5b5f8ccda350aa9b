package sommertour.sink;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

/**
 * How the sink serves and how long it bears a lost world.
 *
 * @param serveText whether the text of articles is served; off, since it is the publisher's
 * @param startPatience how long broker and database are waited for at the start, each
 * @param patience how long a lost broker or database is waited for before the service ends
 * @param token without which nothing is served; needed to listen beyond this machine
 * @param origins of other sites whose pages may read the answers; {@code *} for all
 * @param observationDays for which each look at a source is kept
 */
public record SinkSettings(
    boolean serveText,
    Duration startPatience,
    Duration patience,
    Optional<String> token,
    Set<String> origins,
    int observationDays) {
  public static final Setting<String> HOST =
      Setting.of(
              "sink.host",
              "SOMMERTOUR_HOST",
              Kind.text("\\S+", "an address or a name"),
              "address the page listens on")
          .option("--host", "ADDRESS")
          .otherwise("127.0.0.1");

  public static final Setting<Integer> PORT =
      Setting.of(
              "sink.port",
              "SOMMERTOUR_PORT",
              Kind.number(0, 65_535),
              "port of the page, 0 for any free one")
          .option("--port", "PORT")
          .otherwise(8080);

  public static final Setting<Boolean> SERVE_TEXT =
      Setting.of(
              "sink.serve-text",
              "SOMMERTOUR_SERVE_TEXT",
              Kind.flag(),
              "whether the interface gives out whole article texts; by default only evidence")
          .otherwise(false);

  public static final Setting<String> TOKEN =
      Setting.of(
              "sink.token",
              "SOMMERTOUR_TOKEN",
              Kind.text("[A-Za-z0-9._~+/=-]{16,200}", "16 to 200 letters, digits or ._~+/=-"),
              "asked of everybody; needed to listen on other addresses than this machine's")
          .asSecret();

  public static final Setting<Set<String>> CORS_ORIGINS =
      Setting.of(
          "sink.cors-origins",
          "SOMMERTOUR_CORS_ORIGINS",
          Kind.list(
              "\\*|https?://[A-Za-z0-9.-]+(:\\d{1,5})?",
              "origins such as https://example.org with commas between, or *"),
          "other sites whose pages may read the interface; * for all");

  public static final Setting<Integer> OBSERVATION_DAYS =
      Setting.of(
              "sink.observation-days",
              "SOMMERTOUR_OBSERVATION_DAYS",
              Kind.number(30, 99_999),
              "days for which each look at a source stays in the database; of older ones a row a source and day")
          .otherwise(400);

  /** All that the sink can be told, its database apart. */
  public static final List<Setting<?>> SETTINGS =
      List.of(
          HOST,
          PORT,
          SERVE_TEXT,
          TOKEN,
          CORS_ORIGINS,
          OBSERVATION_DAYS,
          ProcessSettings.START_PATIENCE,
          ProcessSettings.PATIENCE);

  public static final SinkSettings DEFAULT = of(Settings.defaults(SETTINGS));

  /**
   * What is set.
   *
   * @throws SettingException if a value is not allowed
   */
  public static SinkSettings of(Settings settings) {
    return new SinkSettings(
        settings.get(SERVE_TEXT),
        settings.get(ProcessSettings.START_PATIENCE),
        settings.get(ProcessSettings.PATIENCE),
        settings.find(TOKEN),
        settings.find(CORS_ORIGINS).orElse(Set.of()),
        settings.get(OBSERVATION_DAYS));
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
}
