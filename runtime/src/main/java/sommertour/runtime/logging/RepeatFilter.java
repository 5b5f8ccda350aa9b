package sommertour.runtime.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.MDC;
import org.slf4j.Marker;

/**
 * Lets through so many lines of one kind and one source a minute, and says how many it left out
 * when the next minute has one. Lines are of one kind that differ in their values alone.
 */
public final class RepeatFilter extends TurboFilter {
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  /** Past it all counts begin anew: the filter must not grow with what it filters. */
  private static final int KINDS = 10_000;

  private final Map<String, Count> counts = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private int limit = 20;

  public RepeatFilter() {
    this(System::nanoTime);
  }

  RepeatFilter(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Lines of one kind a minute; 0 lets all through. */
  public void setLimit(int lines) {
    limit = lines;
  }

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] values, Throwable cause) {
    if (limit == 0
        || format == null
        || !level.isGreaterOrEqual(logger.getEffectiveLevel())
        || logger.getName().equals(RepeatFilter.class.getName())) {
      return FilterReply.NEUTRAL;
    }
    if (counts.size() > KINDS) {
      counts.clear();
    }
    String kind = logger.getName() + '\n' + level + '\n' + MDC.get(About.SOURCE) + '\n' + format;
    int leftOut;
    synchronized (counts) {
      Count count = counts.computeIfAbsent(kind, it -> new Count(nanos.getAsLong()));
      leftOut = count.next(nanos.getAsLong());
      if (count.lines > limit) {
        return FilterReply.DENY;
      }
    }
    if (leftOut > 0) {
      logger
          .getLoggerContext()
          .getLogger(RepeatFilter.class)
          .info("left out {} more lines as the next one: {}", leftOut, format);
    }
    return FilterReply.NEUTRAL;
  }

  private final class Count {
    private long began;
    private int lines;

    Count(long began) {
      this.began = began;
    }

    /** How many lines of the minute that is over were left out. */
    int next(long now) {
      int leftOut = 0;
      if (now - began >= MINUTE_NANOS) {
        leftOut = Math.max(0, lines - limit);
        began = now;
        lines = 0;
      }
      lines++;
      return leftOut;
    }
  }
}
