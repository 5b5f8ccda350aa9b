package sommertour.ingest.page;

import java.time.Instant;
import java.util.Set;

/**
 * What came from one address or file, as bytes, with what is known about it from outside.
 *
 * @param id article id given from outside; absent: a hash of the canonical URL
 * @param url address it was fetched from, absent for a file
 * @param origin site it was fetched from
 * @param contentType value of the header, or what a file's ending says: {@code text/html; …}
 * @param bytes the body, after any content encoding was undone
 * @param truncated whether the body was cut off, because it was too long
 * @param rights what headers and site ask of machines, as {@link Rights} tells
 * @param fetchedAt when it was fetched; absent for a file
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are never compared and never changed
public record Page(
    String id,
    String url,
    Origin origin,
    String contentType,
    byte[] bytes,
    boolean truncated,
    Set<String> rights,
    Instant fetchedAt) {

  /** A page in a file: its id is given and nothing else is known. */
  public static Page ofFile(String id, String contentType, byte[] bytes) {
    return new Page(id, null, Origin.NONE, contentType, bytes, false, Set.of(), null);
  }

  /** The same page as plain text. */
  public Page asText(byte[] text) {
    return new Page(
        id, url, origin, "text/plain; charset=utf-8", text, truncated, rights, fetchedAt);
  }
}
