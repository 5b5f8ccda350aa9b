package sommertour.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * How long the oldest record of a partition that was not read yet has been waiting. It remembers
 * when the partition had which end; the timestamps of records would not do, since they tell when an
 * article was fetched, in an archive years ago.
 */
final class LagClock {
  /** A wait is told to one part in so many, and a little more is remembered of it. */
  private static final int PRECISION = 256;

  private static final double NANOS = 1e9;

  private final List<Look> looks = new ArrayList<>();

  private record Look(long nanos, long end) {}

  /**
   * One look at the partition.
   *
   * @param nanos when, by a clock that never goes back
   * @param end offset behind its last record
   * @param position offset that is read next
   * @return seconds since a look first saw the record at the position; 0 if there is none
   */
  double seconds(long nanos, long end, long position) {
    if (position >= end) {
      looks.clear();
      return 0;
    }
    looks.removeIf(look -> look.end <= position);
    if (looks.isEmpty() || isWorthRemembering(nanos, end)) {
      looks.add(new Look(nanos, end));
    }
    return (nanos - looks.get(0).nanos) / NANOS;
  }

  /** The longer the wait, the rarer; what came in between counts from the next one on. */
  private boolean isWorthRemembering(long nanos, long end) {
    Look last = looks.get(looks.size() - 1);
    return end > last.end && nanos - last.nanos >= (nanos - looks.get(0).nanos) / PRECISION;
  }
}
