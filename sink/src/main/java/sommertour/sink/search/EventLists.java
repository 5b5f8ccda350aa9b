package sommertour.sink.search;

import java.util.ArrayList;
import java.util.List;
import sommertour.sink.search.Listing.Part;

/** Lists of events, of what tells of them, and of what they add up to. */
public final class EventLists {
  private static final Parameter AS_OF =
      new Parameter(
          "as_of",
          "string",
          null,
          "A day or moment: the events as they stood then, by the change log.",
          "2026-08-03T12:00:00Z");

  private static final Order BY_DAY =
      Order.descending(new Order.Key("e.sort_day", "date"), new Order.Key("e.id", "text"));

  public static final Listing EVENTS =
      new Listing(
          "events",
          "Tour events, latest day first.",
          "s.*",
          (query, today) ->
              query
                  .moment("as_of")
                  .map(
                      moment ->
                          Part.of(
                              "event_as_of(?) e CROSS JOIN LATERAL stop_row(e, ?::date) s",
                              moment,
                              today.toString()))
                  .orElse(
                      Part.rowsOf(
                          "event e",
                          "CROSS JOIN LATERAL stop_row(e, ?::date) s",
                          today.toString())),
          BY_DAY,
          with(EventFilter.PARAMETERS, AS_OF),
          EventFilter::of);

  public static final Listing REPORTS =
      new Listing(
          "reports",
          "What each article says of the events; the filters are those of events.",
          "r.*",
          Listing.table("event e JOIN reports r ON r.event_id = e.id"),
          Order.ascending(new Order.Key("r.event_id", "text"), new Order.Key("r.id", "text")),
          EventFilter.PARAMETERS,
          EventFilter::of);

  public static final Listing PERSONS =
      new Listing(
          "persons",
          "Who visits, with counts of stops.",
          "p.*",
          Listing.table("persons p"),
          Order.ascending(new Order.Key("p.key", "text")),
          List.of(
              Parameter.text("person", "Beginning of the key or of the surname.", "brodersen"),
              Parameter.text("office", "Part of the office.", "ministerin")),
          (query, today) -> {
            Condition condition = new Condition().and("p.key IS NOT NULL");
            query
                .folded("person")
                .ifPresent(
                    it -> condition.and("p.key LIKE ? OR p.key LIKE ?", it + "%", "%-" + it + "%"));
            query
                .text("office")
                .ifPresent(it -> condition.and("strpos(lower(p.office), lower(?)) > 0", it));
            return condition;
          });

  public static final Listing PLACES =
      new Listing(
          "places",
          "Places that were or will be visited, with counts of stops.",
          "p.*",
          Listing.table("places p"),
          Order.ascending(
              new Order.Key("coalesce(p.ags, '')", "text"), new Order.Key("p.name", "text")),
          List.of(
              Parameter.text("place", "Beginning of an AGS, or of the place's name.", "05758"),
              Parameter.text("kind", "Kind of the place as in the gazetteer.", "Gemeinde")),
          (query, today) -> {
            Condition condition = new Condition();
            query
                .text("place")
                .ifPresent(
                    it ->
                        condition.and(
                            "p.ags LIKE ? OR lower(p.name) LIKE lower(?)",
                            Lists.like(it) + "%",
                            Lists.like(it) + "%"));
            query.text("kind").ifPresent(it -> condition.and("lower(p.kind) = lower(?)", it));
            return condition;
          });

  public static final Listing TOURS =
      new Listing(
          "tours",
          "Tours with their ledgers: announced, held, cancelled, unresolved.",
          "t.*",
          Listing.table("tour_ledger t"),
          Order.ascending(new Order.Key("t.id", "text")),
          List.of(
              Parameter.text("visitor", "The visitor's key, exactly.", "mette-brodersen"),
              Parameter.text("tour", "Beginning of the tour's name.", "Sommertour"),
              new Parameter("year", "integer", null, "Year of the earliest stop.", "2026")),
          (query, today) -> {
            Condition condition = new Condition();
            query.text("visitor").ifPresent(it -> condition.and("t.visitor_key = ?", it));
            query
                .text("tour")
                .ifPresent(
                    it -> condition.and("lower(t.name) LIKE lower(?)", Lists.like(it) + "%"));
            query.number("year", 1900, 2999).ifPresent(it -> condition.and("t.year = ?", it));
            return condition;
          });

  public static final Listing CHANGES =
      new Listing(
          "changes",
          "What became of events, oldest first; 'removed' is a tombstone, replaces and replaced_by"
              + " tell where it went.",
          "c.*",
          Listing.table("changes c"),
          Order.ascending(new Order.Key("c.number", "bigint")),
          List.of(
              Parameter.text(
                  "since", "Number of the last change that is known, or a moment.", "1200"),
              Parameter.text("event", "Id of an event: its history, also under other ids.", null)),
          (query, today) -> {
            Condition condition = new Condition();
            query.value("since", text -> since(query, text)).ifPresent(condition::and);
            query
                .text("event")
                .ifPresent(
                    it ->
                        condition.and(
                            "c.uid IN (SELECT h.uid FROM change h WHERE h.event_id = ?)", it));
            return condition;
          });

  /** Columns of {@link #EVENTS} for a calendar: with the name that stays and the revision. */
  public static final String EVENTS_FOR_CALENDAR =
      """
      s.*,
      coalesce((SELECT c.uid FROM change c WHERE c.event_id = e.id
                 ORDER BY c.number DESC LIMIT 1), e.id) AS uid,
      coalesce((SELECT c.revision FROM change c WHERE c.event_id = e.id
                 ORDER BY c.number DESC LIMIT 1), 0) AS revision,
      coalesce((SELECT c.at FROM change c WHERE c.event_id = e.id
                 ORDER BY c.number DESC LIMIT 1), 'epoch') AS changed_at""";

  private EventLists() {}

  private static Condition since(Query query, String text) {
    return text.matches("\\d{1,18}")
        ? new Condition().and("c.number > ?", Long.valueOf(text))
        : new Condition().and("c.at > ?", query.moment("since").orElseThrow());
  }

  private static List<Parameter> with(List<Parameter> parameters, Parameter more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(more);
    return List.copyOf(all);
  }
}
