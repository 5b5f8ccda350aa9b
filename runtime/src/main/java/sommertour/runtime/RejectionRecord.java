package sommertour.runtime;

import sommertour.contract.Rejection;

/**
 * A record for the topic of rejections.
 *
 * @param key of the record
 * @param rejection {@code null} tells that a former one of this key is resolved
 */
public record RejectionRecord(String key, Rejection rejection) {

  /** The record of a rejection under its own key. */
  public static RejectionRecord of(Rejection rejection) {
    return new RejectionRecord(rejection.recordKey(), rejection);
  }

  /** A tombstone: what was rejected under this key has passed since. */
  public static RejectionRecord resolved(String key) {
    return new RejectionRecord(key, null);
  }
}
