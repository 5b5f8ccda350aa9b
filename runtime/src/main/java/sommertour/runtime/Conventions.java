package sommertour.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.regex.Pattern;

/**
 * Brings the figures of libraries to the conventions of Prometheus: what has no base unit or no
 * description is left out, a gauge does not end like a part of a histogram, and a rate is computed
 * by who asks, from the total beside it.
 */
final class Conventions implements MeterFilter {
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "process\\.cpu\\.time|kafka\\..*\\.(ns|ms)(\\..*)?|kafka\\..*\\.node\\.request\\.latency\\..*"
              + "|kafka\\..*\\.rate");
  private static final Pattern COUNT = Pattern.compile("(.*[^s])\\.count");

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return LEFT_OUT.matcher(id.getName()).matches()
        ? MeterFilterReply.DENY
        : MeterFilterReply.NEUTRAL;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getType() == Meter.Type.GAUGE
        ? id.withName(COUNT.matcher(id.getName()).replaceFirst("$1s"))
        : id;
  }
}
