package sommertour.ingest.crawl;

import java.util.List;
import java.util.Map;

/** Keeps what was fetched: each answer of a server, redirects and errors, too. */
public interface Archive {

  /** Keeps the answer, or throws what ends the crawl. */
  void keep(Fetcher.Purpose purpose, Answer answer);

  /**
   * An answer.
   *
   * @param url address that was asked
   * @param status of HTTP
   * @param words of the status line; may be empty
   * @param headers in their order
   * @param body decoded
   * @param truncated whether the body was cut off, because it was too long
   */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are never compared and never changed
  record Answer(
      String url,
      int status,
      String words,
      List<Map.Entry<String, String>> headers,
      byte[] body,
      boolean truncated) {}
}
