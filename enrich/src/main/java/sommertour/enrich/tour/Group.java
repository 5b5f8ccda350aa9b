package sommertour.enrich.tour;

import sommertour.contract.Folding;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;

/**
 * What reports are keyed by, so that all that could tell one stop meet: the visitor's folded
 * surname and the Kreis ({@code gueler~05916}); a place of fewer digits by what it has, one without
 * AGS by {@code ~} and its folded name ({@code paul~~suedliches-muensterland}).
 */
public record Group(String key) {
  private static final char MARK = '~';
  private static final int KREIS_DIGITS = 5;

  /** The group of a stop that {@link TourReport#of} let in. */
  public static Group of(Stop stop) {
    return new Group(PersonName.of(stop.visitor().name()).surname() + MARK + area(stop.place()));
  }

  /**
   * The group within an event id; folded names hold no {@code ~}, so it ends at the next one.
   *
   * @throws IllegalArgumentException if the id is none
   */
  public static Group ofEventId(String eventId) {
    int area = eventId.indexOf(MARK) + 1;
    int end = eventId.indexOf(MARK, eventId.startsWith("~", area) ? area + 1 : area);
    if (area == 0 || end < 0) {
      throw new IllegalArgumentException("'" + eventId + "' is no event id");
    }
    return new Group(eventId.substring(0, end));
  }

  static String area(StopPlace place) {
    String ags = place.ags();
    if (ags != null && !ags.isBlank()) {
      return ags.length() > KREIS_DIGITS ? ags.substring(0, KREIS_DIGITS) : ags;
    }
    String name = place.name() == null ? "" : Folding.fold(place.name());
    return name.isEmpty() ? "" : MARK + name;
  }

  @Override
  public String toString() {
    return key;
  }
}
