package sommertour.benchmarks.overheads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Samples what the threads of this process do, and tells which share of it is watching. A sample
 * belongs to the innermost code that is neither Java's own nor a serializer's.
 */
final class Profile {
  private static final String SAMPLE = "jdk.ExecutionSample";

  /** The first two are asked for health too; they count whole. */
  private static final Set<String> WATCHING_THREADS =
      Set.of(
          "cluster-watch", "monitor", "stored-figures", "broker-disks", "micrometer-kafka-metrics");

  private static final Pattern WATCHING =
      Pattern.compile(
          "(io\\.micrometer|io\\.prometheus|ch\\.qos\\.logback|net\\.logstash|org\\.slf4j"
              + "|sommertour\\.runtime\\.logging)\\..*"
              + "|sommertour\\..*\\.(\\w*Figures|MeasuredEnricher|Shift)(\\$.*)?");
  private static final Pattern COUNTING =
      Pattern.compile(
          "org\\.apache\\.kafka\\.(common\\.metrics|streams\\.processor\\.internals\\.metrics)\\..*");
  private static final Pattern ANYBODYS =
      Pattern.compile("(java|javax|jdk|sun|com\\.sun|com\\.fasterxml)\\..*");

  private final Recording recording = new Recording();

  Profile() {
    recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10));
    recording.start();
  }

  /**
   * Ends it: all samples, those that watch, those in which Kafka's clients count for themselves.
   */
  String end() throws IOException {
    recording.stop();
    Path file = Files.createTempFile("sommertour-", ".jfr");
    try (recording) {
      recording.dump(file);
      int all = 0;
      int watching = 0;
      int counting = 0;
      for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
        if (event.getEventType().getName().equals(SAMPLE)) {
          String owner = owner(event);
          all++;
          watching += isWatching(event, owner) ? 1 : 0;
          counting += COUNTING.matcher(owner).matches() ? 1 : 0;
        }
      }
      return all + " " + watching + " " + counting;
    } finally {
      Files.delete(file);
    }
  }

  private static boolean isWatching(RecordedEvent event, String owner) {
    return WATCHING_THREADS.contains(event.getThread("sampledThread").getJavaName())
        || WATCHING.matcher(owner).matches();
  }

  private static String owner(RecordedEvent event) {
    List<RecordedFrame> frames =
        event.getStackTrace() == null ? List.of() : event.getStackTrace().getFrames();
    return frames.stream()
        .map(frame -> frame.getMethod().getType().getName())
        .filter(type -> !ANYBODYS.matcher(type).matches())
        .findFirst()
        .orElse("");
  }
}
