package sommertour.enrich;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;

/**
 * How one instance takes part in the application.
 *
 * @param threads stream threads
 * @param standbyReplicas copies of each store that other instances keep warm
 * @param instanceId fixed name of this instance: a restart within its session takes its partitions
 *     back without a rebalance; {@code null} for none
 * @param streamsProtocol whether the broker assigns the work (KIP-1071) and not the instances
 * @param query where this instance answers queries, as others reach it; {@code null} for nowhere
 * @param brokerPatience how long the broker may be silent, at start and later
 */
public record EnrichSettings(
    int threads,
    int standbyReplicas,
    String instanceId,
    boolean streamsProtocol,
    HostInfo query,
    Duration brokerPatience) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** One instance of so many threads, with nothing special. */
  public static EnrichSettings of(int threads) {
    return new EnrichSettings(threads, 0, null, false, null, PATIENCE);
  }

  /**
   * Reads {@code SOMMERTOUR_STANDBY_REPLICAS} (0), {@code SOMMERTOUR_INSTANCE_ID} (none), {@code
   * SOMMERTOUR_GROUP_PROTOCOL} ({@code classic} or {@code streams}), {@code
   * SOMMERTOUR_APPLICATION_SERVER} ({@code host:port}) and {@code SOMMERTOUR_PATIENCE_SECONDS}
   * (60).
   *
   * @throws IllegalArgumentException if a value is none of its kind or two do not go together; the
   *     message names the variable
   */
  public static EnrichSettings of(Map<String, String> environment, int threads) {
    boolean streams =
        switch (environment.getOrDefault("SOMMERTOUR_GROUP_PROTOCOL", "classic")) {
          case "classic" -> false;
          case "streams" -> true;
          default -> throw wrong(environment, "SOMMERTOUR_GROUP_PROTOCOL", "classic or streams");
        };
    String instance = environment.get("SOMMERTOUR_INSTANCE_ID");
    if (instance != null && !instance.matches("[A-Za-z0-9._-]{1,200}")) {
      throw wrong(environment, "SOMMERTOUR_INSTANCE_ID", "letters, digits, '.', '_' and '-' alone");
    }
    int standby = number(environment, "SOMMERTOUR_STANDBY_REPLICAS", 0, 9);
    if (streams && instance != null) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_INSTANCE_ID needs the classic protocol: the streams protocol has no fixed"
              + " members; leave one of the two out");
    }
    if (streams && standby > 0) {
      throw new IllegalArgumentException(
          "SOMMERTOUR_STANDBY_REPLICAS needs the classic protocol: with streams the broker decides;"
              + " set streams.num.standby.replicas of the group there");
    }
    Duration patience =
        Duration.ofSeconds(
            number(environment, "SOMMERTOUR_PATIENCE_SECONDS", (int) PATIENCE.toSeconds(), 99_999));
    return new EnrichSettings(threads, standby, instance, streams, server(environment), patience);
  }

  private static HostInfo server(Map<String, String> environment) {
    String server = environment.get("SOMMERTOUR_APPLICATION_SERVER");
    if (server == null) {
      return null;
    }
    if (!server.matches("[^:\\s]+:\\d{1,5}")
        || HostInfo.buildFromEndpoint(server).port() > 65_535) {
      throw wrong(environment, "SOMMERTOUR_APPLICATION_SERVER", "host:port");
    }
    return HostInfo.buildFromEndpoint(server);
  }

  private static int number(
      Map<String, String> environment, String variable, int otherwise, int most) {
    String value = environment.get(variable);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > most) {
      throw wrong(environment, variable, "a number up to " + most);
    }
    return Integer.parseInt(value);
  }

  private static IllegalArgumentException wrong(
      Map<String, String> environment, String variable, String kind) {
    return new IllegalArgumentException(
        "%s='%s' is not %s; set it to one or leave it out"
            .formatted(variable, environment.get(variable), kind));
  }
}
