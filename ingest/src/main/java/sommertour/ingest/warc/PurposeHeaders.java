package sommertour.ingest.warc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import sommertour.ingest.crawl.Fetcher;
import sommertour.ingest.page.Origin;

/**
 * What an answer was fetched for, in headers of its WARC record: so a replay knows what the crawl
 * knew of the page.
 */
final class PurposeHeaders {
  private static final String KIND = "WARC-Sommertour-Kind";
  private static final String ORIGIN = "WARC-Sommertour-Origin";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          // Headers of WARC records are best kept to ASCII.
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private PurposeHeaders() {}

  static void add(WarcRecord.AbstractBuilder<?, ?> record, Fetcher.Purpose purpose) {
    record.addHeader(KIND, purpose.kind());
    if (!purpose.origin().equals(Origin.NONE)) {
      try {
        record.addHeader(ORIGIN, JSON.writeValueAsString(purpose.origin()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("an origin can be written as JSON", e);
      }
    }
  }

  /** What the record was fetched for; empty if another crawler wrote it. */
  static Optional<Fetcher.Purpose> in(MessageHeaders headers) throws IOException {
    Optional<String> kind = headers.first(KIND);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> origin = headers.first(ORIGIN);
    return Optional.of(
        new Fetcher.Purpose(
            kind.get(),
            origin.isPresent() ? JSON.readValue(origin.get(), Origin.class) : Origin.NONE));
  }
}
