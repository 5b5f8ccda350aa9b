package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Json;

class SourcesFileTest {
  @TempDir Path folder;

  @Test
  void readsSources() throws IOException {
    assertThat(
            read(
                """
                - id: eutin
                  name: Stadt Eutin
                  ags: "01055012"
                  start:
                    - https://www.eutin.example/aktuelles
                  interval: PT30M
                - id: kreis
                  start: [http://127.0.0.1:8099/rss]
                  local: true
                  delay: PT0S
                """))
        .containsExactly(
            new Source(
                "eutin",
                "Stadt Eutin",
                "01055012",
                List.of("https://www.eutin.example/aktuelles"),
                false,
                Duration.ofMinutes(30),
                Duration.ofSeconds(2)),
            new Source(
                "kreis",
                null,
                null,
                List.of("http://127.0.0.1:8099/rss"),
                true,
                Duration.ofHours(1),
                Duration.ZERO));
  }

  @Test
  void namesTheLineOfAFault() {
    String good = "- id: a\n  start: [https://a.example/]\n";

    assertThatThrownBy(() -> read(good + "- id: b\n"))
        .hasMessageContaining("sources.yaml:3: source 'b' has no start");
    assertThatThrownBy(() -> read(good + good))
        .hasMessageContaining("sources.yaml:3: the id 'a' stands twice");
    assertThatThrownBy(() -> read(good + "  interval: soon\n"))
        .hasMessageContaining("sources.yaml:3: source 'a' has the interval 'soon'");
    assertThatThrownBy(() -> read(good + "  nmae: x\n"))
        .hasMessageContaining("sources.yaml:3: is no source: Unrecognized field \"nmae\"");
    assertThatThrownBy(() -> read(good + "  name: \"x\n")).hasMessageContaining("is no YAML: ");
    assertThatThrownBy(() -> read(good + "  ags: \"1234\"\n"))
        .hasMessageContaining("sources.yaml:3: source 'a' has the ags '1234'");
    assertThatThrownBy(() -> read("id: a\n"))
        .hasMessageContaining("sources.yaml:1: is no list of sources");
    assertThatThrownBy(() -> read("- id: a\n  start: [ftp://a.example/]\n"))
        .hasMessageContaining(
            "sources.yaml:2: source 'a' starts at 'ftp://a.example/', which is no http address");
    assertThatThrownBy(() -> SourcesFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml: can't be read");
  }

  private List<Source> read(String yaml) throws IOException {
    return SourcesFile.read(Files.writeString(folder.resolve("sources.yaml"), yaml));
  }

  @Test
  void readsTheFieldsThatItsSchemaDescribes() throws Exception {
    JsonNode fields =
        Json.mapper()
            .readTree(Path.of("../docs/sources.schema.json").toFile())
            .at("/items/properties");

    assertThat(fields.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Class.forName(SourcesFile.class.getName() + "$Entry").getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  @Test
  void readsSelectorsWithTheirDaysAndCanaries() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("alles.yaml"),
            """
            - id: stadt
              start: [https://www.stadt.example/presse]
              scope: [https://www.stadt.example/presse/]
              selectors:
                - {from: 2026-03-01, text: .neu}
                - {until: 2026-02-28, text: .alt}
              canaries:
                - {url: https://www.stadt.example/presse/1, title: Besuch}
            """);

    Source source = SourcesFile.read(file).get(0);

    assertThat(source.selectors(LocalDate.of(2026, 3, 1)).text()).isEqualTo(".neu");
    assertThat(source.selectors(LocalDate.of(2026, 2, 28)).text()).isEqualTo(".alt");
    assertThat(source.owns("https://www.stadt.example/presse/2")).isTrue();
    assertThat(source.owns("https://www.stadt.example/rathaus")).isFalse();
    assertThat(source.canary("https://www.stadt.example/presse/1")).isPresent();
  }

  @Test
  void namesTheLineOfASelectorThatIsNone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("falsch.yaml"),
            """
            - id: stadt
              start: [https://www.stadt.example/presse]
              selectors:
                - {text: "div[["}
            """);

    assertThatThrownBy(() -> SourcesFile.read(file))
        .hasMessageContaining("falsch.yaml:3: ")
        .hasMessageContaining("'div[[' is no CSS selector; mend it");
  }
}
