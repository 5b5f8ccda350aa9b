package sommertour.sink.store;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether records of a partition can be gone that the tables have not seen. Compaction drops a
 * tombstone after a while; who was away for longer, or was restored from an older backup, would
 * keep its row for ever.
 *
 * @param next offset to read on from; 0 before the first batch
 * @param away since the tables last held all of the partition
 */
record Gap(long next, Duration away) {
  /**
   * Why the tables have to be compared with the whole topic, if they have to.
   *
   * @param beginning first offset of the partition
   * @param end offset behind its last record
   * @param tombstones how long it keeps tombstones
   */
  Optional<String> reason(long beginning, long end, Duration tombstones) {
    if (away.compareTo(tombstones) > 0) {
      return Optional.of(
          "the tables last held all of it %d h ago, and it keeps tombstones for %d h"
              .formatted(away.toHours(), tombstones.toHours()));
    }
    if (next > end) {
      return Optional.of("the tables are at %d and it ends at %d".formatted(next, end));
    }
    if (next > 0 && next < beginning) {
      return Optional.of("the tables are at %d and it begins at %d".formatted(next, beginning));
    }
    return Optional.empty();
  }
}
