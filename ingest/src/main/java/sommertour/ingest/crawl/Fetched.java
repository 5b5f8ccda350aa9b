package sommertour.ingest.crawl;

import java.time.Duration;
import java.util.Set;
import sommertour.ingest.page.Rights;

/** What came back for a request. */
public sealed interface Fetched {

  /**
   * A body of status 200, decoded.
   *
   * @param url where it came from in the end, after redirects
   * @param truncated whether it was cut off, because it was too long
   * @param contentType value of the header, or {@code null}
   * @param etag value of the header, or {@code null}
   * @param lastModified value of the header, or {@code null}
   * @param robotsTags values of the header {@code X-Robots-Tag}, each in a line; may be blank
   * @param tdmReservation value of the header {@code tdm-reservation}, or {@code null}
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are never compared and never changed
  record Body(
      String url,
      byte[] bytes,
      boolean truncated,
      String contentType,
      String etag,
      String lastModified,
      String robotsTags,
      String tdmReservation)
      implements Fetched {
    /** What its headers ask of machines, as {@link Rights} tells. */
    Set<String> rights() {
      return Rights.inHeaders(robotsTags, tdmReservation);
    }
  }

  /** Status 304: the version named in the request is still the last. */
  record Unchanged() implements Fetched {}

  /**
   * Another status.
   *
   * @param retryAfter how long the server asks to wait; may be absent
   */
  record Status(int status, Duration retryAfter) implements Fetched {
    /** Whether it says that there is no such page. */
    boolean isMissing() {
      return status == 404 || status == 410;
    }

    /** How long the host should be left alone; zero if it does not ask for it. */
    Duration pause() {
      if (status != 429 && status != 503) {
        return Duration.ZERO;
      }
      return retryAfter == null || retryAfter.isNegative() ? UNTOLD_PAUSE : retryAfter;
    }

    private static final Duration UNTOLD_PAUSE = Duration.ofMinutes(1);
  }

  /**
   * No answer, or none that can be used.
   *
   * @param reason short and fixed: {@code timeout}, {@code network}, {@code redirects}, {@code
   *     private-address}, {@code robots}
   * @param detail one line
   */
  record Failed(String reason, String detail) implements Fetched {}
}
