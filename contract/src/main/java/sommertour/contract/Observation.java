package sommertour.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * One look at a source.
 *
 * @param source id of the source
 * @param at when
 * @param verdict {@code ok}, {@code unchanged}, {@code silent}, {@code blocked}, {@code failing},
 *     {@code drifting} or {@code gone}
 * @param found pages that the look found
 * @param fresh of them, those not seen before; {@code new} on the wire
 * @param detail what went wrong, or which page is meant
 * @param filled share of the source's pages of late that have a part, by part: {@code text}, {@code
 *     title}, {@code published}, {@code language}; may be absent
 * @param failed pages of the source that failed one after the other, up to its last visit; may be
 *     absent
 */
public record Observation(
    String source,
    Instant at,
    String verdict,
    int found,
    @JsonProperty("new") int fresh,
    String detail,
    Map<String, Double> filled,
    Integer failed) {

  /** A look that tells nothing of the pages' parts. */
  public Observation(
      String source, Instant at, String verdict, int found, int fresh, String detail) {
    this(source, at, verdict, found, fresh, detail, null, null);
  }
}
