package sommertour.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Edtf;

class FileInputTest {
  private static final String TEXT =
      "Ministerin besucht Fähre\n\nMusterstadt. Die Ministerin hat sich die neue Fähre angesehen.\n";

  @TempDir Path folder;

  @Test
  void namesAFileByItsPathBelowTheFolder() throws IOException {
    write("b/zwei.txt", TEXT);
    write("a/eins.TXT", TEXT);
    write("drei.txt", TEXT);

    assertThat(ids(FileInput.read(List.of(folder)).toList()))
        .containsExactly("a/eins", "b/zwei", "drei");
  }

  @Test
  void namesASingleFileByItsName() throws IOException {
    assertThat(ids(read(write("a/eins.txt", TEXT)))).containsExactly("eins");
  }

  @Test
  void takesTheFirstLineOfATextAsItsTitle() throws IOException {
    Article article = accepted(write("a.txt", "\n" + TEXT)).article();

    assertThat(article.title()).isEqualTo("Ministerin besucht Fähre");
    assertThat(article.text()).isEqualTo(TEXT.strip());
    assertThat(article.fetchedAt()).isNull();
    assertThat(article.contentHash()).hasSize(64);
  }

  @Test
  void unpacksGzip() throws IOException {
    Path file = write("a.txt.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8)));

    assertThat(accepted(file).article().id()).isEqualTo("a");
    assertThat(accepted(file).article().text()).isEqualTo(TEXT.strip());
  }

  @Test
  void takesAnArticleJsonAsItIs() throws IOException {
    write(
        "fall/article.json",
        "{\"id\":\"x-1\",\"text\":\"Titel\\n\\nText.\",\"published\":\"2017-08\",\"neu\":1}");
    write("fall/expected.json", "{}");

    assertThat(FileInput.read(List.of(folder)).toList())
        .singleElement()
        .isInstanceOfSatisfying(
            FileResult.Accepted.class,
            accepted -> {
              assertThat(accepted.article().id()).isEqualTo("x-1");
              assertThat(accepted.article().published()).isEqualTo(Edtf.parse("2017-08"));
              assertThat(accepted.article().text()).isEqualTo("Titel\n\nText.");
            });
  }

  @Test
  void readsWhatIsNotUtf8AsWindows1252AndSaysSo() throws IOException {
    Path file = write("a.txt", TEXT.getBytes(Charset.forName("windows-1252")));

    FileResult.Accepted accepted = accepted(file);

    assertThat(accepted.article().text()).isEqualTo(TEXT.strip());
    assertThat(accepted.warnings()).containsExactly(file + ": is not UTF-8; read as windows-1252");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertThat(line(write("a.txt", ""))).endsWith("a.txt: it is empty; give a page with text");
    assertThat(line(write("b.txt.gz", new byte[0]))).contains("it is empty");
    assertThat(line(write("article.json", ""))).contains("it is empty");
  }

  @Test
  void refusesAFileOfBlanks() throws IOException {
    assertThat(line(write("a.txt", " \n\t\n"))).contains("no article text was found in it");
  }

  @Test
  void refusesABinaryFileUnderATextName() throws IOException {
    byte[] binary = new byte[256];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i % 32);
    }

