package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * One look at a source.
 *
 * @param source id of the source
 * @param at when
 * @param verdict {@code ok}, {@code unchanged}, {@code blocked}, {@code failing} or {@code gone}
 * @param found pages that the look found
 * @param fresh of them, those not seen before; {@code new} on the wire
 * @param detail what went wrong, or which page is meant
 */
public record Observation(
    String source,
    Instant at,
    String verdict,
    int found,
    @JsonProperty("new") int fresh,
    String detail) {}
