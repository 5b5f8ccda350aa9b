package sommertour.enrich;

import sommertour.contract.Limits;

/** Whether a value fits into a record of the compacted topics. */
final class RecordSize {
  /** The topics take 4 MiB; key, headers and batch need some of it. */
  private static final int MAX_BYTES = Limits.VALUE_BYTES;

  private RecordSize() {}

  static boolean fits(byte[] json) {
    return json.length <= MAX_BYTES;
  }

  /** Why it does not, and what to do. */
  static String tooLarge(String what, byte[] json) {
    return what
        + " has "
        + json.length
        + " bytes as JSON, more than the "
        + MAX_BYTES
        + " that a record may have; split it at its source";
  }
}
