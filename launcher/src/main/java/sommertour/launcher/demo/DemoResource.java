package sommertour.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files below {@code /demo}. */
final class DemoResource {
  private DemoResource() {}

  /**
   * A file as text; every one is stored in UTF-8, whatever the charset it is served in.
   *
   * @param path below {@code /demo}, for example {@code kreis/layout.html}
   */
  static String text(String path) {
    try (InputStream in = DemoResource.class.getResourceAsStream("/demo/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource /demo/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource /demo/" + path + " can't be read", e);
    }
  }
}
