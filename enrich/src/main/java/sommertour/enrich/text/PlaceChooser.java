package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.german.GazetteerEntry;
import sommertour.german.Table;

/**
 * Decides which places of a sentence a visit is at. Länder and Regierungsbezirke are none, nor are
 * places that somebody only comes from; of a town and its Kreis the town is meant.
 */
final class PlaceChooser {
  /** A town and its Kreis that are further apart are two places of a list. */
  private static final int NEAR = 14;

  private static final Pattern JOINED =
      Pattern.compile("(?:,| und| oder| sowie|, und) (?:(?:dem|der|den|aus) ){0,2}");

  private final List<Pattern> elsewhere =
      Table.rows(PlaceChooser.class, "elsewhere.tsv").stream()
          .map(row -> Pattern.compile(row[0], Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  /** The places where the passage says something happens, named ones before houses' names. */
  List<PlaceMention> in(Passage passage) {
    List<PlaceMention> named = new ArrayList<>();
    List<PlaceMention> implied = new ArrayList<>();
    PlaceMention ruledOut = null;
    for (PlaceMention place : passage.places()) {
      if (!isStay(place) || !passage.tells(place.span())) {
        continue;
      }
      if (isElsewhere(passage, place) || isListed(passage, ruledOut, place)) {
        ruledOut = place;
      } else {
        boolean byName =
            place.form() == PlaceMention.Form.NAME || place.form() == PlaceMention.Form.ELIDED;
        (byName ? named : implied).add(place);
      }
    }
    return withoutWider(named.isEmpty() ? implied : named, passage);
  }

  /** Where an article plays that does not say so beside the visit: dateline, title, publisher. */
  Optional<PlaceMention> ofArticle(Reading reading) {
    Stream<PlaceMention> title =
        reading.passages().stream().filter(Passage::isTitle).flatMap(title1 -> in(title1).stream());
    return Stream.concat(reading.datelineTown().stream(), title)
        .filter(PlaceChooser::isStay)
        .findFirst()
        .or(() -> dominant(reading));
  }

  /** The one place that an article names, if all others lie around it. */
  private Optional<PlaceMention> dominant(Reading reading) {
    List<PlaceMention> all =
        reading.passages().stream().flatMap(passage -> in(passage).stream()).toList();
    return all.stream()
        .filter(
            place ->
                all.stream()
                    .allMatch(
                        other -> isWithin(place.entry(), other.entry()) || other.equals(place)))
        .findFirst();
  }

  static boolean isStay(PlaceMention place) {
    return place.entry().ags() != null && place.entry().ags().length() >= 5;
  }

  private boolean isElsewhere(Passage passage, PlaceMention place) {
    String before = passage.before(place.span().start());
    String near = before.substring(Math.max(0, before.length() - 80));
    return elsewhere.stream().anyMatch(pattern -> pattern.matcher(near).find());
  }

  /** "aus Fulda, Hersfeld und dem Vogelsbergkreis": what rules out the first rules out the list. */
  private static boolean isListed(Passage passage, PlaceMention ruledOut, PlaceMention place) {
    if (ruledOut == null) {
      return false;
    }
    int from = ruledOut.span().end();
    int to = place.span().start();
    return JOINED.matcher(passage.between(from, to)).matches();
  }

  private static List<PlaceMention> withoutWider(List<PlaceMention> places, Passage passage) {
    List<PlaceMention> kept = new ArrayList<>();
    for (PlaceMention place : places) {
      boolean wider =
          places.stream()
              .anyMatch(
                  other ->
                      !other.entry().ags().equals(place.entry().ags())
                          && isWithin(other.entry(), place.entry())
                          && near(other, place, passage));
      boolean again =
          kept.stream().anyMatch(other -> other.entry().ags().equals(place.entry().ags()));
      if (!wider && !again) {
        kept.add(place);
      }
    }
    return kept;
  }

  private static boolean near(PlaceMention a, PlaceMention b, Passage passage) {
    int from = Math.min(a.span().end(), b.span().end());
    int to = Math.max(a.span().start(), b.span().start());
    String between = passage.between(from, to);
    return between.length() <= NEAR && !between.matches(".*\\b(?:und|sowie)\\b.*");
  }

  /** Whether the first is the second or lies in it. */
  static boolean isWithin(GazetteerEntry inner, GazetteerEntry outer) {
    return inner.ags() != null && outer.ags() != null && inner.ags().startsWith(outer.ags());
  }
}
