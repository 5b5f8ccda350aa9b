package sommertour.enrich;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import sommertour.contract.ContentHash;
import sommertour.contract.Rejection;

/** A record that could not be used, with its coordinates and original bytes. */
final class RejectedRecord {
  private static final int KEPT_BYTES = 512 * 1024;

  private RejectedRecord() {}

  /**
   * The rejection of the record in process; its time is the record's, so that a second run over the
   * same topic rejects the same.
   */
  static Rejection of(
      String stage,
      String reason,
      String detail,
      Record<String, ?> record,
      byte[] payload,
      ProcessingContext context) {
    var where = context.recordMetadata();
    return new Rejection(
        stage,
        reason,
        detail,
        record.key(),
        where.map(it -> it.topic()).orElse(null),
        where.map(it -> it.partition()).orElse(null),
        where.map(it -> it.offset()).orElse(null),
        Instant.ofEpochMilli(record.timestamp()),
        Base64.getEncoder()
            .encodeToString(
                payload.length <= KEPT_BYTES ? payload : Arrays.copyOf(payload, KEPT_BYTES)),
        payload.length,
        ContentHash.of(payload));
  }

  /** Stage, topic, partition and offset: a record that is rejected again takes the same key. */
  static String key(Rejection rejection) {
    return String.join(
        "/",
        rejection.stage(),
        rejection.topic(),
        String.valueOf(rejection.partition()),
        String.valueOf(rejection.offset()));
  }
}
