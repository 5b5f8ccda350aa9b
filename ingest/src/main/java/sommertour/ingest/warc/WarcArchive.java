package sommertour.ingest.warc;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import sommertour.contract.ContentHash;
import sommertour.ingest.crawl.Archive;
import sommertour.ingest.crawl.Fetcher;
import sommertour.runtime.WorldFailedException;

/**
 * Keeps every answer: as a response record, or as a revisit where nothing has changed since the
 * last one of that address in the same file, which so can be read alone. The bytes are kept
 * decoded, so the headers of their encoding and length are left out. A file is closed when it is
 * big enough, and a new one begun.
 */
public final class WarcArchive implements Archive, AutoCloseable {
  private static final String DIGEST = "sha256";
  private static final Set<String> OF_THE_TRANSPORT =
      Set.of("content-encoding", "transfer-encoding", "content-length", "connection");
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final long FILE_BYTES = 1L << 30;

  /** Bounds the memory; what was forgotten is kept whole again. */
  private static final int REMEMBERED = 50_000;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'sommertour-'yyyyMMdd'T'HHmmssSSS'Z.warc.gz'")
          .withZone(ZoneOffset.UTC);

  private final Path folder;
  private final InstantSource clock;

  /** By address: the newest in the file that is being written. */
  private final Map<String, Original> originals =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Original> eldest) {
          return size() > REMEMBERED;
        }
      };

  private WarcWriter writer;

  /** A response that later ones may be the same as. */
  private record Original(URI id, Instant date, String digest) {}

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
   * Appends the answer.
   *
   * @throws WorldFailedException if the disk does not take it
   */
  @Override
  public synchronized void keep(Fetcher.Purpose purpose, Answer answer) {
    try {
      if (writer != null && writer.position() > FILE_BYTES) {
        writer.close();
        writer = null;
      }
      if (writer == null) {
        originals.clear();
        writer =
            new WarcWriter(
                FileChannel.open(
                    folder.resolve(NAME.format(clock.instant())),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE),
                WarcCompression.GZIP);
      }
      writer.write(record(purpose, answer));
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

  private WarcRecord record(Fetcher.Purpose purpose, Answer answer) throws IOException {
    URI target = URI.create(answer.url());
    if (answer.status() == NOT_MODIFIED) {
      WarcRevisit.Builder revisit = revisit(target, WarcRevisit.SERVER_NOT_MODIFIED_1_0, purpose);
      return revisit.body(http(answer)).build();
    }
    String digest = ContentHash.of(answer.body());
    Original original = originals.get(answer.url());
    boolean comparable = answer.status() == OK && !answer.truncated();
    if (comparable && original != null && original.digest().equals(digest)) {
      WarcRevisit.Builder revisit =
          revisit(target, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0, purpose)
              .payloadDigest(DIGEST, digest)
              .refersTo(original.id(), target, original.date());
      return revisit.body(MediaType.HTTP_RESPONSE, http(answer).serializeHeader()).build();
    }
    WarcResponse.Builder builder =
        new WarcResponse.Builder(target).date(clock.instant()).payloadDigest(DIGEST, digest);
    PurposeHeaders.add(builder, purpose);
    if (answer.truncated()) {
      builder.truncated(WarcTruncationReason.LENGTH);
    }
    WarcResponse response = builder.body(http(answer)).build();
    if (comparable) {
      originals.put(answer.url(), new Original(response.id(), response.date(), digest));
    }
    return response;
  }

  private WarcRevisit.Builder revisit(URI target, URI profile, Fetcher.Purpose purpose) {
    WarcRevisit.Builder revisit = new WarcRevisit.Builder(target, profile).date(clock.instant());
    PurposeHeaders.add(revisit, purpose);
    return revisit;
  }

  private static HttpResponse http(Answer answer) {
    HttpResponse.Builder http = new HttpResponse.Builder(answer.status(), answer.words());
    http.body(MediaType.OCTET_STREAM, answer.body());
    http.setHeader("Content-Type", null);
    for (Map.Entry<String, String> header : answer.headers()) {
      if (!OF_THE_TRANSPORT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        http.addHeader(header.getKey(), header.getValue());
      }
    }
    return http.build();
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
