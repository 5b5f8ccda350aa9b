package sommertour.ingest.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import sommertour.contract.Limits;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.page.Origin;
import sommertour.ingest.page.Page;
import sommertour.ingest.page.Rights;
import sommertour.ingest.page.TdmRules;

/**
 * Gives the pages in a WARC file one by one, as if they had been fetched just then; one that came
 * with the bytes of a response before it in the file, with those. Robots.txt, feeds, pictures and
 * the like are no pages; lists are left out where the file tells that they are ones.
 */
public final class WarcPages implements Closeable {
  private static final String IDENTICAL = "/identical-payload-digest";
  private static final int MAX_BYTES = Limits.FILE_BYTES;

  /** Bounds the memory, whoever wrote the file; {@link WarcArchive} refers to fewer. */
  private static final int REMEMBERED = 200_000;

  private final Path file;
  private final WarcReader reader;
  private final Map<String, TdmRules> reservations;

  /** By id of the record, where it begins: those read or referred to last. */
  private final Map<String, Long> responses =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param reservations what sites reserve, as was read in the files before and will be read here
   * @throws IOException if the file is no WARC file
   */
  public WarcPages(Path file, Map<String, TdmRules> reservations) throws IOException {
    this.file = file;
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
        Optional<Page> page = page(record.get());
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

  private Optional<Page> page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      response
          .headers()
          .first("WARC-Record-ID")
          .ifPresent(id -> responses.put(id, reader.position()));
      return page(response, response.http(), response.http());
    }
    return record instanceof WarcRevisit revisit ? revisited(revisit) : Optional.empty();
  }

  /** Empty if the bytes are not in this file. */
  private Optional<Page> revisited(WarcRevisit revisit) throws IOException {
    Long at = revisit.headers().first("WARC-Refers-To").map(responses::get).orElse(null);
    if (at == null || !revisit.headers().first("WARC-Profile").orElse("").endsWith(IDENTICAL)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file);
        WarcReader original = new WarcReader(channel.position(at))) {
      return original.next().orElse(null) instanceof WarcResponse response
          ? page(revisit, revisit.http(), response.http())
          : Optional.empty();
    }
  }

  /** The page that came with these headers and the body of that response. */
  private Optional<Page> page(WarcCaptureRecord record, HttpResponse http, HttpResponse payload)
      throws IOException {
    String url = record.target();
    if (url == null) {
      throw new IOException("a response in it has no address");
    }
    if (!url.startsWith("http")) {
      return Optional.empty();
    }
    if (url.endsWith(TdmRules.PATH)) {
      reservations.put(TdmRules.site(url), http.status() == 200 ? rules(payload) : TdmRules.NONE);
      return Optional.empty();
    }
    Optional<Fetcher.Purpose> purpose = PurposeHeaders.in(record.headers());
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
    try (InputStream in = payload.bodyDecoded().stream()) {
      return Optional.of(
          new Page(
              null,
              url,
              purpose.map(Fetcher.Purpose::origin).orElse(Origin.NONE),
              type,
              in.readNBytes(MAX_BYTES),
              record.truncated() != WarcTruncationReason.NOT_TRUNCATED,
              rights,
              date(record)));
    }
  }

  private static Instant date(WarcCaptureRecord record) throws IOException {
    if (record.headers().first("WARC-Date").isEmpty()) {
      throw new IOException("a response in it has no date");
    }
    return record.date();
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
