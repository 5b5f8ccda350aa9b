package sommertour.enrich;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

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
  public static final Setting<Integer> THREADS =
      Setting.of("enrich.threads", "SOMMERTOUR_THREADS", Kind.number(1, 64), "stream threads")
          .option("--threads", "N")
          .otherwise(2);

  public static final Setting<Integer> STANDBY_REPLICAS =
      Setting.of(
              "enrich.standby-replicas",
              "SOMMERTOUR_STANDBY_REPLICAS",
              Kind.number(0, 9),
              "copies of each store that other instances of enrich keep warm")
          .otherwise(0);

  public static final Setting<String> INSTANCE_ID =
      Setting.of(
          "enrich.instance-id",
          "SOMMERTOUR_INSTANCE_ID",
          Kind.text("[A-Za-z0-9._-]{1,200}", "1 to 200 letters, digits, '.', '_' and '-'"),
          "fixed name of an instance: a restart within 45 s takes its work back without a"
              + " rebalance");

  public static final Setting<String> GROUP_PROTOCOL =
      Setting.of(
              "enrich.group-protocol",
              "SOMMERTOUR_GROUP_PROTOCOL",
              Kind.choice("classic", "streams"),
              "who assigns the work: the instances, or the broker (KIP-1071)")
          .otherwise("classic");

  public static final Setting<HostInfo> APPLICATION_SERVER =
      Setting.of(
          "enrich.application-server",
          "SOMMERTOUR_APPLICATION_SERVER",
          new Kind<>("host:port", EnrichSettings::server),
          "where an instance answers /groups/{group}, /events/{id} and /health/ready; the others"
              + " find it by this name");

  /** All that enrichment can be told. */
  public static final List<Setting<?>> SETTINGS =
      List.of(
          THREADS,
          STANDBY_REPLICAS,
          INSTANCE_ID,
          GROUP_PROTOCOL,
          APPLICATION_SERVER,
          ProcessSettings.PATIENCE);

  /** One instance of so many threads, with nothing special. */
  public static EnrichSettings of(int threads) {
    return of(Settings.defaults(SETTINGS).over("program", Map.of(THREADS.name(), "" + threads)));
  }

  /**
   * What is set.
   *
   * @throws SettingException if a value is not allowed or two do not go together
   */
  public static EnrichSettings of(Settings settings) {
    boolean streams = settings.get(GROUP_PROTOCOL).equals("streams");
    String instance = settings.find(INSTANCE_ID).orElse(null);
    int standby = settings.get(STANDBY_REPLICAS);
    if (streams && instance != null) {
      throw new SettingException(
          "SOMMERTOUR_INSTANCE_ID needs the classic protocol: the streams protocol has no fixed"
              + " members; leave one of the two out");
    }
    if (streams && standby > 0) {
      throw new SettingException(
          "SOMMERTOUR_STANDBY_REPLICAS needs the classic protocol: with streams the broker decides;"
              + " set streams.num.standby.replicas of the group there");
    }
    return new EnrichSettings(
        settings.get(THREADS),
        standby,
        instance,
        streams,
        settings.find(APPLICATION_SERVER).orElse(null),
        settings.get(ProcessSettings.PATIENCE));
  }

  private static HostInfo server(String address) {
    if (!address.matches("[^:\\s]+:\\d{1,5}")
        || HostInfo.buildFromEndpoint(address).port() > 65_535) {
      throw new IllegalArgumentException(address);
    }
    return HostInfo.buildFromEndpoint(address);
  }
}
