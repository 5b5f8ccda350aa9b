package sommertour.sink.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll gave. Records of one key are always in one partition, and a partition is read in
 * order, so they never come the other way round.
 *
 * @param records in the order of each partition
 * @param nextOffsets where each partition goes on; beyond the last record where a transaction ended
 */
public record Batch(
    List<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> nextOffsets) {
  public Batch {
    records = List.copyOf(records);
    nextOffsets = Map.copyOf(nextOffsets);
  }

  static Batch of(ConsumerRecords<String, byte[]> polled) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
    polled.forEach(records::add);
    Map<TopicPartition, Long> next = new HashMap<>();
    polled.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    return new Batch(records, next);
  }
}
