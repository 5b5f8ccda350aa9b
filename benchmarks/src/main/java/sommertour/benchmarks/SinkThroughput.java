package sommertour.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import sommertour.contract.Json;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.runtime.KafkaSettings;
import sommertour.sink.store.Batch;
import sommertour.sink.store.BatchWriter;
import sommertour.sink.store.Connections;
import sommertour.sink.store.OffsetStore;

/**
 * Events with reports through the sink's writer, against plain JDBC batches of the rows it wrote
 * into the same tables. Both begin with the same bytes.
 */
final class SinkThroughput implements Benchmark {
  private static final int EVENTS = 10_000;
  private static final int BATCH = 500;
  private static final int ROUNDS = 5;
  private static final double ASKED = 0.7;
  private static final KafkaSettings KAFKA = new KafkaSettings("none:1", "b", 1, (short) 1);
  private static final List<String> TOLD = List.of("event", "report");
  private static final List<String> ALL =
      List.of("event", "report", "tour", "tour_event", "change", "report_home");

  @Override
  public String name() {
    return "sink";
  }

  @Override
  public String about() {
    return "How fast events with two reports each get from bytes into the tables.";
  }

  @Override
  public Section run(Path data) throws Exception {
    List<TourEvent> events = IntStream.range(0, EVENTS).mapToObj(MadeUpEvents::event).toList();
    List<byte[]> records = events.stream().map(Json::bytes).toList();
    List<Double> sink = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    List<Double> told = new ArrayList<>();
    try (BenchDatabase database = new BenchDatabase()) {
      Connections connections = database.connections();
      write(connections, events, records);
      PlainWriter plain = PlainWriter.ofRows(connections, ALL);
      // The first round of each warms up and is left out.
      for (int round = 0; round <= ROUNDS; round++) {
        clear(database);
        sink.add(perSecond(() -> write(connections, events, records)));
        clear(database);
        all.add(perSecond(() -> plain.write(records, BATCH, ALL)));
        clear(database);
        told.add(perSecond(() -> plain.write(records, BATCH, TOLD)));
      }
    }
    double speed = median(sink);
    return new Section(
        name(),
        about(),
        List.of("writer", "events/s", "sink against it", "asked for"),
        List.of(
            row("sink: events, reports, tours and change log", speed, speed, ""),
            row("plain batch upsert of all rows that the sink wrote", median(all), speed, ASKED),
            row("plain batch upsert of events and reports alone", median(told), speed, "")),
        List.of(
            EVENTS
                + " new events with two reports each in batches of "
                + BATCH
                + ", one transaction a batch; median of "
                + ROUNDS
                + " rounds in turn, each into empty tables.",
            "All three read the same JSON and write into the same tables with their indexes and"
                + " foreign keys, over connections with the same settings (the driver makes"
                + " statements of many rows out of batches). The plain writer has its rows ready:"
                + " it compares with nothing that is there, and makes neither tours nor a log."));
  }

  private static void clear(BenchDatabase database) throws SQLException {
    database.run("TRUNCATE consumer_offset, report_move, " + String.join(", ", ALL), "CHECKPOINT");
  }

  private static List<String> row(String what, double speed, double sink, Object asked) {
    return List.of(
        what,
        String.format(Locale.ROOT, "%.0f", speed),
        String.format(Locale.ROOT, "%.2f", sink / speed),
        asked.toString());
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static double perSecond(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return EVENTS / ((System.nanoTime() - start) / 1e9);
  }

  private static double median(List<Double> speeds) {
    return speeds.stream().skip(1).sorted().skip((speeds.size() - 1) / 2).findFirst().orElseThrow();
  }

  private static void write(Connections connections, List<TourEvent> events, List<byte[]> records)
      throws SQLException {
    BatchWriter writer =
        BatchWriter.of(
            KAFKA,
            connections,
            refused -> {
              throw new IllegalStateException(refused.toString());
            },
            InstantSource.system());
    TopicPartition partition = new TopicPartition(KAFKA.name(Topic.EVENTS), 0);
    Map<TopicPartition, Long> known;
    try (Connection connection = connections.open()) {
      known = new HashMap<>(new OffsetStore().load(connection, List.of(partition)));
    }
    for (int from = 0; from < records.size(); from += BATCH) {
      List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) {
        batch.add(
            new ConsumerRecord<>(partition.topic(), 0, i, events.get(i).id(), records.get(i)));
      }
      Map<TopicPartition, Long> next = Map.of(partition, (long) from + BATCH);
      if (!writer.write(new Batch(batch, next), known)) {
        throw new IllegalStateException("another writer");
      }
      known.putAll(next);
    }
  }
}
