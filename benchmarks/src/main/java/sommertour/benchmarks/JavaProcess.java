package sommertour.benchmarks;

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

/**
 * A Java process of its own, with the options of the program. It answers each line on its standard
 * input with one line, and ends when the input does.
 */
public final class JavaProcess implements AutoCloseable {
  private static final Path OPTIONS = Path.of("launcher/java.options");

  private final Process process;
  private final BufferedReader answers;

  private JavaProcess(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it with the classes of this one.
   *
   * @param errors where its standard error goes
   */
  public static JavaProcess start(
      Class<?> main, List<String> arguments, ProcessBuilder.Redirect errors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.add("@" + OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
    // As the start script sets it.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new JavaProcess(process);
  }

  /** What it answers. */
  public String ask(String question) {
    try {
      process.outputWriter().write(question + "\n");
      process.outputWriter().flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the process has ended; its standard error tells why");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** CPU time of the whole process since its start. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Waits until it has nothing to do, Java's compiler included. */
  public void awaitIdle() throws InterruptedException {
    Duration before;
    Duration now = cpu();
    do {
      Thread.sleep(1_000);
      before = now;
      now = cpu();
    } while (now.minus(before).toMillis() > 150);
  }

  /** Resident memory, and the most that it ever was, in MB. */
  public String residentMegabytes() throws IOException {
    return megabytes("VmRSS:") + " (most " + megabytes("VmHWM:") + ")";
  }

  private long megabytes(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
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
        throw new IOException("the process did not stop within 30 s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
