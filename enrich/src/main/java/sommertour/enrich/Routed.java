package sommertour.enrich;

import sommertour.contract.Rejection;

/**
 * What a step makes of a record: a value for the next topic ({@code null} is a tombstone there), or
 * a rejection.
 */
record Routed<V>(V value, Rejection rejection) {
  static <V> Routed<V> to(V value) {
    return new Routed<>(value, null);
  }

  static <V> Routed<V> rejected(Rejection rejection) {
    return new Routed<>(null, rejection);
  }

  boolean isRejected() {
    return rejection != null;
  }
}
