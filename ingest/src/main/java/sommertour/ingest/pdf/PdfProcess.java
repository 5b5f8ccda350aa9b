package sommertour.ingest.pdf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import sommertour.contract.Limits;

/**
 * Reads a PDF in a Java process of its own with little memory and little time: a broken or hostile
 * file ends that process and not the crawler.
 */
public final class PdfProcess {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MEMORY = "-Xmx192m";
  // Half a million characters as UTF-8 with JSON around them.
  private static final int MAX_ANSWER = Limits.PDF_BYTES;

  private PdfProcess() {}

  /**
   * What is in the file.
   *
   * @param title as the file calls itself; may be blank
   * @param text with a blank line between paragraphs
   */
  public record Content(String title, String text) {}

  /** Whether the bytes begin like a PDF. */
  public static boolean isPdf(byte[] bytes) {
    return bytes.length > 4
        && bytes[0] == '%'
        && bytes[1] == 'P'
        && bytes[2] == 'D'
        && bytes[3] == 'F';
  }

  /** The text of the file; empty if it can't be read within the limits. */
  public static Optional<Content> read(byte[] bytes) {
    return read(bytes, Limits.PDF_TIME);
  }

  /** The same with a limit of time of one's own. */
  public static Optional<Content> read(byte[] bytes, Duration deadline) {
    Process process;
    try {
      process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      MEMORY,
                      "-XX:+UseSerialGC",
                      "-XX:TieredStopAtLevel=1",
                      "-Djava.awt.headless=true",
                      "-cp",
                      System.getProperty("java.class.path"),
                      PdfText.class.getName()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new IllegalStateException("no Java process can be started: " + e.getMessage(), e);
    }
    Thread feeder = new Thread(() -> feed(process, bytes), "pdf");
    feeder.setDaemon(true);
    feeder.start();
    Thread guard = new Thread(() -> end(process, deadline), "pdf-deadline");
    guard.setDaemon(true);
    guard.start();
    try (InputStream answer = process.getInputStream()) {
      byte[] json = answer.readNBytes(MAX_ANSWER);
      return process.waitFor() == 0 ? Optional.of(content(json)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Content content(byte[] json) throws IOException {
    try {
      JsonNode node = JSON.readTree(json);
      return new Content(node.path("title").asText(""), node.path("text").asText(""));
    } catch (JsonProcessingException e) {
      throw new IOException("the answer is cut off", e);
    }
  }

  private static void feed(Process process, byte[] bytes) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(bytes);
    } catch (IOException e) {
      // It has ended before it read all; its exit status tells.
      process.destroyForcibly();
    }
  }

  private static void end(Process process, Duration deadline) {
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
