package sommertour.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import sommertour.contract.Rejection;

/**
 * The mark of a record that was rejected before and is sent again, in its headers. Whoever rejected
 * it says under the key of that rejection what becomes of it now: a tombstone if it passes, else a
 * rejection that keeps the first coordinates.
 *
 * @param stage that rejected
 * @param topic partition and offset: the first coordinates
 * @param key of the record that was rejected; {@code null} if it had none
 */
public record Replay(String stage, String topic, int partition, long offset, String key) {
  private static final String COORDINATES = "sommertour-replay";
  private static final String KEY = "sommertour-replay-key";
  private static final int PARTS = 4;

  /**
   * The mark for what was rejected so.
   *
   * @throws IllegalArgumentException if it came from no topic
   */
  public static Replay of(Rejection rejection) {
    if (rejection.topic() == null) {
      throw new IllegalArgumentException(rejection.recordKey() + " came from no topic");
    }
    return new Replay(
        rejection.stage(),
        rejection.topic(),
        rejection.partition(),
        rejection.offset(),
        rejection.key());
  }

  /** The mark among the headers, if it is there and for one of these stages. */
  public static Optional<Replay> of(Headers headers, String... stages) {
    return read(headers).filter(replay -> List.of(stages).contains(replay.stage));
  }

  /** Puts the mark among the headers. */
  public void mark(Headers headers) {
    headers.add(COORDINATES, rejectionKey().getBytes(StandardCharsets.UTF_8));
    if (key != null) {
      headers.add(KEY, key.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Key of the rejection. */
  public String rejectionKey() {
    return String.join("/", stage, topic, String.valueOf(partition), String.valueOf(offset));
  }

  private static Optional<Replay> read(Headers headers) {
    Header coordinates = headers.lastHeader(COORDINATES);
    if (coordinates == null || coordinates.value() == null) {
      return Optional.empty();
    }
    String[] parts = text(coordinates).split("/", -1);
    if (parts.length != PARTS || !(parts[2] + parts[3]).matches("\\d{1,28}")) {
      return Optional.empty();
    }
    Header key = headers.lastHeader(KEY);
    return Optional.of(
        new Replay(
            parts[0],
            parts[1],
            Integer.parseInt(parts[2]),
            Long.parseLong(parts[3]),
            key == null || key.value() == null ? null : text(key)));
  }

  private static String text(Header header) {
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
