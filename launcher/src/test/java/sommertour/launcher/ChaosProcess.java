package sommertour.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that can be killed, paused and started again; its words go to a file. */
final class ChaosProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChaosProcess.class);

  /** More than any trouble needs. */
  private static final int MOST_STARTS = 60;

  private final String name;
  private final Map<String, String> environment;
  private final List<String> command;
  private final Path words;
  private Process process;
  private int starts;

  ChaosProcess(
      String name,
      Path folder,
      Map<String, String> environment,
      int heapMegabytes,
      String... role) {
    this.name = name;
    this.environment = environment;
    this.words = folder.resolve(name + ".log");
    command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC"));
    // They live for a minute: what the second compiler gains would never come back.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.language=en"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ChaosChild.class.getName());
    command.addAll(List.of(role));
  }

  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(words.toFile()));
    builder.environment().putAll(environment);
    process = builder.start();
  }

  /**
   * Starts once more what was killed or has given up.
   *
   * @throws AssertionError if it does so over and over
   */
  void startAgain() throws IOException {
    log.info("{} starts again after status {}", name, process.exitValue());
    if (++starts > MOST_STARTS) {
      List<String> lines = Files.readAllLines(words);
      throw new AssertionError(
          name
              + " ends again and again: "
              + lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
    start();
  }

  /** SIGKILL, and gone when this returns. */
  void kill() {
    try {
      process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void pause() throws Exception {
    signal("-STOP");
  }

  void resume() throws Exception {
    signal("-CONT");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int status() {
    return process.exitValue();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private void signal(String signal) throws Exception {
    int status =
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("kill " + signal + " " + name + ": " + status);
    }
  }
}
