package sommertour.sink.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import sommertour.contract.ContentHash;

/** A file of the web page, from the program itself; no build chain stands before it. */
record Page(String contentType, String text, String tag) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml");

  /** A file of this program, or of a library in it. */
  static Page read(String resource) {
    String type = TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    try (InputStream file = Page.class.getResourceAsStream(resource)) {
      byte[] bytes = file.readAllBytes();
      return new Page(
          type,
          new String(bytes, StandardCharsets.UTF_8),
          "W/\"" + ContentHash.of(bytes).substring(0, 32) + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void answer(Context context) {
    context.header("ETag", tag);
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(contentType).result(text);
    }
  }
}
