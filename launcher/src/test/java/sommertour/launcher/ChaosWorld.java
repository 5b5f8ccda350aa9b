package sommertour.launcher;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import sommertour.runtime.KafkaSettings;

/** Three brokers as processes and a PostgreSQL, and how to wait for something in such a world. */
final class ChaosWorld implements AutoCloseable {
  static final int PARTITIONS = 3;

  /** Without any progress for so long, nothing will come; how long it all takes is not asserted. */
  private static final Duration STANDSTILL = Duration.ofMinutes(3);

  private static final List<String> TABLES =
      List.of("article", "enriched_article", "event", "report");

  final List<ChaosProcess> brokers = new ArrayList<>();
  private final Path folder;
  private final String bootstrapServers;
  private final int databasePort;
  private EmbeddedDatabase database;

  private ChaosWorld(Path folder, List<Integer> ports) {
    this.folder = folder;
    this.databasePort = ports.get(6);
    this.bootstrapServers =
        ports.subList(0, 3).stream()
            .map(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(","));
  }

  static ChaosWorld start(Path folder) throws Exception {
    List<Integer> ports = freePorts(7);
    ChaosWorld world = new ChaosWorld(folder, ports);
    try {
      for (int node = 1; node <= 3; node++) {
        Path file = folder.resolve("broker-" + node + ".properties");
        Properties settings = new Properties();
        settings.putAll(ChaosChild.brokerSettings(node, folder.resolve("broker-" + node), ports));
        try (Writer writer = Files.newBufferedWriter(file)) {
          settings.store(writer, null);
        }
        ChaosProcess broker =
            new ChaosProcess("broker-" + node, folder, Map.of(), 256, "broker", file.toString());
        broker.start();
        world.brokers.add(broker);
      }
      world.startDatabase();
      for (String name : List.of("calm", "storm")) {
        world.execute("postgres", "CREATE DATABASE " + name);
      }
      world.awaitBrokers();
      return world;
    } catch (Exception e) {
      world.close();
      throw e;
    }
  }

  KafkaSettings kafka(String prefix) {
    return new KafkaSettings(bootstrapServers, prefix, PARTITIONS, (short) 3);
  }

  /** For a process that works under this prefix and in the database of that name. */
  Map<String, String> environment(String prefix) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        bootstrapServers,
        "SOMMERTOUR_PREFIX",
        prefix,
        "SOMMERTOUR_PARTITIONS",
        Integer.toString(PARTITIONS),
        "SOMMERTOUR_REPLICATION",
        "3",
        "SOMMERTOUR_THREADS",
        "1",
        "SOMMERTOUR_PATIENCE_SECONDS",
        "600",
        "DATABASE_URL",
        databaseUrl(prefix));
  }

  void startDatabase() {
    Path binaries = Folders.cache(System.getenv()).resolve("postgresql");
    database = EmbeddedDatabase.start(folder.resolve("database"), binaries, databasePort);
  }

  void stopDatabase() {
    database.close();
  }

  /** Every broker is there and every partition has all its replicas. */
  void awaitBrokers() throws Exception {
    try (Admin admin = Admin.create(kafka("storm").client())) {
      await(
          "three brokers with all replicas",
          () -> {
            var topics = admin.listTopics().names().get();
            long replicas =
                admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .mapToLong(partition -> 3 - partition.isr().size())
                    .sum();
            return replicas * 10 + 3 - admin.describeCluster().nodes().get().size();
          },
          left -> left == 0L,
          () -> {});
    }
  }

  /** The tables hold all that is committed in the topics. */
  void awaitWritten(String name, Meanwhile meanwhile) throws Exception {
    Map<String, Long> last = ChaosTopics.lastOffsets(kafka(name));
    await(
        "the tables to hold all records",
        () -> {
          Map<String, Long> written = new HashMap<>();
          for (String row :
              rows(
                  name,
                  "SELECT topic || '/' || partition || '=' || next_offset FROM consumer_offset")) {
            int equals = row.lastIndexOf('=');
            written.put(row.substring(0, equals), Long.parseLong(row.substring(equals + 1)));
          }
          return written;
        },
        written ->
            last.entrySet().stream()
                .allMatch(end -> written.getOrDefault(end.getKey(), 0L) > end.getValue()),
        meanwhile);
  }

  /** Rows of the tables of current state by table, without where they came from. */
  SortedMap<String, List<String>> tables(String name) throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    for (String table : TABLES) {
      tables.put(
          table,
          rows(
              name,
              "SELECT (to_jsonb(t) - 'from_partition' - 'from_offset')::text FROM "
                  + table
                  + " t ORDER BY 1"));
    }
    return tables;
  }

  List<String> rows(String name, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(databaseUrl(name));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /**
   * Waits as long as something moves.
   *
   * @param look gives where things are; what it throws counts as no news
   * @param meanwhile is done between two looks
   */
  static <T> T await(String what, Callable<T> look, Predicate<T> done, Meanwhile meanwhile)
      throws Exception {
    T last = null;
    Exception failure = null;
    long moved = System.nanoTime();
    while (true) {
      try {
        T now = look.call();
        if (done.test(now)) {
          return now;
        }
        if (!now.equals(last)) {
          last = now;
          moved = System.nanoTime();
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        failure = e;
      }
      if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
        throw new AssertionError("waited in vain for " + what + ", stands at " + last, failure);
      }
      meanwhile.run();
      Thread.sleep(300);
    }
  }

  /** Something to do while waiting. */
  @FunctionalInterface
  interface Meanwhile {
    void run() throws Exception;
  }

  @Override
  public void close() {
    for (ChaosProcess broker : brokers) {
      broker.close();
    }
    if (database != null) {
      database.close();
    }
  }

  private String databaseUrl(String name) {
    return database.url().replace("/postgres?", "/" + name + "?");
  }

  private void execute(String name, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(databaseUrl(name));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      List<Integer> ports = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        ports.add(sockets.get(n).getLocalPort());
      }
      return ports;
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }
}
