package sommertour.ingest.topic;

import java.time.Instant;
import java.util.Optional;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Objections;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.ObeyingDeserializer;

/**
 * A record on its way to a topic.
 *
 * @param partitionBy what chooses the partition, in place of the key; may be absent
 * @param value what is written as JSON
 * @param at the record's timestamp; absent: when it is sent
 */
public record Outgoing(Topic topic, String key, String partitionBy, Object value, Instant at) {

  /**
   * What may be sent of it: of an article what {@link Objections#applied} leaves, of anything else
   * all or nothing.
   */
  Optional<Outgoing> under(Objections objections) {
    if (objections.isEmpty() || value == null) {
      return Optional.of(this);
    }
    if (value instanceof Article article) {
      return objections
          .applied(article)
          .map(kept -> new Outgoing(topic, key, partitionBy, kept, at));
    }
    boolean named =
        objections.isAgainst(key, null)
            || ObeyingDeserializer.isNamed(objections, Json.bytes(value))
            || (value instanceof Rejection rejection
                && isNamed(objections, rejection.payloadText()));
    return named ? Optional.empty() : Optional.of(this);
  }

  private static boolean isNamed(Objections objections, String text) {
    return !objections.named(text).isEmpty();
  }
}
