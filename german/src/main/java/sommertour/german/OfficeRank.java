package sommertour.german;

/** What an office lets its holder do on a tour, from the one that counts most to none. */
public enum OfficeRank {
  /** An office of state, federation or district government: its holders tour. */
  OUTSIDE,
  /** A seat in a parliament of a Land, of the federation or of Europe. */
  PARLIAMENT,
  /** A function in a party or parliamentary group. */
  PARTY,
  /** An office of a Kreis, town or municipality: its holders receive. */
  LOCAL,
  /** Whoever heads, speaks for or represents something. */
  FUNCTION,
  /** What somebody does for a living. */
  OCCUPATION,
  /** A form of address or a degree; no role of its own. */
  TITLE
}
