package sommertour.launcher;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import sommertour.runtime.Monitor;

/** Where a running verb serves its metrics and its health. */
final class MonitorOption {
  private static final Logger log = LoggerFactory.getLogger(MonitorOption.class);
  private static final Pattern ADDRESS = Pattern.compile("(?:(.+):)?(\\d{1,5})");

  @Option(
      names = "--monitor",
      paramLabel = "[HOST:]PORT",
      defaultValue = "127.0.0.1:0",
      description =
          "Address of /metrics, /health/live and /health/ready, port 0 for any free one; default:"
              + " ${DEFAULT-VALUE}.")
  private String address;

  /**
   * Starts to serve them and says where.
   *
   * @throws UsageException if the option is no address
   */
  Monitor start() {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > 65_535) {
      throw new UsageException(
          "--monitor " + address + " is no address; write it as 127.0.0.1:9464 or 9464");
    }
    String host = matcher.group(1) == null ? "127.0.0.1" : matcher.group(1);
    Monitor monitor = Monitor.start(host, Integer.parseInt(matcher.group(2)));
    log.info("metrics and health at http://{}:{}/metrics", host, monitor.port());
    return monitor;
  }
}
