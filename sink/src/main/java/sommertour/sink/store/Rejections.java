package sommertour.sink.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sommertour.contract.Rejection;
import sommertour.runtime.RejectionRecord;
import sommertour.runtime.Replay;

/** Says of a record why it can't be shown, and keeps its bytes. */
final class Rejections {
  private static final String STAGE = "sink";

  private final InstantSource clock;

  Rejections(InstantSource clock) {
    this.clock = clock;
  }

  Rejection of(ConsumerRecord<String, byte[]> record, String reason, String why) {
    Instant at = clock.instant();
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
    Optional<Replay> replay = Replay.of(record.headers(), STAGE);
    return Rejection.of(
        STAGE,
        reason,
        detail,
        record.key(),
        replay.map(Replay::topic).orElse(record.topic()),
        replay.map(Replay::partition).orElse(record.partition()),
        replay.map(Replay::offset).orElse(record.offset()),
        at,
        record.value());
  }

  /** What was rejected here before, was sent again, and is not among the refused now. */
  static List<RejectionRecord> resolved(
      List<ConsumerRecord<String, byte[]>> records, List<Rejection> refused) {
    Set<String> still = refused.stream().map(Rejection::recordKey).collect(Collectors.toSet());
    return records.stream()
        .flatMap(record -> Replay.of(record.headers(), STAGE).stream())
        .map(Replay::rejectionKey)
        .filter(key -> !still.contains(key))
        .map(RejectionRecord::resolved)
        .toList();
  }
}
