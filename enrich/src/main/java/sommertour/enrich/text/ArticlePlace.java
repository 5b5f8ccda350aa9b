package sommertour.enrich.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.contract.Article;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.Table;

/**
 * Decides where an article plays that does not say so beside the visit: in the town of the
 * dateline, of the headline, of the lead, or of the publisher, or in the one place that all others
 * lie around.
 */
final class ArticlePlace {
  /** Agencies date their reports from where they sit. */
  private static final Pattern AGENCY =
      Pattern.compile("^[^\\n]{0,40}\\((?:dpa|ots|epd|KNA|afp|AFP|ddp|dapd|AP)\\b");

  /** Who publishes speaks of themselves. */
  private static final Pattern OURS =
      Pattern.compile("\\b(?:[Uu]ns|[Uu]nser\\p{Ll}{0,2}|[Uu]nsren|[Ww]ir|vor Ort)\\b");

  private static final Pattern ASSOCIATION =
      Pattern.compile(
          "\\b(?:(?:Verbands|Samt|Einheits)gemeinde|Verwaltungsgemeinschaft|Gemeindeverwaltungsverband|Amt) \\p{Lu}");

  /** Sentences of a lead. */
  private static final int LEAD = 2;

  private static final Set<String> SEATS =
      Table.rows(ArticlePlace.class, "seats.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  private final PlaceChooser places;
  private final Gazetteer gazetteer;
  private final Publisher publisher;

  ArticlePlace(PlaceChooser places, Gazetteer gazetteer, Publisher publisher) {
    this.places = places;
    this.gazetteer = gazetteer;
    this.publisher = publisher;
  }

  /** The place that headline, dateline or publisher give. */
  Optional<PlaceMention> of(Reading reading) {
    List<PlaceMention> title =
        reading.passages().stream()
            .filter(Passage::isTitle)
            .flatMap(headline -> places.in(headline).stream())
            .toList();
    return Stream.concat(dateline(reading).stream(), title.stream())
        .filter(PlaceChooser::isStay)
        .findFirst()
        .or(() -> lead(reading))
        .or(() -> publisher(reading));
  }

  /** The same, else where the publisher sits. */
  Optional<PlaceMention> own(Reading reading) {
    return of(reading)
        .or(() -> publisher.home(reading.article()).map(place -> ofPublisher(place, reading)));
  }

  private static PlaceMention ofPublisher(GazetteerEntry place, Reading reading) {
    return new PlaceMention(
        reading.passages().get(0).span(), place, PlaceMention.Form.INSTITUTION, 0.5);
  }

  /** The only place of the lead, unless the publisher's own place lies elsewhere. */
  private Optional<PlaceMention> lead(Reading reading) {
    Optional<GazetteerEntry> home = publisher.authority(reading.article());
    List<PlaceMention> named =
        reading.passages().stream()
            .filter(passage -> !passage.isTitle())
            .limit(LEAD)
            .flatMap(passage -> places.in(passage).stream())
            .toList();
    return named.stream()
        .filter(place -> !isSeat(place.entry()))
        .filter(place -> named.stream().allMatch(other -> other.entry().equals(place.entry())))
        .filter(
            place ->
                home.filter(governed -> !governs(governed, place.entry(), reading.article()))
                    .isEmpty())
        .findFirst();
  }

  /** An association of municipalities is named after the largest and speaks for the others. */
  private static boolean governs(GazetteerEntry home, GazetteerEntry place, Article article) {
    return PlaceChooser.isWithin(place, home)
        || (article.source() != null
            && ASSOCIATION.matcher(article.source()).find()
            && place.kreisAgs().equals(home.kreisAgs()));
  }

  private static Optional<PlaceMention> dateline(Reading reading) {
    return reading.datelineTown().filter(town -> !isAgency(reading.article(), town));
  }

  /** Where Land and federation govern and most news is written. */
  static boolean isSeat(GazetteerEntry place) {
    return SEATS.contains(place.ags());
  }

  /** The places that the article names, in order, but no district and no such seat. */
  static Stream<PlaceMention> towns(Reading reading, PlaceChooser places) {
    return reading.passages().stream()
        .flatMap(passage -> places.in(passage).stream())
        .filter(place -> place.entry().level() != GazetteerEntry.Level.KREIS)
        .filter(place -> !isSeat(place.entry()));
  }

  private static boolean isAgency(Article article, PlaceMention town) {
    return AGENCY.matcher(article.text().substring(town.span().start())).find();
  }

  /**
   * Whoever governs no place speaks of home only in words like "uns", and names no place outside
   * its Kreis.
   */
  private Optional<PlaceMention> publisher(Reading reading) {
    return publisher
        .authority(reading.article())
        .or(() -> publisher.home(reading.article()).filter(home -> isAlone(home, reading)))
        .filter(place -> !reading.passages().isEmpty())
        .map(place -> ofPublisher(place, reading));
  }

  private static boolean isAlone(GazetteerEntry home, Reading reading) {
    return OURS.matcher(reading.article().text()).find()
        && reading.passages().stream()
            .flatMap(passage -> passage.places().stream())
            .filter(PlaceChooser::isStay)
            .allMatch(place -> place.entry().kreisAgs().equals(home.kreisAgs()));
  }

  /**
   * The place that all others of the article lie around; else the one it names most, at least
   * twice; else the Kreis that most of its towns share.
   */
  Optional<PlaceMention> around(Reading reading) {
    List<PlaceMention> all =
        reading.passages().stream()
            .flatMap(passage -> places.in(passage).stream())
            .filter(place -> !isSeat(place.entry()))
            .toList();
    List<PlaceMention> named =
        reading.passages().stream()
            .flatMap(passage -> passage.places().stream())
            .filter(place -> PlaceChooser.isStay(place) && !isSeat(place.entry()))
            .toList();
    return all.stream()
        .filter(
            place ->
                named.stream()
                    .allMatch(other -> PlaceChooser.isWithin(place.entry(), other.entry())))
        .findFirst()
        .or(() -> mostNamed(all, PlaceMention::entry, 2))
        .or(() -> sharedKreis(named));
  }

  private Optional<PlaceMention> sharedKreis(List<PlaceMention> towns) {
    return mostNamed(towns, town -> town.entry().kreisAgs(), 2)
        .flatMap(
            town ->
                gazetteer
                    .byAgs(town.entry().kreisAgs())
                    .map(
                        kreis ->
                            new PlaceMention(
                                town.span(), kreis, PlaceMention.Form.INSTITUTION, 0.5)));
  }

  /** The first mention of what the article names most; empty if another is named as often. */
  private static <T> Optional<PlaceMention> mostNamed(
      List<PlaceMention> places, Function<PlaceMention, T> key, int least) {
    Map<T, Long> counts =
        places.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    boolean tie = counts.values().stream().filter(count -> count == most).count() > 1;
    return most < least || tie
        ? Optional.empty()
        : places.stream().filter(place -> counts.get(key.apply(place)) == most).findFirst();
  }
}
