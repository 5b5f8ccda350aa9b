package sommertour.enrich.text;

import java.util.List;
import sommertour.contract.Span;
import sommertour.german.GazetteerEntry;
import sommertour.german.PlaceName;

/**
 * A name in the text that may be that of a place.
 *
 * @param first index of its first word
 * @param end index behind its last word
 * @param span what the mention will show
 * @param names what it can mean, never empty
 * @param form in which way it is named
 * @param licence how surely a place is named here at all
 * @param genitive whether it ends in the -s of "Mülheims"
 */
record PlaceCandidate(
    int first,
    int end,
    Span span,
    List<PlaceName> names,
    PlaceMention.Form form,
    Licence licence,
    boolean genitive) {

  /** How surely a place is named, from its neighbours in the text. */
  enum Licence {
    /** The words around say that it is none. */
    REFUSED,
    /** Nothing is said. */
    OPEN,
    /** A preposition or the name finder speaks for it. */
    LIKELY,
    /** "Stadt", "Kreis", a postcode: nothing else can be meant. */
    CERTAIN
  }

  PlaceCandidate with(Licence other) {
    return new PlaceCandidate(first, end, span, names, form, other, genitive);
  }

  PlaceCandidate with(PlaceMention.Form other) {
    return new PlaceCandidate(first, end, span, names, other, licence, genitive);
  }

  PlaceCandidate with(List<PlaceName> others) {
    return new PlaceCandidate(first, end, span, others, form, licence, genitive);
  }

  /** Whether all its meanings are of the kind. */
  boolean isOnly(PlaceName.Kind kind) {
    return names.stream().allMatch(name -> name.kind() == kind);
  }

  /** Whether all its meanings are parts of municipalities. */
  boolean isInner() {
    return names.stream().allMatch(PlaceName::isInner);
  }

  /** Whether the name is a single word. */
  boolean isSimple() {
    return end - first == 1;
  }

  /** Inhabitants of the largest place it can mean. */
  int population() {
    return names.stream().mapToInt(name -> name.place().population()).max().orElse(0);
  }

  /** The places it can mean. */
  List<GazetteerEntry> places() {
    return names.stream().map(PlaceName::place).toList();
  }
}
