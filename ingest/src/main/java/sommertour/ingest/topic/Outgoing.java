package sommertour.ingest.topic;

import java.time.Instant;
import sommertour.contract.Topic;

/**
 * A record on its way to a topic.
 *
 * @param partitionBy what chooses the partition, in place of the key; may be absent
 * @param value what is written as JSON
 * @param at the record's timestamp; absent: when it is sent
 */
public record Outgoing(Topic topic, String key, String partitionBy, Object value, Instant at) {}
