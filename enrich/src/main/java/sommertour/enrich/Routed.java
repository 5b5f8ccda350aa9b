package sommertour.enrich;

import sommertour.runtime.RejectionRecord;
import sommertour.runtime.Replay;

/**
 * What a step makes of a record: a value for the next topic ({@code null} is a tombstone there), or
 * a word on the topic of rejections.
 */
record Routed<V>(V value, RejectionRecord rejection) {
  static <V> Routed<V> to(V value) {
    return new Routed<>(value, null);
  }

  static <V> Routed<V> rejected(RejectionRecord rejection) {
    return new Routed<>(null, rejection);
  }

  /** What was rejected before has passed. */
  static <V> Routed<V> resolved(Replay replay) {
    return rejected(RejectionRecord.resolved(replay.rejectionKey()));
  }

  boolean isRejected() {
    return rejection != null;
  }
}