    assertThat(line(write("a.txt", binary))).contains("binary data");
    assertThat(line(write("a.html", binary))).contains("binary data");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    assertThat(line(write("a.txt", new byte[] {'a', (byte) 0x81, (byte) 0x8D, 'b'})))
        .contains("fit neither UTF-8");
  }

  @Test
  void refusesAnUnknownEndingThatIsNamed() throws IOException {
    assertThat(line(write("a.doc", "x")))
        .endsWith(
            "a.doc: is of a kind that is not read; read are .txt, .html, .pdf, .warc and article.json, each also with .gz");
  }

  @Test
  void countsUnknownEndingsInAFolder() throws IOException {
    write("a.txt", TEXT);
    write("b.doc", "x");
    write("sub/c.jpg", "x");
    write("sub/.hidden", "x");

    List<FileResult> results = FileInput.read(List.of(folder)).toList();

    assertThat(ids(results)).containsExactly("a");
    assertThat(results.get(1))
        .isEqualTo(new FileResult.Skipped(folder.toString(), 2, List.of(".doc", ".jpg")));
    assertThat(results).hasSize(2);
  }

  @Test
  void refusesTheSecondInputOfOneId() throws IOException {
    Path html = write("a.html", "<html><body><article><h1>Eins</h1><p>" + TEXT.repeat(3));
    Path text = write("a.txt", TEXT);

    List<FileResult> results = FileInput.read(List.of(folder)).toList();

    assertThat(results.get(0)).isInstanceOf(FileResult.Accepted.class);
    assertThat(results.get(1))
        .isEqualTo(
            new FileResult.Problem(
                text.toString(),
                "duplicate-id",
                "has the id 'a' of " + html + "; rename one, or leave it out"));
  }

  @Test
  void refusesABigFileBeforeReadingIt() throws IOException {
    Path file = folder.resolve("a.txt");
    try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(60L * 1024 * 1024);
    }

    assertThat(line(file))
        .endsWith("a.txt: has 60.0 MiB, more than the 16 MiB of a page; split it or leave it out");
  }

  @Test
  void refusesASmallFileThatUnpacksToABigOne() throws IOException {
    byte[] big = new byte[FileBytes.MAX_BYTES + 1];
    Arrays.fill(big, (byte) 'a');

    assertThat(line(write("a.txt.gz", gzip(big)))).contains("unpacks to more than the 16 MiB");
  }

  @Test
  void refusesATextOfMoreThanHalfAMillionCharacters() throws IOException {
    String text = "Wort ".repeat(100_001);

    assertThat(line(write("a.txt", text)))
        .contains("its text has 500,004 characters, more than the 500,000 of an article");
    assertThat(line(write("article.json", "{\"id\":\"a\",\"text\":\"" + text + "\"}")))
        .contains("its text has 500,005 characters");
  }

  @Test
  void refusesAFolderWithoutArticles() throws IOException {
    Files.createDirectory(folder.resolve("x.txt"));

    assertThat(line(folder.resolve("x.txt")))
        .endsWith(
            "x.txt: holds no article; read are .txt, .html, .pdf, .warc and article.json, each also with .gz");
  }

  @Test
  void refusesAnArticleJsonWithoutTextOrId() throws IOException {
    assertThat(line(write("article.json", "{\"id\":\"a\"}")))
        .contains("has no text; add the field");
    assertThat(line(write("article.json", "{\"text\":\"a\"}")))
        .contains("has no id; add the field");
    assertThat(line(write("article.json", "{\"id\":\"a\",\"text\":\" \"}")))
        .contains("has no text");
    assertThat(line(write("article.json", "[]"))).contains("is JSON but no object");
    assertThat(line(write("article.json", "null"))).contains("is JSON but no object");
    assertThat(line(write("article.json", "{\"id\":")))
        .contains("is not JSON: ")
        .doesNotContain("\n");
  }

  @Test
  void refusesAnArticleJsonWithABrokenDate() throws IOException {
    assertThat(
            line(
                write(
                    "article.json", "{\"id\":\"a\",\"text\":\"b\",\"published\":\"2017-13-45\"}")))
        .endsWith(
            "article.json: published is no date: '2017-13-45'; write it as 2017-08-03, 2017-08 or 2017");
    assertThat(
            line(write("article.json", "{\"id\":\"a\",\"text\":\"b\",\"fetchedAt\":\"gestern\"}")))
        .contains("fetchedAt is no instant: 'gestern'");
    assertThat(
            line(
                write(
                    "article.json", "{\"id\":\"a\",\"text\":\"b\",\"publishedBasis\":\"rumour\"}")))
        .contains("is no article: ");
  }

  @Test
  void refusesAnArchivedAnswerWithoutDate() throws IOException {
    assertThat(
            line(
                write(
                    "a.warc",
                    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\n"
                        + "WARC-Record-ID: <urn:uuid:7e58b5a1-2a8b-4c55-9a3b-0d1f1b6e2a01>\r\n"
                        + "Content-Type: application/http; msgtype=response\r\n"
                        + "Content-Length: 30\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>Text</p>"
                        + "\r\n\r\n")))
        .contains("a response in it has no date");
  }

  @Test
  void refusesWhatIsNoGzip() throws IOException {
    assertThat(line(write("a.txt.gz", TEXT))).contains("is not whole gzip data");
    byte[] whole = gzip(TEXT.repeat(100).getBytes(StandardCharsets.UTF_8));
    assertThat(line(write("b.txt.gz", Arrays.copyOf(whole, whole.length / 2))))
        .contains("is not whole gzip data");
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    assertThat(line(folder.resolve("a.txt"))).endsWith("a.txt: does not exist; check the path");
  }

  @Test
  void refusesADanglingLinkAndReadsTheRest() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("nowhere"));
    write("b.txt", TEXT);

    List<FileResult> results = FileInput.read(List.of(folder)).toList();

    assertThat(((FileResult.Problem) results.get(0)).line())
        .contains("a.txt: is a link to a file that does not exist");
    assertThat(ids(results)).containsExactly("b");
  }

  @Test
  void endsWhereLinksRunInACircle() throws IOException {
    write("sub/a.txt", TEXT);
    Files.createSymbolicLink(folder.resolve("sub/zurück"), folder);

    List<FileResult> results = FileInput.read(List.of(folder)).toList();

    assertThat(ids(results)).containsExactly("sub/a");
    assertThat(((FileResult.Problem) results.get(1)).line()).contains("remove the link");
    assertThat(results).hasSize(2);
  }

  private static List<FileResult> read(Path path) {
    return FileInput.read(List.of(path)).toList();
  }

  private static FileResult.Accepted accepted(Path path) {
    return (FileResult.Accepted) read(path).get(0);
  }

  private static String line(Path path) {
    List<FileResult> results = read(path);
    assertThat(results).hasSize(1);
    return ((FileResult.Problem) results.get(0)).line();
  }

  private static List<String> ids(List<FileResult> results) {
    return results.stream()
        .filter(FileResult.Accepted.class::isInstance)
        .map(result -> ((FileResult.Accepted) result).article().id())
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
