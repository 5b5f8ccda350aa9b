package sommertour.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import sommertour.runtime.WorldFailedException;

/**
 * One Kafka broker with its controller inside this process, on loopback, with its data in a folder.
 * The server classes are no public interface of Kafka: no other class of the project names them.
 */
final class EmbeddedKafka implements AutoCloseable {
  private static final int WORLD_FAILED = 3;

  private final KafkaRaftServer server;
  private final String bootstrapServers;

  private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Starts the broker; formats the folder if it is new.
   *
   * @param folder for the broker alone; no comma in its path
   * @param port for clients
   * @param controllerPort for the controller; may differ from the last start
   * @throws WorldFailedException if a port is taken or the folder can't be used
   */
  static EmbeddedKafka start(Path folder, int port, int controllerPort) {
    return start(folder, port, controllerPort, Map.of());
  }

  /** The same with more settings of the broker, which win. */
  static EmbeddedKafka start(Path folder, int port, int controllerPort, Map<String, String> more) {
    Exit.setHaltProcedure(EmbeddedKafka::fatal);
    Exit.setExitProcedure(EmbeddedKafka::fatal);
    Properties settings = settings(folder, port, controllerPort);
    settings.putAll(more);
    try {
      format(folder, settings);
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      try {
        server.startup();
      } catch (RuntimeException e) {
        server.shutdown();
        throw e;
      }
      return new EmbeddedKafka(server, "127.0.0.1:" + port);
    } catch (IOException | RuntimeException e) {
      throw new WorldFailedException(
          "the embedded broker does not start in "
              + folder
              + ": "
              + OneLine.of(e)
              + "; see its folder, or set KAFKA_BOOTSTRAP_SERVERS to a broker of yours",
          e);
    }
  }

  /** {@code host:port} for clients. */
  String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops in order; acknowledged records are on disk. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** meta.properties is written last: without it the folder is new or was cut off in formatting. */
  private static void format(Path folder, Properties settings) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    OwnerOnly.createFolder(folder);
    Path file = folder.resolveSibling("kafka.properties");
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      settings.store(writer, "The settings the broker's folder was formatted with");
    }
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    String[] arguments = {
      "format", "--config", file.toString(), "--cluster-id", Uuid.randomUuid().toString()
    };
    try (PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8)) {
      int status = StorageTool.execute(arguments, out);
      if (status != 0) {
        throw new KafkaException("formatting failed: " + words.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    // Voters by setting and not in the metadata log: there a changed port would not be found.
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.setProperty("controller.listener.names", "CONTROLLER");
    settings.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty("log.dirs", folder.toString());

    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      settings.setProperty(topic + ".replication.factor", "1");
      settings.setProperty(topic + ".num.partitions", "4");
    }
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
    settings.setProperty("auto.create.topics.enable", "false");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    settings.setProperty("group.streams.initial.rebalance.delay.ms", "0");

    // A clean stop tells the controller; without it the next start waits 14 s.
    settings.setProperty("controlled.shutdown.enable", "true");
    // After a hard kill the next start waits for the session of the dead broker: 9 s by default.
    settings.setProperty("broker.session.timeout.ms", "3000");
    settings.setProperty("broker.heartbeat.interval.ms", "500");

    String largestBatch = Integer.toString(5 * 1024 * 1024);
    settings.setProperty("message.max.bytes", largestBatch);
    settings.setProperty("replica.fetch.max.bytes", largestBatch);
    settings.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
    settings.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    settings.setProperty("log.preallocate", "false");
    settings.setProperty("metadata.log.segment.bytes", Integer.toString(8 * 1024 * 1024));
    settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    settings.setProperty("log.cleaner.threads", "1");
    // 'forget' waits until the cleaner has looked, which it else does every 15 s.
    settings.setProperty("log.cleaner.backoff.ms", "1000");
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("background.threads", "2");
    settings.setProperty("num.recovery.threads.per.data.dir", "2");
    return settings;
  }

  /** A broker that can't go on (a full disk) ends the process; it has nothing left to close. */
  private static void fatal(int status, String message) {
    Words.fail(
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        "the embedded broker failed"
            + (message == null ? "" : ": " + message)
            + "; a full disk is the usual reason, else what is logged above");
    Runtime.getRuntime().halt(WORLD_FAILED);
  }
}
