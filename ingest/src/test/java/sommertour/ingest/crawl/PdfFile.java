package sommertour.ingest.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF of one page of text, and what makes it hostile. Without an index: the reader finds the
 * objects by their numbers.
 */
final class PdfFile {
  static final String LINES =
      "BT /F1 12 Tf 72 720 Td (Ministerin besucht Hafen) Tj 0 -40 Td (Die Ministerin war am"
          + " Montag im Hafen.) Tj 0 -16 Td (Sie sprach mit den Fischern.) Tj ET";
  private static final int MEBIBYTE = 1024 * 1024;
  // Catalogue, pages, page, its content, font.
  private static final int OWN = 5;

  private final byte[] content;
  private final String filter;
  private final String forms;
  private final List<byte[]> further;

  private PdfFile(byte[] content, String filter, String forms, List<byte[]> further) {
    this.content = content;
    this.filter = filter;
    this.forms = forms;
    this.further = further;
  }

  static PdfFile of(String drawn) {
    return new PdfFile(latin(drawn), "", "", List.of());
  }

  /** After the text a form is drawn that draws the next one so many times, and so on. */
  PdfFile withFormsInForms(int times, int depth) {
    List<byte[]> objects = new ArrayList<>();
    for (int i = 1; i <= depth; i++) {
      objects.add(
          i == depth
              ? stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", latin("0 0 m"))
              : stream(
                  "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X "
                      + (OWN + i + 1)
                      + " 0 R>>>>",
                  latin("/X Do ".repeat(times))));
    }
    return new PdfFile(
        latin(new String(content, StandardCharsets.ISO_8859_1) + " /X Do"),
        "",
        "/XObject<</X " + (OWN + 1) + " 0 R>>",
        objects);
  }

  /** After the text one word of so many MiB, compressed, with which nothing is done. */
  PdfFile withLongWord(int mebibytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = latin("x".repeat(MEBIBYTE));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
      deflater.write(latin(" ("));
      for (int i = 0; i < mebibytes; i++) {
        deflater.write(part);
      }
      deflater.write(latin(") none"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PdfFile(out.toByteArray(), "/Filter/FlateDecode", forms, further);
  }

  /** Before the text stand arrays in arrays. */
  PdfFile withArraysInArrays(int depth) {
    return new PdfFile(
        latin(
            "[".repeat(depth)
                + "]".repeat(depth)
                + new String(content, StandardCharsets.ISO_8859_1)),
        filter,
        forms,
        further);
  }

  /** The file with so many bytes that nothing refers to before its end. */
  byte[] padded(int bytes) {
    return bytes(latin(("%" + "x".repeat(78) + "\n").repeat(bytes / 80)));
  }

  byte[] bytes() {
    return bytes(new byte[0]);
  }

  private byte[] bytes(byte[] padding) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("%PDF-1.4\n"));
    List<byte[]> objects = new ArrayList<>();
    objects.add(latin("<</Type/Catalog/Pages 2 0 R>>"));
    objects.add(latin("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
    objects.add(
        latin(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<"
                + forms
                + "/Font<</F1 5 0 R>>>>>>"));
    objects.add(stream(filter, content));
    objects.add(latin("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
    objects.addAll(further);
    for (int i = 0; i < objects.size(); i++) {
      out.writeBytes(latin((i + 1) + " 0 obj"));
      out.writeBytes(objects.get(i));
      out.writeBytes(latin("endobj\n"));
    }
    out.writeBytes(padding);
    out.writeBytes(latin("trailer<</Root 1 0 R>>\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] stream(String entries, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("<<" + entries + "/Length " + data.length + ">>stream\n"));
    out.writeBytes(data);
    out.writeBytes(latin("\nendstream "));
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
