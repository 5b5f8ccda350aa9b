package sommertour.sink.search;

import java.util.List;

/** Lists of articles, of their sources, and of what those were seen to do. */
public final class SourceLists {
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

  private SourceLists() {}
}
