package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import sommertour.contract.Json;

/** The log of a process that logs JSON: nothing else may be on its standard error. */
final class LogLines {
  private LogLines() {}

  /** Each line as the object that it has to be. */
  static List<JsonNode> of(List<String> lines) {
    List<JsonNode> objects = lines.stream().map(LogLines::object).toList();
    assertThat(objects)
        .allSatisfy(
            it -> {
              assertThat(it.path("@timestamp").asText()).endsWith("Z");
              assertThat(it.path("level").asText()).isIn("DEBUG", "INFO", "WARN", "ERROR");
              assertThat(it.path("logger").asText()).isNotEmpty();
              assertThat(it.path("message").asText()).isNotEmpty();
            });
    return objects;
  }

  /** What they say. */
  static List<String> messages(List<String> lines) {
    return of(lines).stream().map(it -> it.path("message").asText()).toList();
  }

  private static JsonNode object(String line) {
    try {
      return Json.mapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
