package sommertour.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, with the class path of the tests. */
final class Program {
  private Program() {}

  /**
   * How a run ended.
   *
   * @param status exit status
   * @param out lines of standard output
   * @param err lines of standard error
   */
  record Ended(int status, List<String> out, List<String> err) {}

  /** Runs one command line to its end. */
  static Ended run(Map<String, String> environment, String... arguments) throws Exception {
    Process process = start(environment, ProcessBuilder.Redirect.PIPE, arguments);
    CompletableFuture<List<String>> err =
        CompletableFuture.supplyAsync(() -> lines(process.getErrorStream()));
    List<String> out = lines(process.getInputStream());
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + String.join(" ", arguments));
    }
    return new Ended(process.exitValue(), out, err.join());
  }

  /** Starts one command line; its broker and database are the embedded ones unless given. */
  static Process start(
      Map<String, String> environment, ProcessBuilder.Redirect err, String... arguments)
      throws IOException {
    return start(java(), environment, err, arguments);
  }

  /** The Java that runs the tests. */
  static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  /** The same with another Java. */
  static Process start(
      String java,
      Map<String, String> environment,
      ProcessBuilder.Redirect err,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java);
    // Most end before the second compiler would have paid for itself.
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Duser.language=en");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder.environment().keySet().removeAll(List.of("KAFKA_BOOTSTRAP_SERVERS", "DATABASE_URL"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Tells it to end, and kills it if it does not. */
  static void stop(Process process) {
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

  static List<String> lines(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
