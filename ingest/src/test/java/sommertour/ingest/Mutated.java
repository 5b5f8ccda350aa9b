package sommertour.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Good inputs made bad: pieces are deleted, doubled, moved, cut off and replaced by what parsers
 * stumble over. A build tries the same inputs each time; {@code -Pfuzz} goes on from there.
 */
public final class Mutated {
  public static final String SEED = "20261126";

  private static final int EDITS = 12;
  private static final int SCALE = 10_000;
  private static final int LONGEST = 64;
  private static final int KINDS = 6;

  private static final String[] TOKENS = {
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "&a;",
    "&",
    "&#x110000;",
    "&#xD800;",
    "&#0;",
    "\0",
    "\u00ff\u00fe",
    "\u00ef\u00bb\u00bf",
    "%",
    "%zz",
    "%00",
    "http://[",
    "http://",
    "//",
    "///",
    "..",
    "?",
    "#",
    "javascript:",
    "data:,",
    "99999999999999999999",
    "-1",
    "0",
    "1e999",
    "NaN",
    "2017-13-45",
    "9999-99-99T99:99:99Z",
    "XXXX",
    "+1000000000-01-01",
    "\r\n",
    "\n",
    "\t",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    "\\u",
    ":",
    ",",
    "null",
    "true",
    "<div>".repeat(300),
    "[".repeat(300),
    "a".repeat(5000),
    "<script>",
    "<base href='",
    "\u00a0",
    "WARC/1.0\r\n",
    "Content-Length: 999999999999\r\n",
    "gzip"
  };

  private Mutated() {}

  /** One change: at a place, given as a share of the length, over a stretch, with a token. */
  private record Edit(int kind, int place, int stretch, String token) {}

  /** Changed versions of these. */
  public static Arbitrary<byte[]> of(String... seeds) {
    return of(Arrays.stream(seeds).map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** Changed versions of these. */
  public static Arbitrary<byte[]> of(List<byte[]> seeds) {
    Arbitrary<Edit> edits =
        Combinators.combine(
                Arbitraries.integers().between(0, KINDS - 1),
                Arbitraries.integers().between(0, SCALE),
                Arbitraries.integers().between(0, LONGEST),
                Arbitraries.of(TOKENS))
            .as(Edit::new);
    return Combinators.combine(Arbitraries.of(seeds), edits.list().ofMaxSize(EDITS))
        .as(
            (seed, all) -> {
              byte[] bytes = seed;
              for (Edit edit : all) {
                bytes = applied(bytes, edit);
              }
              return bytes;
            });
  }

  private static byte[] applied(byte[] bytes, Edit edit) {
    int from = (int) ((long) bytes.length * edit.place / SCALE);
    int to = Math.min(bytes.length, from + edit.stretch);
    byte[] token = edit.token.getBytes(StandardCharsets.ISO_8859_1);
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + token.length);
    out.write(bytes, 0, from);
    switch (edit.kind) {
      case 0 -> out.writeBytes(token);
      case 1 -> {
        out.writeBytes(piece);
        out.writeBytes(piece);
      }
      case 2 -> out.writeBytes(reversed(piece));
      case 3 -> {
        return out.toByteArray();
      }
      default -> {}
    }
    out.write(bytes, edit.kind == 0 ? from : to, bytes.length - (edit.kind == 0 ? from : to));
    return out.toByteArray();
  }

  private static byte[] reversed(byte[] piece) {
    byte[] turned = new byte[piece.length];
    for (int i = 0; i < piece.length; i++) {
      turned[i] = piece[piece.length - 1 - i];
    }
    return turned;
  }
}
