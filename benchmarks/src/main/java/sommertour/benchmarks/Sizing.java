package sommertour.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Observation;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.text.Enricher;
import sommertour.ingest.ArticlePublisher;
import sommertour.ingest.crawl.PageState;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/**
 * How many bytes an article, a stop, a look at a source and a known page take in topics, stores and
 * tables: what they grow by, through the real pipeline.
 */
final class Sizing implements Benchmark {
  private static final int ARTICLES = Integer.getInteger("sizing.articles", 10_000);
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @Override
  public String name() {
    return "sizing";
  }

  @Override
  public String about() {
    return "Bytes that one more article takes, first without a stop and then with one, and one look at a"
        + " source with one page it knows. Articles of "
        + SizingArticles.CHARACTERS
        + " characters, "
        + ARTICLES
        + " of each kind, through broker, enrich and sink.";
  }

  @Override
  public Section run(Path data) throws Exception {
    Path folder = Files.createTempDirectory("sommertour-sizing-");
    Path stores = folder.resolve("stores");
    SizingArticles made = new SizingArticles();
    Enricher enricher = Enricher.load();
    List<SortedMap<String, Long>> sizes = new ArrayList<>();
    try (BrokerProcess broker = BrokerProcess.start(folder);
        BenchDatabase database = new BenchDatabase()) {
      KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers(), "size", 4, (short) 1);
      Topics.ensure(kafka, Duration.ofSeconds(60));
      try (SinkApp sink =
          SinkApp.start(kafka, database.settings(), "127.0.0.1", 0, SinkSettings.DEFAULT)) {
        for (int kind = 0; kind <= 3; kind++) {
          int sent = Math.min(kind, 2) * ARTICLES;
          if (kind == 1 || kind == 2) {
            publish(kafka, made, sent - ARTICLES, kind == 2);
          } else if (kind == 3) {
            look(kafka);
          }
          try (EnrichApp enrich = EnrichApp.start(kafka, stores, enricher::enrich, 2)) {
            String rows =
                kind == 3
                    ? "SELECT count(*) FROM observation"
                    : "SELECT count(*) FROM enriched_article";
            await(database, rows, kind == 3 ? ARTICLES : sent, enrich, sink);
            String events = "SELECT count(*) FROM report";
            await(database, events, kind < 2 ? 0 : ARTICLES, enrich, sink);
          }
          sizes.add(measure(kafka, stores, database));
        }
      }
    } finally {
      delete(folder);
    }
    return new Section(
        name(),
        about(),
        List.of("where", "an article", "more with a stop", "a look and a page"),
        rows(sizes),
        List.of(
            "Topics as segments on one broker, before compaction, compressed with lz4 in batches as they"
                + " came; a replication factor multiplies them. Stores as files of RocksDB after a stop."
                + " Tables with TOAST, and their indexes, after VACUUM FULL: a table that is written to"
                + " holds up to a fifth more. The log of PostgreSQL (WAL) is not counted."));
  }

  private static void publish(KafkaSettings kafka, SizingArticles made, int from, boolean stop) {
    try (ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      for (int n = from; n < from + ARTICLES; n++) {
        publisher.add(made.article(n, stop));
      }
      publisher.flush();
    }
  }

  /** As many looks at a source as articles, and the state of as many pages. */
  private static void look(KafkaSettings kafka) throws Exception {
    SizingArticles made = new SizingArticles();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < ARTICLES; n++) {
        Article article = made.article(n, false);
        Instant at = article.fetchedAt();
        PageState state =
            new PageState(
                article.url(),
                article.source(),
                PageState.Kind.PAGE,
                "\"5f3a-" + article.id() + "\"",
                "Wed, 24 Nov 2021 08:15:00 GMT",
                article.contentHash(),
                article.id(),
                at,
                at.plusSeconds(86_400),
                86_400,
                0,
                false,
                null);
        Observation look =
            new Observation(
                article.source(),
                at,
                "unchanged",
                20,
                0,
                null,
                Map.of("text", 1.0, "title", 1.0, "published", 0.95, "language", 1.0),
                null);
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    kafka.name(Topic.CRAWL_STATE), article.url(), Json.bytes(state))));
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    kafka.name(Topic.OBSERVATIONS), article.source(), Json.bytes(look))));
      }
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    }
  }

  private static void await(
      BenchDatabase database, String sql, long rows, EnrichApp enrich, SinkApp sink)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (number(database, sql) < rows) {
      if (System.nanoTime() > deadline || enrich.done().isDone() || sink.done().isDone()) {
        throw new IllegalStateException(
            "%s gives %d of %d; %s, %s"
                .formatted(sql, number(database, sql), rows, enrich.health(), sink.health()));
      }
      Thread.sleep(500);
    }
  }

  private static SortedMap<String, Long> measure(
      KafkaSettings kafka, Path stores, BenchDatabase database) throws Exception {
    SortedMap<String, Long> sizes = new TreeMap<>();
    try (Admin admin = Admin.create(kafka.client())) {
      admin
          .describeLogDirs(List.of(1))
          .allDescriptions()
          .get()
          .values()
          .forEach(
              folders ->
                  folders
                      .values()
                      .forEach(
                          folder ->
                              folder
                                  .replicaInfos()
                                  .forEach(
                                      (partition, replica) ->
                                          sizes.merge(
                                              "topic " + partition.topic().replace("size", "…"),
                                              replica.size(),
                                              Long::sum))));
    }
    sizes.put("stores of enrich", bytes(stores));
    database.run("VACUUM (FULL, ANALYZE)");
    try (Connection connection = database.connections().open();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relname, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class"
                    + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
      while (rows.next()) {
        sizes.put("table " + rows.getString(1), rows.getLong(2));
        sizes.put("indexes of " + rows.getString(1), rows.getLong(3));
      }
    }
    return sizes;
  }

  private static long number(BenchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connections().open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** What each place grew by, and the sums of topics, tables and indexes. */
  private static List<List<String>> rows(List<SortedMap<String, Long>> sizes) {
    Set<String> places = new TreeSet<>();
    sizes.forEach(size -> places.addAll(size.keySet()));
    List<List<String>> rows = new ArrayList<>();
    SortedMap<String, long[]> sums = new TreeMap<>();
    for (String place : places) {
      long[] grown = new long[3];
      for (int kind = 0; kind < 3; kind++) {
        grown[kind] =
            (sizes.get(kind + 1).getOrDefault(place, 0L) - sizes.get(kind).getOrDefault(place, 0L))
                / ARTICLES;
      }
      // What an article takes anyhow is no part of what its stop takes.
      grown[1] -= grown[0];
      long[] sum =
          sums.computeIfAbsent("all: " + place.replaceFirst(" .*", ""), kind -> new long[3]);
      for (int kind = 0; kind < 3; kind++) {
        sum[kind] += grown[kind];
      }
      if (grown[0] != 0 || grown[1] != 0 || grown[2] != 0) {
        rows.add(row(place, grown));
      }
    }
    sums.forEach((place, grown) -> rows.add(row(place, grown)));
    return rows;
  }

  private static List<String> row(String place, long[] grown) {
    List<String> row = new ArrayList<>(List.of(place));
    for (long bytes : grown) {
      row.add(String.format(Locale.ROOT, "%,d", bytes));
    }
    return row;
  }
}
