package sommertour.contract;

import java.util.List;

/**
 * A German Land, Regierungsbezirk, Kreis or Gemeinde of an article, or a place that the gazetteer
 * does not know (without AGS).
 *
 * @param name the name in the words of the gazetteer ("Kreis Herford")
 * @param ags official key: 2, 3, 5 or 8 digits; absent if unknown
 * @param kind as in the gazetteer: Land, Regierungsbezirk, Kreis, kreisfreie Stadt, Gemeinde, …
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param mentions where the text names the place, in order
 * @param confidence between 0 and 1
 */
public record Place(
    String name,
    String ags,
    String kind,
    Double lat,
    Double lon,
    List<Span> mentions,
    double confidence) {
  public Place {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
