package sommertour.contract;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One version of one press release. Everything that is found in it points into {@link #text()} with
 * offsets; the text is brought into {@link NormalForm} here and is never edited afterwards.
 *
 * @param id a hash of the canonical URL, the path of a file, or the id given in an article.json
 * @param url canonical URL, if it has one
 * @param source id of the source that was crawled
 * @param publisherAgs AGS of the authority that published it
 * @param title headline
 * @param lead what it is about in a sentence or two, as the page sets it apart or describes itself
 * @param text the whole text in normal form; begins with the title line
 * @param published when the article says it appeared; never the fetch date
 * @param publishedBasis where {@code published} was read
 * @param modified when the article says it was changed last
 * @param modifiedBasis where {@code modified} was read
 * @param author byline
 * @param language ISO 639-1 code
 * @param rights what page and site ask of machines: directives of meta robots and {@code
 *     X-Robots-Tag}, and {@code tdm-reservation}; sorted; absent: nothing
 * @param truncated whether the page was too long to be read to its end; absent: it was not
 * @param fetchedAt when this version was fetched
 * @param contentHash {@link ContentHash} of this version
 */
public record Article(
    String id,
    String url,
    String source,
    String publisherAgs,
    String title,
    String lead,
    String text,
    Edtf published,
    PublishedBasis publishedBasis,
    Edtf modified,
    PublishedBasis modifiedBasis,
    String author,
    String language,
    List<String> rights,
    Boolean truncated,
    Instant fetchedAt,
    String contentHash) {

  /**
   * @throws IllegalArgumentException if the id or the text is absent or blank
   */
  public Article {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("the article has no id");
    }
    text = text == null ? "" : NormalForm.of(text);
    if (text.isBlank()) {
      throw new IllegalArgumentException("the article has no text");
    }
    title = title == null ? null : NormalForm.of(title);
    lead = lead == null ? null : NormalForm.of(lead);
    rights = rights == null || rights.isEmpty() ? null : List.copyOf(rights);
  }

  /** A whole article without lead, day of modification and rights. */
  public Article(
      String id,
      String url,
      String source,
      String publisherAgs,
      String title,
      String text,
      Edtf published,
      PublishedBasis publishedBasis,
      String author,
      String language,
      Instant fetchedAt,
      String contentHash) {
    this(
        id,
        url,
        source,
        publisherAgs,
        title,
        null,
        text,
        published,
        publishedBasis,
        null,
        null,
        author,
        language,
        null,
        null,
        fetchedAt,
        contentHash);
  }

  /** The same article as fetched at the given moment, with the hash of its content. */
  public Article fetched(Instant at) {
    return with(at, ContentHash.of(this));
  }

  /**
   * The same version, which was fetched at the given moment already; its hash stays as it is.
   *
   * @param at {@code null} for a text that nobody fetched
   */
  public Article firstFetched(Instant at) {
    return Objects.equals(fetchedAt, at) ? this : with(at, contentHash);
  }

  private Article with(Instant at, String hash) {
    return new Article(
        id,
        url,
        source,
        publisherAgs,
        title,
        lead,
        text,
        published,
        publishedBasis,
        modified,
        modifiedBasis,
        author,
        language,
        rights,
        truncated,
        at,
        hash);
  }
}
