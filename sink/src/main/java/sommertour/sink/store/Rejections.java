package sommertour.sink.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sommertour.contract.ContentHash;
import sommertour.contract.Rejection;

/** Says of a record why it can't be shown, and keeps its bytes. */
final class Rejections {
  private static final String STAGE = "sink";
  private static final int MAX_PAYLOAD_BYTES = 512 * 1024;

  private final InstantSource clock;

  Rejections(InstantSource clock) {
    this.clock = clock;
  }

  Rejection of(ConsumerRecord<String, byte[]> record, String reason, String why) {
    Instant at = clock.instant();
    byte[] whole = record.value();
    String detail =
        "the record "
            + record.topic()
            + "/"
            + record.partition()
            + "/"
            + record.offset()
            + " is not shown: "
            + why
            + "; correct what wrote it and send the key again";
    return new Rejection(
        STAGE,
        reason,
        detail,
        record.key(),
        record.topic(),
        record.partition(),
        record.offset(),
        at,
        whole == null ? null : Base64.getEncoder().encodeToString(cut(whole)),
        whole == null ? null : whole.length,
        whole == null ? null : ContentHash.of(whole));
  }

  private static byte[] cut(byte[] whole) {
    return whole.length <= MAX_PAYLOAD_BYTES ? whole : Arrays.copyOf(whole, MAX_PAYLOAD_BYTES);
  }
}
