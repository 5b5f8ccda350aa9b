package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sommertour.contract.Span;

/**
 * What is known of an article when its places are looked for.
 *
 * @param text in the normal form of the contract
 * @param publisherAgs key of the place of its publisher, or {@code null}
 * @param lands keys of Länder that source or text speak of
 * @param appeared the first day on which it can have been published
 * @param persons where persons are named; no place begins there
 * @param hints what a statistical name finder takes for places
 */
public record PlaceContext(
    String text,
    String publisherAgs,
    Set<String> lands,
    Optional<LocalDate> appeared,
    List<Span> persons,
    List<Hint> hints) {

  /**
   * A guess of a name finder.
   *
   * @param span of the guess
   * @param kind LOC or ORG
   * @param probability between 0 and 1
   */
  public record Hint(Span span, Kind kind, double probability) {
    /** The classes of names that speak of places. */
    public enum Kind {
      LOC,
      ORG
    }
  }

  public PlaceContext {
    lands = Set.copyOf(lands);
    persons = List.copyOf(persons);
    hints = List.copyOf(hints);
  }

  /** A text of which nothing else is known. */
  public static PlaceContext of(String text) {
    return new PlaceContext(text, null, Set.of(), Optional.empty(), List.of(), List.of());
  }
}
