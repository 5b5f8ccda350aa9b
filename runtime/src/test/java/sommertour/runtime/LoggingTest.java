package sommertour.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.Json;
import sommertour.runtime.logging.About;
import sommertour.runtime.logging.Logging;
import sommertour.runtime.settings.Settings;

/** What really comes out on standard error. */
class LoggingTest {
  private static final Logger log = LoggerFactory.getLogger(LoggingTest.class);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;

  @BeforeEach
  void catchStandardError() {
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void giveItBack() {
    System.setErr(usual);
    Logging.start(Settings.defaults(ProcessSettings.COMMON));
  }

  @Test
  void eachLineAboutAnArticleBearsItAndItsSourceAsJson() throws IOException {
    start(Map.of("SOMMERTOUR_LOG_FORMAT", "json"));

    About.article(
        "a-1", "herne", () -> log.warn("can't be \"read\"", new IllegalStateException("why")));
    log.info("goes on");

    List<String> lines = lines();
    assertThat(lines).hasSize(2);
    Map<?, ?> first = read(lines.get(0));
    assertThat(first.get("article")).isEqualTo("a-1");
    assertThat(first.get("source")).isEqualTo("herne");
    assertThat(first.get("level")).isEqualTo("WARN");
    assertThat(first.get("message")).isEqualTo("can't be \"read\"");
    assertThat(first.get("logger")).isEqualTo(LoggingTest.class.getName());
    assertThat(first.get("stack_trace")).asString().contains("IllegalStateException: why");
    assertThat(first.get("@timestamp")).asString().endsWith("Z");
    assertThat(first.keySet().stream().map(String::valueOf))
        .containsExactlyInAnyOrder(
            "@timestamp",
            "message",
            "logger",
            "thread",
            "level",
            "stack_trace",
            "article",
            "source");
    assertThat(read(lines.get(1)).containsKey("article")).isFalse();
  }

  @Test
  void aLineForPeopleEndsWithSourceAndArticleIfItIsAboutOne() {
    start(Map.of());

    About.article("a-1", "herne", () -> log.info("read"));
    log.info("goes on");

    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0)).endsWith(" read [herne a-1]");
    assertThat(lines().get(1)).endsWith(" goes on");
  }

  @Test
  void linesThatRepeatHaveALimitForEachSource() {
    start(Map.of("SOMMERTOUR_LOG_REPEATS", "3"));

    for (int i = 0; i < 10; i++) {
      int page = i;
      About.article(null, "herne", () -> log.warn("page {} fails", page));
    }
    About.article(null, "hamm", () -> log.warn("page {} fails", 11));
    log.warn("another line");

    assertThat(lines().stream().map(line -> line.replaceFirst(".*?LoggingTest +", "")))
        .containsExactly(
            "page 0 fails [herne ]",
            "page 1 fails [herne ]",
            "page 2 fails [herne ]",
            "page 11 fails [hamm ]",
            "another line");
  }

  @Test
  void levelsAreThoseThatAreSet() {
    start(Map.of("SOMMERTOUR_LOG_LEVEL", "ERROR"));

    log.warn("not told");
    log.error("told");

    assertThat(lines()).hasSize(1);
  }

  private static void start(Map<String, String> environment) {
    Logging.start(Settings.of(ProcessSettings.COMMON, environment));
  }

  private static Map<?, ?> read(String line) throws IOException {
    return Json.read(line.getBytes(StandardCharsets.UTF_8), Map.class);
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
