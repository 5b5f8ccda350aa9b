package sommertour.german;

/**
 * One meaning of a name.
 *
 * @param place the place
 * @param kind in which way the name is its name
 */
public record PlaceName(GazetteerEntry place, Kind kind) {

  /** In which way people name a place. */
  public enum Kind {
    /** "Mülheim an der Ruhr", "Landkreis Olpe". */
    FULL,
    /** "Mülheim", "Frankfurt". */
    SHORT,
    /** One half of a double name: "Leinefelde" for Leinefelde-Worbis. */
    PART,
    /** A Kreis without its kind: "Olpe", "Ennepe-Ruhr". */
    BARE,
    /** The first half of a compound, which names the Kreis only in "Hochsauerland- und …". */
    STEM,
    /** "NRW", "BaWü". */
    ABBREVIATION,
    /** "Seidenstadt". */
    NICKNAME,
    /** "Münchner", where the ending -er is not all. */
    ADJECTIVE
  }
}
