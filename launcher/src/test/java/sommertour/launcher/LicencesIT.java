package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sommertour.contract.Json;

/** Every library in the bill of materials may be used; of several licences one suffices. */
class LicencesIT {
  private static final Path SBOM = Path.of("target", "sommertour-sbom.json");

  @Test
  void everyLibraryHasALicenceThatIsFreeForUse() throws IOException {
    Set<String> free = new HashSet<>();
    Map<String, String> told = new HashMap<>();
    for (String line : table()) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("free")) {
        free.add(cells[1]);
      } else {
        told.put(cells[0], cells[1]);
      }
    }
    List<String> others = new ArrayList<>();
    JsonNode components = Json.mapper().readTree(Files.readAllBytes(SBOM)).path("components");
    for (JsonNode component : components) {
      String library =
          Stream.of("group", "name", "version")
              .map(part -> component.path(part).asText())
              .collect(Collectors.joining(":"));
      Set<String> licences = licences(component);
      boolean isFree = licences.stream().anyMatch(free::contains);
      if (!library.startsWith("sommertour:") && !isFree && !free.contains(told.remove(library))) {
        others.add(library + ": " + licences);
      }
    }
    assertThat(components).hasSizeGreaterThan(50);
    assertThat(others).as("libraries without a licence that is free for use").isEmpty();
    assertThat(told).as("lines that no library needs").isEmpty();
  }

  private static Set<String> licences(JsonNode component) {
    Set<String> licences = new HashSet<>();
    for (JsonNode each : component.path("licenses")) {
      JsonNode licence = each.path("license");
      String name =
          each.has("expression")
              ? each.path("expression").asText()
              : licence.path("id").asText(licence.path("name").asText());
      licences.add(name);
    }
    return licences;
  }

  private static List<String> table() throws IOException {
    try (InputStream table = LicencesIT.class.getResourceAsStream("licences.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
