package sommertour.enrich.text;

import sommertour.contract.Span;
import sommertour.german.GazetteerEntry;

/**
 * One place of the text where a place is named.
 *
 * @param span what names it, with "Kreis" where that says which place is meant
 * @param entry which place is meant
 * @param form in which way it is named
 * @param confidence between 0 and 1 that this is a place and this one
 */
public record PlaceMention(Span span, GazetteerEntry entry, Form form, double confidence) {

  /** In which way a text names a place. */
  public enum Form {
    /** "Mülheim an der Ruhr", "im Kreis Olpe", "Mülheims". */
    NAME,
    /** "Herner Rathaus". */
    ADJECTIVE,
    /** A part of the name of something else: "Universität Siegen". */
    INSTITUTION,
    /** The kind stands once for several: "Wesel" in "den Kreisen Höxter und Wesel". */
    ELIDED
  }
}
