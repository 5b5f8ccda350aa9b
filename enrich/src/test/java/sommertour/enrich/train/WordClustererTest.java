package sommertour.enrich.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordClustererTest {
  private static final String TEXT =
      """
      Frau Ahlers kam nach Herne . Herr Behn fuhr nach Kleve . Frau Behn fuhr nach Herne .
      Herr Ahlers kam nach Kleve . Frau Cornels fuhr nach Herne . Herr Cornels kam nach Kleve .
      """;

  @TempDir Path folder;

  private final List<String> progress = new ArrayList<>();

  @Test
  void wordsInLikeCompanyShareAClass() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), TEXT.repeat(3));
    Path out = folder.resolve("clusters.tsv");
    new WordClusterer(3, 6, 7, 8).cluster(text, out, progress::add);
    Map<String, String> coarse =
        Files.readAllLines(out).stream()
            .skip(2)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));

    assertThat(progress).endsWith("6 classes", "7 classes", "8 classes");
    assertThat(coarse.get("Ahlers")).isEqualTo(coarse.get("Behn")).isEqualTo(coarse.get("Cornels"));
    assertThat(coarse.get("Herne")).isNotEqualTo(coarse.get("Behn"));
    assertThat(coarse).doesNotContainKey(".");
  }

  @Test
  void theSameTextMakesTheSameBytesZippedOrNot() throws IOException {
    Path text = Files.writeString(folder.resolve("text.txt"), TEXT.repeat(3));
    Path zipped = folder.resolve("text.gz");
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      stream.write(Files.readAllBytes(text));
    }
    new WordClusterer().cluster(text, folder.resolve("one.tsv"), progress::add);
    new WordClusterer().cluster(zipped, folder.resolve("two.tsv"), progress::add);

    assertThat(folder.resolve("one.tsv")).hasSameBinaryContentAs(folder.resolve("two.tsv"));
  }
}
