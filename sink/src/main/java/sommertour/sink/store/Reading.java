package sommertour.sink.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sommertour.contract.Json;
import sommertour.contract.Rejection;

/**
 * What the records of one topic ask of its table. The newest record of a key counts alone, unless
 * it tells of an older version, whatever became of it: one that can't be read removes the row, as a
 * tombstone does, so that the table does not hang on which older records were still there to be
 * read.
 *
 * @param puts rows to write, no key twice
 * @param removals keys of rows to delete before that
 * @param rejections of records that could not be read, newest of their key or not
 */
record Reading<T>(List<Entry<T>> puts, List<String> removals, List<Rejection> rejections) {

  static <T> Reading<T> of(
      Store<T> store, Collection<ConsumerRecord<String, byte[]>> records, Rejections rejections) {
    Map<String, Entry<T>> newest = new LinkedHashMap<>();
    Set<String> removed = new LinkedHashSet<>();
    List<Rejection> rejected = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.key() == null) {
        rejected.add(rejections.of(record, "no-key", "it has no key"));
        continue;
      }
      String slot = store.keepsAll() ? record.partition() + "/" + record.offset() : record.key();
      Entry<T> before = newest.put(slot, tombstone(record));
      if (record.value() != null) {
        try {
          Entry<T> read = read(store, record);
          boolean late =
              before != null
                  && before.value() != null
                  && store.isOlder(read.value(), before.value());
          newest.put(slot, late ? before : read);
          continue;
        } catch (IOException e) {
          rejected.add(rejections.of(record, "not-json", Json.reason(e)));
        } catch (IllegalArgumentException e) {
          rejected.add(rejections.of(record, "wrong-key", e.getMessage()));
        }
      }
      if (store.hasVersions()) {
        removed.add(record.key());
      }
    }
    List<Entry<T>> puts = newest.values().stream().filter(entry -> entry.value() != null).toList();
    newest.values().stream()
        .filter(entry -> entry.value() == null)
        .map(Entry::key)
        .forEach(removed::add);
    return new Reading<>(puts, List.copyOf(removed), List.copyOf(rejected));
  }

  private static <T> Entry<T> tombstone(ConsumerRecord<String, byte[]> record) {
    return new Entry<>(record.key(), null, record.partition(), record.offset());
  }

  private static <T> Entry<T> read(Store<T> store, ConsumerRecord<String, byte[]> record)
      throws IOException {
    T value = Json.read(record.value(), store.type());
    if (!record.key().equals(store.key(value))) {
      throw new IllegalArgumentException(
          "it has the key '" + record.key() + "' and the id '" + store.key(value) + "'");
    }
    return new Entry<>(record.key(), value, record.partition(), record.offset());
  }
}
