package sommertour.sink.search;

import java.time.Instant;
import java.util.List;
import sommertour.contract.Claim;
import sommertour.contract.DateMention;
import sommertour.contract.Edtf;
import sommertour.contract.Person;
import sommertour.contract.Place;
import sommertour.contract.PublishedBasis;
import sommertour.contract.Stop;

/**
 * An article as it is served: where it is, and what was found in it, with the words that show it.
 * The byline and people without an office stay out.
 *
 * @param text absent unless a setting allows it: it is the publisher's
 * @param snippets in its place the sentences that tell stops, and some words around what was found
 * @param readHash content hash of the version that was read; not contentHash while a newer version
 *     is on its way; absent if the article has not been read or was rejected
 * @param events what became of its stops; a stop whose report is not here is in no event
 */
public record ShownArticle(
    String id,
    String url,
    String source,
    String publisherAgs,
    String title,
    String text,
    List<Snippet> snippets,
    Edtf published,
    PublishedBasis publishedBasis,
    String language,
    Instant fetchedAt,
    String contentHash,
    String readHash,
    String producedBy,
    List<Person> persons,
    List<Place> places,
    List<DateMention> dates,
    List<Stop> stops,
    List<Claim> claims,
    List<Told> events) {

  /** A report of this article and the event it is part of. */
  public record Told(String reportId, String eventId) {}
}
