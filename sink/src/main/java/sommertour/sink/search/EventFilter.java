package sommertour.sink.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of events; lists of events, of their reports and counts share them. */
final class EventFilter {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.text("person", "Beginnings of words of the visitor's name.", "brodersen"),
          Parameter.text(
              "visitor", "The visitor's key, exactly: visitor_key of an event.", "mette-brodersen"),
          Parameter.text("id", "Id of one event.", null),
          Parameter.text("office", "Beginnings of words of the visitor's office.", "ministerin"),
          Parameter.text("host", "Beginnings of words of a host's name or office.", "landrat"),
          Parameter.text(
              "place", "Beginning of an AGS, or beginnings of words of the place's name.", "05"),
          Parameter.text("kind", "Kind of the place as in the gazetteer.", "Gemeinde"),
          Parameter.day(
              "from",
              "First day of a period. An event with an uncertain date matches when it can lie in"
                  + " the period.",
              "2026-07-01"),
          Parameter.day("to", "Last day of a period.", "2026-08-31"),
          new Parameter(
              "certain",
              "boolean",
              null,
              "true: only events that can lie nowhere but in the period.",
              "true"),
          Parameter.text("status", "visited, planned, cancelled or unresolved.", "visited"),
          Parameter.text(
              "tour", "Id of a tour, or beginning of the folded name of one.", "sommertour"),
          Parameter.text("source", "Id of a source that tells of it.", "kreis-herford"),
          Parameter.text(
              "text",
              "Words in title or text of an article that tells of it (German stems).",
              "Ehrenamt"),
          new Parameter("min_confidence", "number", null, "Least confidence, from 0 to 1.", "0.8"),
          new Parameter("min_witnesses", "integer", null, "Fewest independent texts.", "2"));

  private EventFilter() {}

  /**
   * The conditions on the table or function {@code e}.
   *
   * @throws BadParameterException if a value is none of its kind
   */
  static Condition of(Query query, LocalDate today) {
    Condition condition = new Condition();
    query
        .folded("person")
        .ifPresent(words -> condition.and("e.visitor_words @@ ?::tsquery", beginnings(words)));
    query.text("visitor").ifPresent(key -> condition.and("e.visitor_key = ?", key));
    query.text("id").ifPresent(id -> condition.and("e.id = ?", id));
    query.folded("office").ifPresent(words -> condition.and(office(query), beginnings(words)));
    query
        .folded("host")
        .ifPresent(words -> condition.and("e.host_words @@ ?::tsquery", beginnings(words)));
    query.folded("place").ifPresent(place -> condition.and(place(place)));
    query
        .text("kind")
        .ifPresent(
            kind ->
                condition.and("lower(e.place_kind) = ?", kind.strip().toLowerCase(Locale.GERMAN)));
    period(query).ifPresent(condition::and);
    query
        .value("status", EventFilter::status)
        .ifPresent(status -> condition.and(status(status, today)));
    query.text("tour").ifPresent(tour -> condition.and(tour(tour)));
    query.text("source").ifPresent(source -> condition.and("? = ANY (e.sources)", source));
    query
        .text("text")
        .ifPresent(
            words ->
                condition.and(
                    "e.id IN (SELECT r.event_id FROM report r JOIN article a ON a.id = r.article_id"
                        + " WHERE a.words @@ websearch_to_tsquery('german', ?))",
                    words));
    query.share("min_confidence").ifPresent(least -> condition.and("e.confidence >= ?", least));
    query
        .number("min_witnesses", 1, 1_000_000)
        .ifPresent(least -> condition.and("e.witnesses >= ?", least));
    return condition;
  }

  /**
   * The folded words a-b as the query {@code ('a' | 'a':*) & ('b' | 'b':*)}; folding leaves nothing
   * to quote. The whole words add no event, but the planner knows how many have them: of beginnings
   * it takes two in a hundred at most.
   */
  static String beginnings(String words) {
    return Stream.of(words.split("-"))
        .map(word -> "('%s' | '%s':*)".formatted(word, word))
        .collect(Collectors.joining(" & "));
  }

  /**
   * Offices are few, each with a large share of all events. Where another filter leads to fewer,
   * the index of offices would only cost its long lists: IS TRUE hides the condition from it.
   */
  private static String office(Query query) {
    boolean narrow =
        Stream.of("person", "visitor", "host", "place", "id", "from", "to").anyMatch(query::has);
    return "e.office_words @@ ?::tsquery" + (narrow ? " IS TRUE" : "");
  }

  static Condition place(String place) {
    if (!place.matches("[0-9]+")) {
      return new Condition().and("e.place_words @@ ?::tsquery", beginnings(place));
    }
    if (place.length() > 8) {
      throw new BadParameterException(
          "place", "place='" + place + "' is no AGS: that has at most 8 digits");
    }
    // In the order of characters, a colon follows the nine. A pattern would hide the range from
    // the index once the statement is prepared.
    return new Condition().and("e.place_ags >= ? AND e.place_ags < ?", place, place + ":");
  }

  private static Optional<Condition> period(Query query) {
    Optional<LocalDate> from = query.day("from");
    Optional<LocalDate> to = query.day("to");
    boolean certain = query.flag("certain");
    if (from.isEmpty() && to.isEmpty()) {
      if (certain) {
        throw new BadParameterException("certain", "certain=true needs from or to");
      }
      return Optional.empty();
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new BadParameterException("to", "to=" + to.get() + " lies before from=" + from.get());
    }
    Condition within =
        new Condition()
            .and(
                "e.days "
                    + (certain ? "<@" : "&&")
                    + " daterange(nullif(?, '')::date, nullif(?, '')::date, '[]')",
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""));
    Condition day = new Condition().and("upper(e.days) - lower(e.days) = 1");
    from.ifPresent(first -> day.and("e.sort_day >= ?", first));
    to.ifPresent(last -> day.and("e.sort_day <= ?", last));
    Condition vague =
        new Condition().and("upper(e.days) - lower(e.days) IS DISTINCT FROM 1").and(within);
    return Optional.of(new Condition().andOneOf(within, List.of(day, vague)));
  }

  private static ShownStatus status(String text) {
    return Stream.of(ShownStatus.values())
        .filter(status -> status.word().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameterException(
                    "status",
                    "status='"
                        + text
                        + "' is none of "
                        + Stream.of(ShownStatus.values())
                            .map(ShownStatus::word)
                            .collect(Collectors.joining(", "))));
  }

  private static Condition status(ShownStatus status, LocalDate today) {
    return switch (status) {
      case PLANNED, UNRESOLVED ->
          // As in shown_status, in the form of the index on it.
          new Condition()
              .and(
                  "e.status = 'planned'"
                      + " AND coalesce(upper(e.days), lower(e.days) + 60, 'infinity'::date) "
                      + (status == ShownStatus.PLANNED ? ">" : "<=")
                      + " ?::date",
                  today.toString());
      case VISITED, CANCELLED -> new Condition().and("e.status = ?", status.word());
    };
  }

  private static Condition tour(String tour) {
    if (tour.indexOf('~') >= 0) {
      return new Condition()
          .and("e.id IN (SELECT m.event_id FROM tour_event m WHERE m.tour_id = ?)", tour);
    }
    String key = sommertour.sink.store.TourName.key(tour);
    if (key == null) {
      throw new BadParameterException("tour", "tour='" + tour + "' has neither letters nor digits");
    }
    return new Condition().and("e.tour_key LIKE ?", key + "%");
  }
}
