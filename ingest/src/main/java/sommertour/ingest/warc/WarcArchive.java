package sommertour.ingest.warc;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BiConsumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import sommertour.ingest.crawl.Fetched;
import sommertour.ingest.crawl.Fetcher;
import sommertour.runtime.WorldFailedException;

/**
 * Keeps every whole body as a response record. The bytes are kept decoded, so the header of the
 * content encoding is left out. A file is closed when it is big enough, and a new one begun.
 */
public final class WarcArchive implements BiConsumer<Fetcher.Purpose, Fetched.Body>, AutoCloseable {
  /** What the body was fetched for: {@code page}, {@code list} or {@code rules}. */
  static final String KIND = "WARC-Sommertour-Kind";

  static final String SOURCE = "WARC-Sommertour-Source";
  static final String AGS = "WARC-Sommertour-Ags";
  static final String LOCAL = "WARC-Sommertour-Local";

  private static final long FILE_BYTES = 1L << 30;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'sommertour-'yyyyMMdd'T'HHmmssSSS'Z.warc.gz'")
          .withZone(ZoneOffset.UTC);

  private final Path folder;
  private final InstantSource clock;
  private WarcWriter writer;

  /**
   * @throws WorldFailedException if the folder can't be made
   */
  public WarcArchive(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Appends the body.
   *
   * @throws WorldFailedException if the disk does not take it
   */
  @Override
  public synchronized void accept(Fetcher.Purpose purpose, Fetched.Body body) {
    try {
      if (writer != null && writer.position() > FILE_BYTES) {
        writer.close();
        writer = null;
      }
      if (writer == null) {
        writer =
            new WarcWriter(
                FileChannel.open(
                    folder.resolve(NAME.format(clock.instant())),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE),
                WarcCompression.GZIP);
      }
      writer.write(record(purpose, body));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private WarcResponse record(Fetcher.Purpose purpose, Fetched.Body body) throws IOException {
    HttpResponse.Builder response = new HttpResponse.Builder(200, "OK");
    add(response, "ETag", body.etag());
    add(response, "Last-Modified", body.lastModified());
    add(response, "X-Robots-Tag", body.robotsTag());
    add(response, "tdm-reservation", body.tdmReservation());
    WarcResponse.Builder record =
        new WarcResponse.Builder(URI.create(body.url()))
            .date(clock.instant())
            .addHeader(KIND, purpose.kind());
    if (purpose.source() != null) {
      record.addHeader(SOURCE, purpose.source());
    }
    if (purpose.ags() != null) {
      record.addHeader(AGS, purpose.ags());
    }
    if (purpose.local()) {
      record.addHeader(LOCAL, "1");
    }
    return record.body(response.body(type(body.contentType()), body.bytes()).build()).build();
  }

  private static void add(HttpResponse.Builder response, String name, String value) {
    if (value != null && !value.isEmpty()) {
      response.addHeader(name, value);
    }
  }

  private static MediaType type(String contentType) {
    try {
      return MediaType.parse(contentType == null ? "application/octet-stream" : contentType);
    } catch (IllegalArgumentException e) {
      // Headers as "text/html;;charset=none" are no media type by the book.
      return MediaType.HTML;
    }
  }

  private WorldFailedException failed(IOException e) {
    return new WorldFailedException(
        "the archive "
            + folder
            + " can't be written: "
            + e.getMessage()
            + "; make room, or leave it out",
        e);
  }
}
