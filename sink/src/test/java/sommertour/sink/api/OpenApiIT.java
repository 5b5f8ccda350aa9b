package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sommertour.sink.Served;

/** The description says what the routes do. */
class OpenApiIT {

  @Test
  void describesEveryRouteAndNoOther() throws Exception {
    try (Served served = Served.with()) {
      List<String> described = new ArrayList<>();
      served.json("/api/openapi.json").get("paths").fieldNames().forEachRemaining(described::add);

      List<String> routes =
          served.routes().stream()
              .filter(path -> path.startsWith("/api/") || path.startsWith("/health/"))
              .map(path -> path.replace('<', '{').replace('>', '}'))
              // A list refuses the formats that do not fit it.
              .filter(path -> described.contains(path) || !isRefusedFormat(served, path))
              .toList();
      assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }
  }

  @Test
  void answersEveryParameterItDescribes() throws Exception {
    try (Served served = Served.with()) {
      JsonNode paths = served.json("/api/openapi.json").get("paths");
      assertThat(served.json("/api/openapi.json").get("openapi").asText()).startsWith("3.1");
      for (var path : paths.properties()) {
        for (JsonNode parameter : path.getValue().at("/get/parameters")) {
          if (parameter.get("in").asText().equals("query") && parameter.has("example")) {
            String name = parameter.get("name").asText();
            String asked =
                path.getKey()
                    + "?"
                    + name
                    + "="
                    + parameter.get("example").asText()
                    + (name.equals("certain") ? "&from=2026-01-01" : "");
            assertThat(served.get(asked).statusCode()).as(asked).isEqualTo(200);
          }
        }
      }
    }
  }

  private static boolean isRefusedFormat(Served served, String path) {
    try {
      return served.get(path).statusCode() == 406;
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
