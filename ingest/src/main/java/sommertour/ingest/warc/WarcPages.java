package sommertour.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import sommertour.ingest.page.Page;

/**
 * Gives the pages in a WARC file one by one, as if they had been fetched just then. Robots.txt,
 * feeds, pictures and the like are no pages; lists are left out where the file tells that they are
 * ones.
 */
public final class WarcPages implements Closeable {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final WarcReader reader;

  /**
   * @throws IOException if the file is no WARC file
   */
  public WarcPages(Path file) throws IOException {
    reader = new WarcReader(file);
  }

  /**
   * The next page; empty at the end.
   *
   * @throws IOException if the file is damaged from here on
   */
  public Optional<Page> next() throws IOException {
    try {
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        Optional<Page> page =
            record.get() instanceof WarcResponse response ? page(response) : Optional.empty();
        if (page.isPresent()) {
          return page;
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new IOException("a header is malformed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static Optional<Page> page(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    String type = http.headers().first("Content-Type").orElse("text/html");
    if (http.status() != 200
        || !isPage(type)
        || !response.target().startsWith("http")
        || response.target().endsWith("/robots.txt")
        || !response.headers().first(WarcArchive.KIND).orElse("page").equals("page")) {
      return Optional.empty();
    }
    try (InputStream in = http.bodyDecoded().stream()) {
      String source = response.headers().first(WarcArchive.SOURCE).orElse(null);
      return Optional.of(
          new Page(
              null,
              response.target(),
              source,
              response.headers().first(WarcArchive.AGS).orElse(null),
              source != null && response.headers().first(WarcArchive.LOCAL).isPresent(),
              type,
              in.readNBytes(MAX_BYTES),
              response.date(),
              null));
    }
  }

  private static boolean isPage(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith("text/html")
        || lower.startsWith("application/xhtml")
        || lower.startsWith("text/plain")
        || lower.startsWith("application/pdf");
  }
}
