package sommertour.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Topic;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.EnrichSettings;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.settings.Settings;

/** What the processes that are killed do. Each ends when its standard input does. */
final class ChaosChild {
  private static final Logger log = LoggerFactory.getLogger(ChaosChild.class);
  private static final int CHUNK = 40;
  private static final String CLUSTER = "c2hha2VuLW5vdC1zdGlycg";

  private ChaosChild() {}

  public static void main(String[] arguments) throws Exception {
    endWithParent();
    switch (arguments[0]) {
      case "broker" -> broker(arguments[1]);
      case "enrich" -> enrich(Path.of(arguments[1]));
      case "sink" -> Main.main(new String[] {"sink", "--port", "0"});
      case "ingest" ->
          ingest(
              ChaosCorpus.of(Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]))
                  .records(),
              Path.of(arguments[3]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void endWithParent() {
    Thread watchdog =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is said; only the end matters.
                }
              } catch (IOException e) {
                System.err.println("standard input is gone: " + e);
              }
              Runtime.getRuntime().halt(9);
            },
            "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
  }

  private static void broker(String settings) {
    String[] format = {
      "format", "--config", settings, "--cluster-id", CLUSTER, "--ignore-formatted"
    };
    int status = StorageTool.execute(format, System.out);
    if (status != 0) {
      throw new IllegalStateException("the folder of the broker can't be formatted: " + status);
    }
    Kafka.main(new String[] {settings});
  }

  private static void enrich(Path state) {
    EnrichApp app =
        EnrichApp.start(
            KafkaSettings.of(Settings.of(VerbSettings.ALL, System.getenv())),
            state,
            ChaosText::read,
            EnrichSettings.of(Settings.of(VerbSettings.ALL, System.getenv())));
    try {
      Services.await(List.of(app));
    } catch (RuntimeException e) {
      log.error("enrich can't go on", e);
    }
    // Without closing: the next one finds what a crash leaves.
    Runtime.getRuntime().halt(Main.WORLD_FAILED);
  }

  /**
   * Sends the records up to where the gate allows, and notes how far the broker has them: after a
   * kill some are sent a second time.
   */
  private static void ingest(List<ChaosCorpus.Sent> records, Path folder) throws Exception {
    KafkaSettings kafka = KafkaSettings.of(Settings.of(VerbSettings.ALL, System.getenv()));
    Path gate = folder.resolve("gate");
    Path place = folder.resolve("place");
    int next = Files.exists(place) ? number(place) : 0;
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(kafka.producer(), new StringSerializer(), new ByteArraySerializer())) {
      while (next < records.size()) {
        int end = Math.min(next + CHUNK, number(gate));
        if (end <= next) {
          Thread.sleep(50);
          continue;
        }
        List<Future<RecordMetadata>> sent =
            records.subList(next, end).stream().map(one -> send(producer, kafka, one)).toList();
        for (Future<RecordMetadata> one : sent) {
          one.get();
        }
        next = end;
        write(place, next);
      }
    }
    System.exit(0);
  }

  static Future<RecordMetadata> send(
      KafkaProducer<String, byte[]> producer, KafkaSettings kafka, ChaosCorpus.Sent one) {
    byte[] value = one.value() == null ? null : one.value().getBytes(StandardCharsets.UTF_8);
    return producer.send(
        new ProducerRecord<>(
            kafka.name(Topic.ARTICLES), null, one.at().toEpochMilli(), one.key(), value));
  }

  static int number(Path file) throws IOException {
    return Integer.parseInt(Files.readString(file).strip());
  }

  /** In one step: a kill leaves the former or the new number. */
  static void write(Path file, int number) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, Integer.toString(number));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Settings of one of three brokers, each also a controller. */
  static Map<String, String> brokerSettings(int node, Path folder, List<Integer> ports) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", Integer.toString(node)),
        Map.entry(
            "controller.quorum.voters",
            "1@127.0.0.1:%d,2@127.0.0.1:%d,3@127.0.0.1:%d"
                .formatted(ports.get(3), ports.get(4), ports.get(5))),
        Map.entry("controller.listener.names", "CONTROLLER"),
        Map.entry(
            "listeners",
            "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                .formatted(ports.get(node - 1), ports.get(node + 2))),
        Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
        Map.entry("log.dirs", folder.toString()),
        Map.entry("offsets.topic.num.partitions", "3"),
        Map.entry("offsets.topic.replication.factor", "3"),
        Map.entry("transaction.state.log.num.partitions", "3"),
        Map.entry("transaction.state.log.replication.factor", "3"),
        Map.entry("transaction.state.log.min.isr", "2"),
        Map.entry("min.insync.replicas", "2"),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("broker.session.timeout.ms", "6000"),
        Map.entry("broker.heartbeat.interval.ms", "1000"),
        Map.entry("message.max.bytes", "5242880"),
        Map.entry("replica.fetch.max.bytes", "5242880"),
        Map.entry("log.index.size.max.bytes", "1048576"),
        Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
        Map.entry("log.cleaner.threads", "1"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "2"),
        Map.entry("background.threads", "2"));
  }
}
