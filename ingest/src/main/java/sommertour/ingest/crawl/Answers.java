package sommertour.ingest.crawl;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;

/** Reads the answers of servers, each no further than to the bound, and has them archived. */
final class Answers {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  // A letter of UTF-8 has at most so many bytes.
  private static final int LONGEST_LETTER = 4;

  private final InstantSource clock;
  private final Optional<Archive> archive;

  Answers(InstantSource clock, Optional<Archive> archive) {
    this.clock = clock;
    this.archive = archive;
  }

  /**
   * What the server answered.
   *
   * @throws IOException if the body breaks off
   */
  Fetched read(Fetcher.Purpose purpose, Response response) throws IOException {
    boolean whole = response.code() == 200;
    byte[] body =
        whole || archive.isPresent()
            ? response.body().byteStream().readNBytes(Fetcher.MAX_BYTES + 1)
            : new byte[0];
    boolean truncated = body.length > Fetcher.MAX_BYTES;
    byte[] kept = truncated ? cut(body) : body;
    archive.ifPresent(one -> one.keep(purpose, answer(response, kept, truncated)));
    if (response.code() == 304) {
      return new Fetched.Unchanged();
    }
    if (!whole) {
      return new Fetched.Status(response.code(), retryAfter(response.header("Retry-After")));
    }
    return new Fetched.Body(
        response.request().url().uri().toString(),
        kept,
        truncated,
        response.header("Content-Type"),
        response.header("ETag"),
        response.header("Last-Modified"),
        String.join("\n", response.headers("X-Robots-Tag")),
        response.header("tdm-reservation"));
  }

  private static Archive.Answer answer(Response response, byte[] body, boolean truncated) {
    List<Map.Entry<String, String>> headers =
        response.headers().names().stream()
            .flatMap(name -> response.headers(name).stream().map(value -> Map.entry(name, value)))
            .toList();
    return new Archive.Answer(
        response.request().url().uri().toString(),
        response.code(),
        response.message(),
        headers,
        body,
        truncated);
  }

  /** Up to the bound, and not through a letter: else the rest would be read in another charset. */
  private static byte[] cut(byte[] body) {
    int end = Fetcher.MAX_BYTES;
    // In UTF-8 the further bytes of a letter begin with the bits 10.
    while (end > Fetcher.MAX_BYTES - LONGEST_LETTER && (body[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private Duration retryAfter(String header) {
    if (header == null) {
      return null;
    }
    Duration asked = null;
    if (header.matches("\\d{1,9}")) {
      asked = Duration.ofSeconds(Long.parseLong(header));
    } else {
      try {
        asked =
            Duration.between(
                clock.instant(),
                ZonedDateTime.parse(
                    header, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)));
      } catch (DateTimeException e) {
        return null;
      }
    }
    return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
  }
}
