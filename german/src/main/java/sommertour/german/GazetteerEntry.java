package sommertour.german;

/**
 * A place of the gazetteer.
 *
 * @param ags official key: 2 digits a Land, 3 a Regierungsbezirk, 5 a Kreis or kreisfreie Stadt, 8
 *     a Gemeinde
 * @param kind as in the Gemeindeverzeichnis: Land, Kreis, kreisfreie Stadt, Gemeinde, Markt, …
 * @param name official name ("Landkreis Olpe", "Halle (Saale)")
 * @param bareName the name of a Kreis without its kind ("Olpe", "Ennepe-Ruhr"); else the name
 * @param designation title of a town ("Landeshauptstadt"), or empty
 * @param population inhabitants at the end of 2019
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param postcode of the town hall, or empty
 * @param parentAgs the Kreis of a Gemeinde, the Land of a Kreis; empty for a Land
 */
public record GazetteerEntry(
    String ags,
    String kind,
    String name,
    String bareName,
    String designation,
    int population,
    double lat,
    double lon,
    String postcode,
    String parentAgs) {

  /** The tiers of German administration that have a key of their own. */
  public enum Level {
    LAND,
    REGIERUNGSBEZIRK,
    KREIS,
    /** A Gemeinde, be it part of a Kreis or a kreisfreie Stadt. */
    GEMEINDE
  }

  /** The tier; a kreisfreie Stadt is a Gemeinde although its key has 5 digits. */
  public Level level() {
    return switch (ags.length()) {
      case 2 -> Level.LAND;
      case 3 -> Level.REGIERUNGSBEZIRK;
      case 5 -> isKreisfrei() ? Level.GEMEINDE : Level.KREIS;
      default -> Level.GEMEINDE;
    };
  }

  /** A town that is its own Kreis. */
  public boolean isKreisfrei() {
    return kind.equals("kreisfreie Stadt") || kind.equals("Stadtkreis");
  }

  /** Key of the Land it lies in. */
  public String landAgs() {
    return ags.substring(0, 2);
  }

  /** Key of the Kreis or kreisfreie Stadt it is or lies in; of a larger place its own key. */
  public String kreisAgs() {
    return ags.substring(0, Math.min(5, ags.length()));
  }
}
