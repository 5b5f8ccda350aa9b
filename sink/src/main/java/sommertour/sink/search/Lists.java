package sommertour.sink.search;

import java.util.ArrayList;
import java.util.List;
import sommertour.sink.search.Listing.Part;

/** The lists there are. */
public final class Lists {
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
                      Part.of(
                          "event e CROSS JOIN LATERAL stop_row(e, ?::date) s", today.toString())),
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

  public static final Listing ARTICLES =
      new Listing(
          "articles",
          "Press articles with how much was found in them.",
          "a.*",
          Listing.table("articles a JOIN article t ON t.id = a.id"),
          Order.ascending(new Order.Key("a.id", "text")),
          List.of(
              Parameter.text("text", "Words in title or text (German stems).", "Ehrenamt"),
              Parameter.text("id", "Id of one article.", null),
              Parameter.text("source", "Id of a source.", "kreis-herford"),
              Parameter.text("person", "Key of a person with an office in it.", "mette-brodersen"),
              Parameter.text("place", "Beginning of the AGS of a place in it.", "05758")),
          (query, today) -> {
            Condition condition = new Condition();
            query
                .text("text")
                .ifPresent(it -> condition.and("t.words @@ websearch_to_tsquery('german', ?)", it));
            query.text("id").ifPresent(it -> condition.and("a.id = ?", it));
            query.text("source").ifPresent(it -> condition.and("a.source = ?", it));
            query
                .text("person")
                .ifPresent(
                    it ->
                        condition.and(
                            "a.id IN (SELECT p.article_id FROM person p WHERE p.key = ?)", it));
            query
                .value("place", Lists::ags)
                .ifPresent(
                    it ->
                        condition.and(
                            "a.id IN (SELECT p.article_id FROM place p WHERE p.ags LIKE ?)",
                            it + "%"));
            return condition;
          });

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
                            like(it) + "%",
                            like(it) + "%"));
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
                .ifPresent(it -> condition.and("lower(t.name) LIKE lower(?)", like(it) + "%"));
            query.number("year", 1900, 2999).ifPresent(it -> condition.and("t.year = ?", it));
            return condition;
          });

  public static final Listing SOURCES =
      new Listing(
          "sources",
          "Sources and how they answered lately.",
          "s.*",
          Listing.table("sources s"),
          Order.ascending(new Order.Key("s.source", "text")),
          List.of(Parameter.text("place", "Beginning of the publisher's AGS.", "05")),
          (query, today) -> {
            Condition condition = new Condition();
            query
                .value("place", Lists::ags)
                .ifPresent(it -> condition.and("s.ags LIKE ?", it + "%"));
            return condition;
          });

  public static final Listing COVERAGE =
      new Listing(
          "coverage",
          "Which source was looked at on which day, and whether it answered.",
          "c.*",
          Listing.table("coverage c"),
          Order.descending(new Order.Key("c.day", "date"), new Order.Key("c.source", "text")),
          List.of(
              Parameter.text("source", "Id of a source.", "kreis-herford"),
              Parameter.text("place", "Beginning of the publisher's AGS.", "05"),
              Parameter.day("from", "First day.", "2026-07-01"),
              Parameter.day("to", "Last day.", "2026-08-31")),
          (query, today) -> {
            Condition condition = new Condition();
            query.text("source").ifPresent(it -> condition.and("c.source = ?", it));
            query
                .value("place", Lists::ags)
                .ifPresent(it -> condition.and("c.ags LIKE ?", it + "%"));
            query.day("from").ifPresent(it -> condition.and("c.day >= ?", it));
            query.day("to").ifPresent(it -> condition.and("c.day <= ?", it));
            return condition;
          });

  public static final Listing KREIS_DAYS =
      new Listing(
          "kreis-days",
          "The denominator: which Kreis was observed on which day, with its stops.",
          "k.*",
          Listing.table("kreis_days k"),
          Order.descending(new Order.Key("k.day", "date"), new Order.Key("k.kreis", "text")),
          List.of(
              Parameter.text("place", "Beginning of the AGS of the Kreis.", "05758"),
              Parameter.day("from", "First day.", "2026-07-01"),
              Parameter.day("to", "Last day.", "2026-08-31")),
          (query, today) -> {
            Condition condition = new Condition();
            query
                .value("place", Lists::ags)
                .ifPresent(it -> condition.and("k.kreis LIKE ?", it + "%"));
            query.day("from").ifPresent(it -> condition.and("k.day >= ?", it));
            query.day("to").ifPresent(it -> condition.and("k.day <= ?", it));
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

  /** All lists, in the order of the description. */
  public static final List<Listing> ALL =
      List.of(
          EVENTS,
          REPORTS,
          TOURS,
          PERSONS,
          PLACES,
          ARTICLES,
          SOURCES,
          COVERAGE,
          KREIS_DAYS,
          CHANGES);

  private Lists() {}

  private static Condition since(Query query, String text) {
    return text.matches("\\d{1,18}")
        ? new Condition().and("c.number > ?", Long.valueOf(text))
        : new Condition().and("c.at > ?", query.moment("since").orElseThrow());
  }

  private static String ags(String text) {
    if (!text.matches("[0-9]{1,8}")) {
      throw new BadParameterException(
          "place", "place='" + text + "' is no AGS: that has at most 8 digits");
    }
    return text;
  }

  private static String like(String text) {
    return text.replaceAll("([%_\\\\])", "\\\\$1");
  }

  private static List<Parameter> with(List<Parameter> parameters, Parameter more) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(more);
    return List.copyOf(all);
  }
}
