package sommertour.benchmarks.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sommertour.runtime.KafkaSettings;

/** One instance of a stream in a process of its own, with the Java options of the program. */
final class StreamProcess implements AutoCloseable {
  private static final Path OPTIONS = Path.of("launcher/java.options");

  /** What the stream does with the articles. */
  enum Kind {
    /** Copies them. */
    IDENTITY,
    /** The topology, with stops that are told and not read. */
    TOLD,
    /** The topology with the enrichment. */
    READ
  }

  private final Process process;
  private final BufferedReader answers;

  private StreamProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  static StreamProcess start(Kind kind, KafkaSettings kafka, Path stores, int threads)
      throws IOException {
    return start(kind, kafka, stores, threads, 1);
  }

  /** Starts; {@link #awaitReady} returns when it runs. */
  static StreamProcess start(Kind kind, KafkaSettings kafka, Path stores, int threads, int stops)
      throws IOException {
    Files.createDirectories(stores);
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("@" + OPTIONS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            StreamChild.class.getName(),
            kind.name(),
            kafka.bootstrapServers(),
            kafka.prefix(),
            Integer.toString(kafka.partitions()),
            stores.toString(),
            Integer.toString(threads),
            Integer.toString(stops)));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // As the start script sets it.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new StreamProcess(process);
  }

  /** The consumer group of the identity topology. */
  static String identityGroup(KafkaSettings kafka) {
    return kafka.prefix() + "-identity";
  }

  void awaitReady() {
    ask("ready");
  }

  /** CPU time of the whole process since its start. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** CPU time of its threads within the enricher. */
  Duration enrichment() {
    return Duration.ofNanos(Long.parseLong(ask("enrichment")));
  }

  /** Resident memory, and the most that it ever was, in MB. */
  String residentMegabytes() throws IOException {
    return megabytes("VmRSS:") + " (most " + megabytes("VmHWM:") + ")";
  }

  private long megabytes(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** Waits until it has nothing to do, Java's compiler included. */
  void awaitIdle() throws InterruptedException {
    Duration before;
    Duration now = cpu();
    do {
      Thread.sleep(1_000);
      before = now;
      now = cpu();
    } while (now.minus(before).toMillis() > 150);
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    if (!process.isAlive()) {
      return;
    }
    process.outputWriter().close();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the stream did not stop within 30 s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String ask(String question) {
    try {
      process.outputWriter().write(question + "\n");
      process.outputWriter().flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the stream has ended; what it said stands above");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
