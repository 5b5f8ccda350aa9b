package sommertour.runtime;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.regex.Pattern;

/**
 * Brings the figures of libraries to the conventions of Prometheus: what has no base unit or no
 * description is left out, a gauge does not end like a part of a histogram, and a rate is computed
 * by who asks, from the total beside it. Also left out is what would tell nothing: Kafka's
 * administration, and what Streams and RocksDB count at the recording level DEBUG alone, which is 0
 * or not a number all the time.
 */
final class Conventions implements MeterFilter {
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          String.join(
              "|",
              "process\\.cpu\\.time",
              "kafka\\..*\\.(ns|ms)(\\..*)?",
              "kafka\\..*\\.node\\.request\\.latency\\..*",
              "kafka\\..*\\.rate",
              "kafka\\.admin\\..*",
              "kafka\\.stream\\.(state|task)\\..*\\.latency\\..*",
              "kafka\\.stream\\.task\\.record\\.lateness\\..*",
              "kafka\\.stream\\.state\\.(bytes|memtable|number)\\..*",
              "kafka\\.stream\\.state\\.(iterator\\.duration|write\\.stall|compaction\\.time)\\..*",
              "kafka\\.stream\\.state\\.block\\.cache\\..*\\.hit\\.ratio"));
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
