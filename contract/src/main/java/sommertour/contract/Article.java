package sommertour.contract;

import java.time.Instant;

/**
 * One version of one press release. Everything that is found in it points into {@link #text()} with
 * offsets; the text is brought into {@link NormalForm} here and is never edited afterwards.
 *
 * @param id a hash of the canonical URL, the path of a file, or the id given in an article.json
 * @param url canonical URL, if it has one
 * @param source id of the source that was crawled
 * @param publisherAgs AGS of the authority that published it
 * @param title headline
 * @param text the whole text in normal form; begins with the title line
 * @param published when the article says it appeared; never the fetch date
 * @param publishedBasis where {@code published} was read
 * @param author byline
 * @param language ISO 639-1 code
 * @param fetchedAt when this version was fetched
 * @param contentHash {@link ContentHash} of this version
 */
public record Article(
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
  }

  /** The same article as fetched at the given moment, with the hash of its content. */
  public Article fetched(Instant at) {
    return new Article(
        id,
        url,
        source,
        publisherAgs,
        title,
        text,
        published,
        publishedBasis,
        author,
        language,
        at,
        ContentHash.of(this));
  }
}
