package sommertour.german;

import java.time.LocalDate;

/**
 * One meaning of a name.
 *
 * @param place the place
 * @param kind in which way the name is its name
 * @param until the last day of a Kreis that is no more, whose land the place has; else {@code null}
 */
public record PlaceName(GazetteerEntry place, Kind kind, LocalDate until) {
  PlaceName(GazetteerEntry place, Kind kind) {
    this(place, kind, null);
  }

  /** Whether on that day the name was that of a Kreis which was no more. */
  public boolean isPast(LocalDate day) {
    return until != null && day.isAfter(until);
  }

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
