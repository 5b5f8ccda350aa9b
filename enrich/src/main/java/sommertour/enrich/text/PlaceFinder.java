package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sommertour.contract.Place;
import sommertour.contract.Span;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;

/**
 * Finds the German places that a text names and says which ones they are. Whether anybody was there
 * is left to others.
 */
public final class PlaceFinder {
  /** Whoever names a Kreis of old means a part of the one that has its land now. */
  private static final double PAST = 0.7;

  private final Gazetteer gazetteer;
  private final PlaceHeads heads = new PlaceHeads();

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Every mention in the order of the text (by start, then end). "Stadt und Kreis Düren" gives two
   * with the same span; else none overlap. Linear in the length of the text.
   */
  public List<PlaceMention> mentions(PlaceContext context) {
    return mentions(context, Trail.untold());
  }

  /** The same, with each decision noted on the trail. */
  List<PlaceMention> mentions(PlaceContext context, Trail trail) {
    PlaceText text = new PlaceText(context, heads);
    List<PlaceCandidate> named = new PlaceScanner(gazetteer, heads, text).scan();
    Optional<GazetteerEntry> publisher = gazetteer.byAgs(context.publisherAgs());
    List<PlaceCandidate> places = new PlaceLicence(heads, text, publisher).check(named);
    PlaceResolver resolver = new PlaceResolver(gazetteer, context, places);
    Set<Span> taken = places.stream().map(PlaceCandidate::span).collect(Collectors.toSet());
    named.stream()
        .filter(candidate -> !taken.contains(candidate.span()))
        .forEach(
            candidate -> trail.note(candidate.span(), () -> "no place: nothing speaks for it"));
    List<PlaceMention> mentions = new ArrayList<>();
    for (PlaceCandidate place : places) {
      PlaceResolver.Choice choice = resolver.resolve(place);
      PlaceMention mention = mention(place, choice, resolver.isPast(choice.name()));
      trail.note(place.span(), () -> reason(place, choice, mention));
      mentions.add(mention);
    }
    InnerPlaces inner = new InnerPlaces(text);
    int[] needed =
        IntStream.range(0, places.size())
            .filter(i -> !inner.isNeedless(i, places, mentions))
            .toArray();
    return List.copyOf(
        new Quarters(text, publisher)
            .without(
                Arrays.stream(needed).mapToObj(places::get).toList(),
                Arrays.stream(needed).mapToObj(mentions::get).toList()));
  }

  private static String reason(
      PlaceCandidate candidate, PlaceResolver.Choice choice, PlaceMention mention) {
    return String.format(
        Locale.ROOT,
        "place %s %s: %s as %s, %d of that name, share %.2f%s; confidence %.2f",
        choice.place().name(),
        choice.place().ags(),
        candidate.licence().name().toLowerCase(Locale.ROOT),
        candidate.form().name().toLowerCase(Locale.ROOT),
        candidate.names().size(),
        choice.share(),
        choice.name().until() == null
            ? ""
            : "; of the Kreis that was so named until " + choice.name().until(),
        mention.confidence());
  }

  private static PlaceMention mention(
      PlaceCandidate candidate, PlaceResolver.Choice choice, boolean past) {
    double form =
        switch (candidate.form()) {
          case NAME, ELIDED -> 0.95;
          case ADJECTIVE -> 0.8;
          case INSTITUTION -> 0.6;
        };
    double licence =
        switch (candidate.licence()) {
          case CERTAIN -> 1;
          case LIKELY -> 0.95;
          case OPEN, REFUSED -> 0.85;
        };
    double confidence =
        Math.round(form * licence * choice.share() * (past ? PAST : 1) * 100) / 100.0;
    return new PlaceMention(candidate.span(), choice.place(), candidate.form(), confidence);
  }

  /** The places of the mentions, one for each key, in the order of their first mention. */
  public static List<Place> places(List<PlaceMention> mentions) {
    Map<GazetteerEntry, List<PlaceMention>> byPlace =
        mentions.stream()
            .collect(
                Collectors.groupingBy(
                    PlaceMention::entry, LinkedHashMap::new, Collectors.toList()));
    List<Place> places = new ArrayList<>();
    byPlace.forEach(
        (place, named) ->
            places.add(
                new Place(
                    place.name(),
                    place.ags(),
                    place.kind(),
                    place.lat(),
                    place.lon(),
                    named.stream().map(PlaceMention::span).toList(),
                    named.stream().mapToDouble(PlaceMention::confidence).max().orElseThrow())));
    return List.copyOf(places);
  }

  /** The places of a text, one for each key, in the order of their first mention. */
  public List<Place> find(PlaceContext context) {
    return places(mentions(context));
  }
}
