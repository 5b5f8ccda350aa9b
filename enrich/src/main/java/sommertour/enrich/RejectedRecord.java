package sommertour.enrich;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import sommertour.contract.Rejection;
import sommertour.runtime.RejectionRecord;
import sommertour.runtime.Replay;

/** A record that could not be used, with its coordinates and original bytes. */
final class RejectedRecord {
  private RejectedRecord() {}

  /**
   * The rejection of the record in process; its time is the record's, so that a second run over the
   * same topic rejects the same. Of a record that was sent again it keeps the first coordinates.
   */
  static RejectionRecord of(
      String stage,
      String reason,
      String detail,
      Record<String, ?> record,
      byte[] payload,
      ProcessingContext context) {
    Optional<Replay> replay = Replay.of(record.headers(), stage);
    var where = context.recordMetadata();
    return RejectionRecord.of(
        Rejection.of(
            stage,
            reason,
            detail,
            record.key(),
            replay.map(Replay::topic).or(() -> where.map(it -> it.topic())).orElse(null),
            replay.map(Replay::partition).or(() -> where.map(it -> it.partition())).orElse(null),
            replay.map(Replay::offset).or(() -> where.map(it -> it.offset())).orElse(null),
            Instant.ofEpochMilli(record.timestamp()),
            payload));
  }
}
