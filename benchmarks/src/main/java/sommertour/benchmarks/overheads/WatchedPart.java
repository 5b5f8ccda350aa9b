package sommertour.benchmarks.overheads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import sommertour.benchmarks.JavaProcess;
import sommertour.runtime.KafkaSettings;

/** A part in a process of its own, which is watched or not. */
final class WatchedPart implements AutoCloseable {
  private final JavaProcess process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest metrics;

  /**
   * An answer of {@code /metrics}.
   *
   * @param millis from the question to the last byte
   * @param bytes of its body
   * @param series lines that are no comment
   */
  record Scrape(double millis, int bytes, long series) {}

  /**
   * Samples of a profile: all, of those that watch, and of those in which Kafka's clients count.
   */
  record Samples(int all, int watching, int counting) {}

  /**
   * Starts it, watched.
   *
   * @param argument what the part needs: a folder, a file or a database
   * @param errors file for what it logs
   */
  static WatchedPart start(String part, KafkaSettings kafka, String argument, Path errors)
      throws IOException {
    return new WatchedPart(
        JavaProcess.start(
            OverheadsChild.class,
            List.of(
                part,
                kafka.bootstrapServers(),
                kafka.prefix(),
                Integer.toString(kafka.partitions()),
                argument),
            ProcessBuilder.Redirect.to(errors.toFile())));
  }

  private WatchedPart(JavaProcess process) {
    this.process = process;
    metrics =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.ask("port") + "/metrics"))
            .build();
  }

  /** Seconds of CPU since its start. */
  double cpu() {
    return process.cpu().toNanos() / 1e9;
  }

  void watched(boolean watched) {
    process.ask(watched ? "on" : "off");
  }

  void awaitIdle() throws InterruptedException {
    process.awaitIdle();
  }

  Scrape scrape() throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(metrics, HttpResponse.BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("/metrics answers with status " + answer.statusCode());
    }
    long series =
        new String(answer.body(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .count();
    return new Scrape(millis, answer.body().length, series);
  }

  void profile() {
    process.ask("profile");
  }

  Samples profiled() {
    String[] counts = process.ask("profiled").split(" ", -1);
    return new Samples(
        Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), Integer.parseInt(counts[2]));
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
