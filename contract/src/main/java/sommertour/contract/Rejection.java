package sommertour.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * An input that could not be used. Nothing of it is lost: the payload is kept.
 *
 * @param stage where: {@code ingest}, {@code enrich}, {@code tour} or {@code sink}
 * @param reason short and fixed, fit to count by ({@code not-json}, {@code language})
 * @param detail one line for a person: what, why, what to do
 * @param key key of the record
 * @param topic topic, partition and offset of the record, if it came from a topic
 * @param at when
 * @param payload the original bytes in base64, cut at 512 KiB
 * @param payloadBytes length of the whole payload in bytes
 * @param payloadSha256 hash of the whole payload, in hexadecimal digits
 */
public record Rejection(
    String stage,
    String reason,
    String detail,
    String key,
    String topic,
    Integer partition,
    Long offset,
    Instant at,
    String payload,
    Integer payloadBytes,
    String payloadSha256) {
  private static final int KEPT_BYTES = Limits.REJECTED_BYTES;

  /**
   * A rejection that keeps the bytes.
   *
   * @param payload the original bytes; {@code null} or cut here if there are none or too many
   */
  public static Rejection of(
      String stage,
      String reason,
      String detail,
      String key,
      String topic,
      Integer partition,
      Long offset,
      Instant at,
      byte[] payload) {
    return new Rejection(
        stage,
        reason,
        detail,
        key,
        topic,
        partition,
        offset,
        at,
        payload == null ? null : Base64.getEncoder().encodeToString(kept(payload)),
        payload == null ? null : payload.length,
        payload == null ? null : ContentHash.of(payload));
  }

  /**
   * Key of its record: stage, topic, partition and offset, so that a second reading of the same
   * record gives no second rejection; of an input from no topic its stage and name.
   */
  public String recordKey() {
    return topic == null
        ? stage + "/" + key
        : String.join("/", stage, topic, String.valueOf(partition), String.valueOf(offset));
  }

  /**
   * The kept bytes as text, as far as they are any; for looking into them, not for reading them.
   *
   * @return {@code null} if there are none
   */
  public String payloadText() {
    if (payload == null) {
      return null;
    }
    byte[] bytes = Base64.getDecoder().decode(payload);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] kept(byte[] payload) {
    return payload.length <= KEPT_BYTES ? payload : Arrays.copyOf(payload, KEPT_BYTES);
  }
}
