package sommertour.sink.search;

import java.util.List;

/** The lists there are, and what their filters share. */
public final class Lists {
  /** All lists, in the order of the description. */
  public static final List<Listing> ALL =
      List.of(
          EventLists.EVENTS,
          EventLists.REPORTS,
          EventLists.TOURS,
          EventLists.PERSONS,
          EventLists.PLACES,
          SourceLists.ARTICLES,
          SourceLists.SOURCES,
          SourceLists.COVERAGE,
          SourceLists.KREIS_DAYS,
          EventLists.CHANGES);

  private Lists() {}

  static String ags(String text) {
    if (!text.matches("[0-9]{1,8}")) {
      throw new BadParameterException(
          "place", "place='" + text + "' is no AGS: that has at most 8 digits");
    }
    return text;
  }

  static String like(String text) {
    return text.replaceAll("([%_\\\\])", "\\\\$1");
  }
}
