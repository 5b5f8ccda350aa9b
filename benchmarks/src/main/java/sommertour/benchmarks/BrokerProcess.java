package sommertour.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A broker in a process of its own, so that its work is not counted as the stream's. */
public final class BrokerProcess implements AutoCloseable {
  private static final String CLUSTER = "bWVhc3VyZS1tZWFzdXJlLQ";

  private final Process process;
  private final String bootstrapServers;

  private BrokerProcess(Process process, String bootstrapServers) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
  }

  /** Starts on free ports of 127.0.0.1; a client has to wait until it answers. */
  public static BrokerProcess start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    int controller = freePort();
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
    settings.setProperty("controller.listener.names", "CONTROLLER");
    settings.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    settings.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty("log.dirs", folder.resolve("kafka").toString());
    for (String topic : List.of("offsets.topic", "transaction.state.log")) {
      settings.setProperty(topic + ".replication.factor", "1");
      settings.setProperty(topic + ".num.partitions", "4");
    }
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("auto.create.topics.enable", "false");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    settings.setProperty("message.max.bytes", "5242880");
    settings.setProperty("log.index.size.max.bytes", "1048576");
    settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    Path file = folder.resolve("server.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      settings.store(writer, null);
    }
    String[] format = {"format", "--config", file.toString(), "--cluster-id", CLUSTER};
    int status = java("kafka.tools.StorageTool", folder, format).waitFor();
    if (status != 0) {
      throw new IOException("the broker's folder can't be formatted; see " + folder);
    }
    return new BrokerProcess(
        java("kafka.Kafka", folder, new String[] {file.toString()}), "127.0.0.1:" + port);
  }

  /** Where it listens. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Process java(String main, Path folder, String[] arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile()))
            .start();
    // A broker outlives its parent otherwise.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
