package sommertour.enrich.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.util.model.BaseModel;

/** A model as bytes that do not tell when they were made. */
final class ModelFile {
  private ModelFile() {}

  /**
   * The model's archive with the times of its entries and the date in its manifest taken out.
   *
   * @throws IOException if the model can't be written
   */
  static byte[] bytes(BaseModel model) throws IOException {
    ByteArrayOutputStream dated = new ByteArrayOutputStream();
    model.serialize(dated);
    ByteArrayOutputStream undated = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(undated)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry timeless = new ZipEntry(entry.getName());
        timeless.setLastModifiedTime(FileTime.fromMillis(0));
        out.putNextEntry(timeless);
        out.write(entry.getName().endsWith(".properties") ? undated(content) : content);
        out.closeEntry();
      }
    }
    return undated.toByteArray();
  }

  /** Properties are written below a comment with the date, in the order of a hash. */
  private static byte[] undated(byte[] properties) {
    return new String(properties, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
