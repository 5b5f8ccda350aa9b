package sommertour.enrich.tour;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;

/**
 * Generators of reports that are hard to tell apart: few people of one surname, few places within
 * each other, few days, and everything vague that may lie between two of them.
 */
public final class Rumours {
  private static final String[] PRINTS = {
    "00ff00ff00ff00ff", "00ff00ff00ff000f", "00ff00ff00f0000f", "ffffffff00000000", "no print"
  };

  private Rumours() {}

  /** Up to 14 reports of up to 8 articles in up to 3 groups, each report with an id of its own. */
  static Arbitrary<List<TourReport>> reports() {
    return told()
        .list()
        .ofMaxSize(14)
        .map(
            tellers -> {
              List<TourReport> reports = new ArrayList<>();
              for (int i = 0; i < tellers.size(); i++) {
                reports.add(tellers.get(i).at(10 * i).report());
              }
              return reports;
            });
  }

  public static Arbitrary<Told> told() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 7),
            who(),
            places(),
            dates(),
            Arbitraries.of(Status.class),
            published(),
            Arbitraries.of("h1", "h2").injectNull(0.2))
        .as(
            (article, who, place, date, status, published, hash) ->
                Told.by("a" + article)
                    .who(who[0], who[1])
                    .in(place)
                    .on(date)
                    .as(status)
                    .published(published)
                    .contentHash(hash)
                    .fingerprint(PRINTS[article % PRINTS.length]));
  }

  private static Arbitrary<String[]> who() {
    return Combinators.combine(
            Arbitraries.of("Serap Güler", "Sedat Güler", "S. Güler", "Güler", "Serap Anna Güler"),
            Arbitraries.of("Staatssekretärin", "Landrat", "Beauftragte"))
        .as((name, role) -> new String[] {name, role});
  }

  private static Arbitrary<StopPlace> places() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            8, Arbitraries.of(Told.KREIS_HERFORD, Told.BUENDE, Told.VLOTHO, Told.KREIS_HERFORD)),
        Tuple.of(1, Arbitraries.of(Told.NRW, Told.place("Wittekindsland", null, null))));
  }

  private static Arbitrary<String> dates() {
    Arbitrary<String> days = days();
    return Arbitraries.oneOf(
        days,
        days,
        days.map(day -> "../" + day),
        days.map(day -> day + "/.."),
        days.map(day -> "XXXX" + day.substring(4)),
        Combinators.combine(days, days)
            .as((one, two) -> one.compareTo(two) < 0 ? one + "/" + two : two + "/" + one),
        Arbitraries.of("2017-07", "2017-08", "2017-22", "2017", "XXXX-08", "2017-08~"),
        Arbitraries.just(null));
  }

  private static Arbitrary<String> published() {
    return Arbitraries.oneOf(
        days(), days(), Arbitraries.of("2017-07", "2017", "2017-10-15"), Arbitraries.just(null));
  }

  private static Arbitrary<String> days() {
    return Arbitraries.of(
        "2017-05-28",
        "2017-07-20",
        "2017-07-25",
        "2017-08-01",
        "2017-08-02",
        "2017-08-03",
        "2017-08-12",
        "2017-10-05");
  }
}
