package sommertour.contract;

import java.time.Instant;
import java.util.List;

/**
 * What was read out of one version of an article. The text itself stays in {@link Article}.
 *
 * @param fingerprint SimHash of the text, 16 hexadecimal digits; near copies differ in few bits
 * @param producedBy version of code and models
 */
public record EnrichedArticle(
    String id,
    String url,
    String source,
    String title,
    Edtf published,
    String language,
    Instant fetchedAt,
    String contentHash,
    String fingerprint,
    String producedBy,
    List<Person> persons,
    List<Place> places,
    List<DateMention> dates,
    List<Stop> stops,
    List<Claim> claims) {

  /**
   * @throws IllegalArgumentException if the id is absent or blank
   */
  public EnrichedArticle {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("the enriched article has no id");
    }
    persons = persons == null ? List.of() : List.copyOf(persons);
    places = places == null ? List.of() : List.copyOf(places);
    dates = dates == null ? List.of() : List.copyOf(dates);
    stops = stops == null ? List.of() : List.copyOf(stops);
    claims = claims == null ? List.of() : List.copyOf(claims);
  }
}
