package sommertour.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Host;
import sommertour.contract.Json;
import sommertour.contract.Report;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;
import sommertour.runtime.KafkaSettings;
import sommertour.sink.store.Batch;
import sommertour.sink.store.BatchWriter;
import sommertour.sink.store.Connections;
import sommertour.sink.store.OffsetStore;

/** Events with reports through the sink's writer, against plain batches of the rows it wrote. */
final class SinkThroughput implements Benchmark {
  private static final int EVENTS = 5_000;
  private static final int BATCH = 500;
  private static final KafkaSettings KAFKA = new KafkaSettings("none:1", "b", 1, (short) 1);

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
    List<byte[]> records = IntStream.range(0, EVENTS).mapToObj(i -> Json.bytes(event(i))).toList();
    try (BenchDatabase database = new BenchDatabase()) {
      Connections connections = database.connections();
      double sink = perSecond(() -> write(connections, records));
      List<String> tables = List.of("event", "report", "change");
      Map<String, List<Object[]>> rows = new HashMap<>();
      for (String table : tables) {
        database.run("CREATE TABLE plain_" + table + " (LIKE " + table + " INCLUDING ALL)");
        rows.put(table, rows(connections, table));
      }
      double bare =
          perSecond(() -> upsert(connections, rows, List.of("event", "report"), "plain_"));
      database.run("TRUNCATE plain_event, plain_report");
      double logged = perSecond(() -> upsert(connections, rows, tables, "plain_"));
      return new Section(
          name(),
          about(),
          List.of("writer", "events/s", "sink against it"),
          List.of(
              row("sink: JSON to events, reports, tours and change log", sink, sink),
              row("plain batch upsert of the same rows, change log too", logged, sink),
              row("plain batch upsert of the same rows, without change log", bare, sink)),
          List.of(
              EVENTS
                  + " new events with two reports each in batches of "
                  + BATCH
                  + ", one transaction a batch; the plain tables have the same columns and"
                  + " indexes, and the values are prepared before the clock starts."));
    }
  }

  private static List<String> row(String what, double speed, double sink) {
    return List.of(
        what,
        String.format(Locale.ROOT, "%.0f", speed),
        String.format(Locale.ROOT, "%.2f", sink / speed));
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

  private static void write(Connections connections, List<byte[]> records) throws SQLException {
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
        batch.add(new ConsumerRecord<>(partition.topic(), 0, i, event(i).id(), records.get(i)));
      }
      Map<TopicPartition, Long> next = Map.of(partition, (long) from + BATCH);
      if (!writer.write(new Batch(batch, next), known)) {
        throw new IllegalStateException("another writer");
      }
      known.putAll(next);
    }
  }

  private static void upsert(
      Connections connections, Map<String, List<Object[]>> rows, List<String> tables, String prefix)
      throws SQLException {
    try (Connection connection = connections.open()) {
      connection.setAutoCommit(false);
      for (int from = 0; from < EVENTS; from += BATCH) {
        for (String table : tables) {
          List<Object[]> all = rows.get(table);
          int each = all.size() / EVENTS;
          insert(
              connection,
              prefix + table,
              columns(connection, table),
              all.subList(from * each, (from + BATCH) * each));
        }
        connection.commit();
      }
    }
  }

  private static void insert(
      Connection connection, String table, List<String> columns, List<Object[]> rows)
      throws SQLException {
    String sql =
        "INSERT INTO "
            + table
            + columns.stream().collect(Collectors.joining(", ", " (", ")"))
            + " OVERRIDING SYSTEM VALUE VALUES "
            + columns.stream().map(it -> "?").collect(Collectors.joining(", ", "(", ")"))
            + (table.endsWith("event")
                ? columns.stream()
                    .skip(1)
                    .map(it -> it + " = excluded." + it)
                    .collect(Collectors.joining(", ", " ON CONFLICT (id) DO UPDATE SET ", ""))
                : "");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static final Map<String, List<String>> COLUMNS = new HashMap<>();

  private static List<String> columns(Connection connection, String table) throws SQLException {
    if (!COLUMNS.containsKey(table)) {
      try (Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "SELECT attname FROM pg_attribute WHERE attrelid = '"
                      + table
                      + "'::regclass AND attnum > 0 AND attgenerated = '' ORDER BY attnum")) {
        List<String> names = new ArrayList<>();
        while (found.next()) {
          names.add(found.getString(1));
        }
        COLUMNS.put(table, names);
      }
    }
    return COLUMNS.get(table);
  }

  private static List<Object[]> rows(Connections connections, String table) throws SQLException {
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT " + String.join(", ", columns(connection, table)) + " FROM " + table)) {
      ResultSetMetaData data = found.getMetaData();
      List<Object[]> rows = new ArrayList<>();
      while (found.next()) {
        Object[] row = new Object[data.getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Thirty stops a tour, as a summer has. */
  private static TourEvent event(int number) {
    int visitor = number / 30;
    String kreis = String.format(Locale.ROOT, "05%03d", 100 + number % 53);
    String ags = kreis + String.format(Locale.ROOT, "%03d", number % 30);
    LocalDate day = LocalDate.of(2010, 6, 20).plusYears(visitor % 15).plusDays(number % 30);
    StopPlace place = new StopPlace("Ort " + number % 1600, ags, "Gemeinde", 51.5, 7.5, null);
    String id = "v" + visitor + "~" + kreis + "~" + day + "~" + ags + "~" + number;
    List<Host> hosts = List.of(new Host("Jens Paulsen", "Bürgermeister", null));
    List<Report> reports = new ArrayList<>();
    for (int copy = 0; copy < 2; copy++) {
      String article = "article-" + number + "-" + copy;
      String sentence =
          "Ministerin Vera Nummer"
              + visitor
              + " hat am "
              + day
              + " den Ort besucht und Lob gehört.";
      reports.add(
          new Report(
              article + "#120",
              article,
              "https://kreis.example/" + article,
              "kreis-" + number % 400,
              Edtf.day(day.plusDays(1)),
              Instant.parse("2026-08-04T06:00:00Z"),
              place,
              Edtf.day(day),
              DateBasis.EXPLICIT,
              new Span(150, 160, day.toString()),
              Status.VISITED,
              "Sommertour",
              hosts,
              new Span(120, 120 + sentence.length(), sentence),
              0.9,
              article));
    }
    return new TourEvent(
        id,
        "v" + visitor + "~" + kreis,
        new Visitor("Vera Nummer" + visitor, "Ministerin", "nummer" + visitor + "-vera", null),
        place,
        "Rathaus",
        Edtf.day(day),
        DateBasis.EXPLICIT,
        Status.VISITED,
        "Sommertour",
        hosts,
        0.9,
        2,
        reports,
        "benchmark");
  }
}
