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

  /** Whether it is the name of the place itself and not of something within it or a nickname. */
  public boolean isOwn() {
    return kind != Kind.NICKNAME && !isInner();
  }

  /** Whether it is the name of something that lies within the place. */
  public boolean isInner() {
    return kind == Kind.QUARTER || kind == Kind.SIGHT;
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
    /** A village or quarter of it: "Glessen" for Bergheim. */
    QUARTER,
    /** A castle, a mine, an airport or a mountain within it: "Zeche Zollverein" for Essen. */
    SIGHT,
    /** "Münchner", where the ending -er is not all. */
    ADJECTIVE
  }
}
