package sommertour.benchmarks.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import sommertour.benchmarks.JavaProcess;
import sommertour.runtime.KafkaSettings;

/** One instance of a stream in a process of its own, with the Java options of the program. */
final class StreamProcess implements AutoCloseable {
  /** What the stream does with the articles. */
  enum Kind {
    /** Copies them. */
    IDENTITY,
    /** The topology, with stops that are told and not read. */
    TOLD,
    /** The topology with the enrichment. */
    READ
  }

  private final JavaProcess process;

  private StreamProcess(JavaProcess process) {
    this.process = process;
  }

  static StreamProcess start(Kind kind, KafkaSettings kafka, Path stores, int threads)
      throws IOException {
    return start(kind, kafka, stores, threads, 1);
  }

  /** Starts; {@link #awaitReady} returns when it runs. */
  static StreamProcess start(Kind kind, KafkaSettings kafka, Path stores, int threads, int stops)
      throws IOException {
    Files.createDirectories(stores);
    return new StreamProcess(
        JavaProcess.start(
            StreamChild.class,
            List.of(
                kind.name(),
                kafka.bootstrapServers(),
                kafka.prefix(),
                Integer.toString(kafka.partitions()),
                stores.toString(),
                Integer.toString(threads),
                Integer.toString(stops)),
            ProcessBuilder.Redirect.INHERIT));
  }

  /** The consumer group of the identity topology. */
  static String identityGroup(KafkaSettings kafka) {
    return kafka.prefix() + "-identity";
  }

  void awaitReady() {
    process.ask("ready");
  }

  /** CPU time of the whole process since its start. */
  Duration cpu() {
    return process.cpu();
  }

  /** CPU time of its threads within the enricher. */
  Duration enrichment() {
    return Duration.ofNanos(Long.parseLong(process.ask("enrichment")));
  }

  /** Resident memory, and the most that it ever was, in MB. */
  String residentMegabytes() throws IOException {
    return process.residentMegabytes();
  }

  /** Waits until it has nothing to do, Java's compiler included. */
  void awaitIdle() throws InterruptedException {
    process.awaitIdle();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.kill();
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
