package sommertour.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;

/** What every process can be told, whatever it does. */
public final class ProcessSettings {
  private static final Kind<String> LEVEL =
      Kind.choice("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

  /** An address to listen on; without a host it is this machine's. */
  private static final Kind<String> ADDRESS =
      new Kind<>(
          "an address such as 127.0.0.1:9464 or 9464",
          value -> {
            if (!value.matches("(?:.+:)?\\d{1,5}")
                || Integer.parseInt(value.substring(value.lastIndexOf(':') + 1)) > 65_535) {
              throw new IllegalArgumentException(value);
            }
            return value;
          });

  public static final Setting<Path> CONFIG =
      Setting.of(
              "config",
              "SOMMERTOUR_CONFIG",
              Kind.path("a file"),
              "file of settings; without it sommertour.yaml in the working folder, if it is there")
          .option("--config", "FILE");

  public static final Setting<Path> DATA_DIR =
      Setting.of(
              "data-dir",
              "SOMMERTOUR_DATA_DIR",
              Kind.path("a folder"),
              "folder that keeps everything, of one process alone; verbs that only ask look there"
                  + " for the 'up' that runs; without it sommertour in $XDG_DATA_HOME or"
                  + " ~/.local/share")
          .option("--data-dir", "DIR");

  public static final Setting<String> MONITOR =
      Setting.of(
              "monitor",
              "SOMMERTOUR_MONITOR",
              ADDRESS,
              "address of /metrics, /health/live and /health/ready, port 0 for any free one")
          .option("--monitor", "[HOST:]PORT")
          .otherwise("127.0.0.1:0");

  public static final Setting<Duration> START_PATIENCE =
      Setting.of(
              "start.patience-seconds",
              "SOMMERTOUR_START_PATIENCE_SECONDS",
              Kind.seconds(1, 99_999),
              "how long a start waits for the broker, its topics and the database, each")
          .otherwise(20);

  public static final Setting<Duration> PATIENCE =
      Setting.of(
              "patience-seconds",
              "SOMMERTOUR_PATIENCE_SECONDS",
              Kind.seconds(1, 99_999),
              "how long enrich and sink wait for a broker or database that they lost")
          .otherwise(60);

  public static final Setting<Duration> STOP_LIMIT =
      Setting.of(
              "stop.limit-seconds",
              "SOMMERTOUR_STOP_LIMIT_SECONDS",
              Kind.seconds(1, 600),
              "how long a stop may take in all; what has not ended by then is left behind")
          .otherwise(8);

  public static final Setting<String> LOG_FORMAT =
      Setting.of(
              "log.format",
              "SOMMERTOUR_LOG_FORMAT",
              Kind.choice("plain", "json"),
              "how lines on standard error look: for people, or one JSON object each")
          .otherwise("plain");

  public static final Setting<Integer> LOG_REPEATS =
      Setting.of(
              "log.repeats",
              "SOMMERTOUR_LOG_REPEATS",
              Kind.number(0, 9999),
              "how many lines a minute that differ in their values alone, and of one source; 0 for"
                  + " any number")
          .otherwise(20);

  public static final Setting<String> LOG_LEVEL =
      Setting.of("log.level", "SOMMERTOUR_LOG_LEVEL", LEVEL, "what of Sommertour is logged")
          .otherwise("INFO");

  public static final Setting<String> LIBRARY_LOG_LEVEL =
      Setting.of(
              "log.library-level",
              "SOMMERTOUR_LIBRARY_LOG_LEVEL",
              LEVEL,
              "what of the libraries is logged")
          .otherwise("ERROR");

  public static final Setting<String> BROKER_LOG_LEVEL =
      Setting.of(
              "log.broker-level",
              "SOMMERTOUR_BROKER_LOG_LEVEL",
              LEVEL,
              "what of the embedded broker is logged; it logs with a stack trace what its clients"
                  + " simply try again")
          .otherwise("OFF");

  /** Of all verbs. */
  public static final List<Setting<?>> COMMON =
      List.of(CONFIG, LOG_FORMAT, LOG_REPEATS, LOG_LEVEL, LIBRARY_LOG_LEVEL, BROKER_LOG_LEVEL);

  /** Of verbs that run until they are told to end. */
  public static final List<Setting<?>> SERVICE =
      List.of(DATA_DIR, MONITOR, START_PATIENCE, STOP_LIMIT);

  private ProcessSettings() {}
}
