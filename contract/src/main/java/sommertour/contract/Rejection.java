package sommertour.contract;

import java.time.Instant;

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
    String payloadSha256) {}
