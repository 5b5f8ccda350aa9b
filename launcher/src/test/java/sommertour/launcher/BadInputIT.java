package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input gets its line and the good ones still go through. */
class BadInputIT {
  private static final String TEXT = "Rundgang durch die Werft\nPlön, 3. August 2021. Ein Satz.\n";

  @TempDir Path folder;
  private Path empty;

  @BeforeEach
  void writeInputs() throws IOException {
    empty = Files.createDirectory(folder.resolve("nothing"));
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("good.txt"), TEXT);
    Files.writeString(in.resolve("empty.txt"), "");
    Files.write(in.resolve("binary.txt"), new byte[4000]);
    Files.writeString(in.resolve("table.xls"), "x");
    Files.write(in.resolve("old.txt"), TEXT.getBytes(Charset.forName("windows-1252")));
    try (RandomAccessFile big = new RandomAccessFile(in.resolve("big.html").toFile(), "rw")) {
      big.setLength(60L * 1024 * 1024);
    }
    Files.writeString(in.resolve("long.txt"), "Titel\n" + "Ein langer Satz. ".repeat(40_000));
    article(in.resolve("1"), "{\"id\":\"one\",\"text\":\"Titel\\nText.\"}");
    article(in.resolve("2"), "{\"id\":\"one\",\"text\":\"Titel\\nText.\"}");
    article(in.resolve("3"), "{\"id\":\"three\"}");
    article(in.resolve("4"), "{\"id\":\"four\",\"text\":\"T\",\"published\":\"3.8.2021\"}");
  }

  private static void article(Path folder, String json) throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("article.json"), json, StandardCharsets.UTF_8);
  }

  @Test
  void eachIsNamedWithItsReasonAndTheOthersGoThrough() throws Exception {
    Program.Ended ended =
        Program.run(
            Map.of(),
            "read",
            folder.resolve("in").toString(),
            empty.toString(),
            folder.resolve("missing.txt").toString());

    assertThat(ended.err().stream().map(line -> line.replace(folder + "/", "")))
        .containsExactly(
            "rejected: in/2/article.json: has the id 'one' of in/1/article.json; rename one, or"
                + " leave it out",
            "rejected: in/3/article.json: has no text; add the field \"text\" as a string",
            "rejected: in/4/article.json: published is no date: '3.8.2021'; write it as 2017-08-03,"
                + " 2017-08 or 2017",
            "rejected: in/big.html: has 60.0 MiB, more than the 16 MiB of a page; split it or leave"
                + " it out",
            "rejected: in/binary.txt: it holds binary data, not text; give the page or the text"
                + " itself",
            "rejected: in/empty.txt: it is empty; give a page with text",
            "rejected: in/long.txt: its text has 680,005 characters, more than the 500,000 of an"
                + " article; split it",
            "in/old.txt: is not UTF-8; read as windows-1252",
            "in: skipped 1 file of other kinds (.xls); read are .txt, .html, .pdf, .warc and article.json, each"
                + " also with .gz",
            "rejected: nothing: holds no article; read are .txt, .html, .pdf, .warc and article.json, each also"
                + " with .gz",
            "rejected: missing.txt: does not exist; check the path");
    assertThat(ended.out())
        .extracting(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
        .containsExactly("one", "good", "old");
    assertThat(ended.status()).isEqualTo(1);
  }
}
