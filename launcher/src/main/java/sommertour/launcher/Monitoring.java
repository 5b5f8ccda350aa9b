package sommertour.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.runtime.Monitor;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.settings.Settings;

/** Where a running verb serves its metrics and its health. */
final class Monitoring {
  private static final Logger log = LoggerFactory.getLogger(Monitoring.class);

  private Monitoring() {}

  /** Starts to serve them and says where. */
  static Monitor start(Settings settings) {
    String address = settings.get(ProcessSettings.MONITOR);
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? "127.0.0.1" : address.substring(0, colon);
    Monitor monitor = Monitor.start(host, Integer.parseInt(address.substring(colon + 1)));
    log.info("metrics and health at http://{}:{}/metrics", host, monitor.port());
    return monitor;
  }
}
