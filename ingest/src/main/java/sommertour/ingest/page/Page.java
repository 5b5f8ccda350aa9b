package sommertour.ingest.page;

import java.time.Instant;

/**
 * What came from one address or file, as bytes, with what is known about it from outside.
 *
 * @param id article id given from outside; absent: a hash of the canonical URL
 * @param url address it was fetched from, absent for a file
 * @param source id of the crawled source
 * @param publisherAgs AGS of the authority that publishes there
 * @param foreignCanonical whether {@code <link rel=canonical>} may name another site
 * @param contentType value of the header, or what a file's ending says: {@code text/html; …}
 * @param bytes the body, after any content encoding was undone
 * @param fetchedAt when it was fetched; absent for a file
 * @param selectors where the source keeps the parts; may be absent
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared and never changed
public record Page(
    String id,
    String url,
    String source,
    String publisherAgs,
    boolean foreignCanonical,
    String contentType,
    byte[] bytes,
    Instant fetchedAt,
    Selectors selectors) {

  /** A page in a file: its id is given and nothing else is known. */
  public static Page ofFile(String id, String contentType, byte[] bytes) {
    return new Page(id, null, null, null, false, contentType, bytes, null, null);
  }

  /** A page as it was fetched from an address, of no source. */
  public static Page fetched(String url, String contentType, byte[] bytes, Instant at) {
    return new Page(null, url, null, null, false, contentType, bytes, at, null);
  }
}
