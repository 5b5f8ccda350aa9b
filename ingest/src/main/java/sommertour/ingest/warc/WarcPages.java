package sommertour.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import sommertour.contract.Limits;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.page.Origin;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Rights;
import sommertour.ingest.page.TdmRules;

/**
 * Gives the pages in a WARC file one by one, as if they had been fetched just then. Robots.txt,
 * feeds, pictures and the like are no pages; lists are left out where the file tells that they are
 * ones.
 */
public final class WarcPages implements Closeable {
  private static final int MAX_BYTES = Limits.FILE_BYTES;

  private final WarcReader reader;
  private final Map<String, TdmRules> reservations;

  /**
   * @param reservations what sites reserve, as was read in the files before and will be read here
   * @throws IOException if the file is no WARC file
   */
  public WarcPages(Path file, Map<String, TdmRules> reservations) throws IOException {
    this.reservations = reservations;
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
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("a header is malformed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private Optional<Page> page(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    String url = response.target();
    if (url == null) {
      throw new IOException("a response in it has no address");
    }
    if (!url.startsWith("http")) {
      return Optional.empty();
    }
    if (url.endsWith(TdmRules.PATH)) {
      reservations.put(TdmRules.site(url), http.status() == 200 ? rules(http) : TdmRules.NONE);
      return Optional.empty();
    }
    Optional<Fetcher.Purpose> purpose = PurposeHeaders.in(response.headers());
    String type = http.headers().first("Content-Type").orElse("text/html");
    if (http.status() != 200
        || !isPage(type)
        || url.endsWith("/robots.txt")
        || !purpose.map(Fetcher.Purpose::kind).orElse("page").equals("page")) {
      return Optional.empty();
    }
    Set<String> rights =
        Rights.inHeaders(
            String.join("\n", http.headers().all("X-Robots-Tag")),
            http.headers().first("tdm-reservation").orElse(null));
    if (reservations.getOrDefault(TdmRules.site(url), TdmRules.NONE).cover(url)) {
      rights.add(Rights.TDM);
    }
    try (InputStream in = http.bodyDecoded().stream()) {
      return Optional.of(
          new Page(
              null,
              url,
              purpose.map(Fetcher.Purpose::origin).orElse(Origin.NONE),
              type,
              in.readNBytes(MAX_BYTES),
              response.truncated() != WarcTruncationReason.NOT_TRUNCATED,
              rights,
              date(response)));
    }
  }

  private static Instant date(WarcResponse response) throws IOException {
    if (response.headers().first("WARC-Date").isEmpty()) {
      throw new IOException("a response in it has no date");
    }
    return response.date();
  }

  private static TdmRules rules(HttpResponse http) throws IOException {
    try (InputStream in = http.bodyDecoded().stream()) {
      return TdmRules.of(in.readNBytes(MAX_BYTES));
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
