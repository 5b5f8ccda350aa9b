package sommertour.sink.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file of the web page, from the program itself; no build chain stands before it. */
record Page(String contentType, String text) {
  private static final String FOLDER = "/web/";

  static Page html(String name) {
    return read(name, "text/html; charset=utf-8");
  }

  static Page css(String name) {
    return read(name, "text/css; charset=utf-8");
  }

  static Page script(String name) {
    return read(name, "text/javascript; charset=utf-8");
  }

  static Page image(String name) {
    return read(name, "image/svg+xml");
  }

  void answer(Context context) {
    context.contentType(contentType).result(text);
  }

  private static Page read(String name, String contentType) {
    try (InputStream file = Page.class.getResourceAsStream(FOLDER + name)) {
      return new Page(contentType, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
