package sommertour.sink.store;

/**
 * A record that is to be written.
 *
 * @param key of the record and of its row
 * @param value what it says
 * @param partition it came from
 * @param offset within that partition
 */
public record Entry<T>(String key, T value, int partition, long offset) {}
