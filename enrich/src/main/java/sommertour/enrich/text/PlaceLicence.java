package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sommertour.enrich.text.PlaceCandidate.Licence;
import sommertour.enrich.text.PlaceHeads.Doubt;
import sommertour.enrich.text.PlaceHeads.Role;
import sommertour.enrich.text.PlaceHeads.Small;
import sommertour.enrich.text.PlaceMention.Form;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.GazetteerEntry.Level;
import sommertour.german.PlaceName.Kind;

/**
 * Decides which candidates are places and not words, surnames, streets or clubs. Large towns are
 * believed anywhere; small ones and names that are words need a neighbour that speaks for them.
 */
final class PlaceLicence {
  /** Names of towns of this size are hardly anything else, if not in the table of words. */
  private static final int KNOWN_POPULATION = 12_000;

  /** "Skatstadt": so large are towns that are known by such names elsewhere. */
  private static final int NICKNAMED = 50_000;

  /** Adjectives of smaller towns are only believed beside their name. */
  private static final int ADJECTIVE_POPULATION = 20_000;

  /** From here on the name finder's word counts for names that are words. */
  private static final double SURE = 0.8;

  /** Names after a noun ("Realschule Altena") are believed from this size. */
  private static final int HOUSE_POPULATION = 10_000;

  /** A small town this near to a sure place is believed. */
  private static final double NEAR_KM = 30;

  /** So many sure places are looked at, which keeps the time linear. */
  private static final int MOST_ANCHORS = 40;

  private final PlaceHeads heads;
  private final PlaceText text;
  private final Optional<GazetteerEntry> publisher;
  private final NameNeighbours neighbours;
  private final Castles castles;

  PlaceLicence(PlaceHeads heads, PlaceText text, Optional<GazetteerEntry> publisher) {
    this.heads = heads;
    this.text = text;
    this.publisher = publisher;
    this.neighbours = new NameNeighbours(heads, text);
    this.castles = new Castles(text);
  }

  /** The candidates that are places, in order, each with its form and licence. */
  List<PlaceCandidate> check(List<PlaceCandidate> candidates) {
    List<PlaceCandidate> read = new ArrayList<>();
    for (PlaceCandidate candidate : candidates) {
      read.add(
          candidate.licence() == Licence.CERTAIN ? candidate : candidate.with(alone(candidate)));
    }
    List<PlaceCandidate> checked =
        new InnerNames(heads, text, publisher, read.stream().filter(this::isNamed)).narrowed(read);
    List<GazetteerEntry> sure = sure(checked);
    byNeighbours(checked, sure);
    new PlaceLists(text, this::isKnown).pass(checked);
    Set<GazetteerEntry> named = new HashSet<>();
    checked.stream().filter(this::isNamed).forEach(place -> named.addAll(place.places()));
    return checked.stream()
        .filter(candidate -> isPlace(candidate, named) && !castles.isFar(candidate, sure))
        .map(this::insideName)
        .toList();
  }

  /** The places that publisher and text surely give. */
  private List<GazetteerEntry> sure(List<PlaceCandidate> candidates) {
    Set<GazetteerEntry> anchors = new LinkedHashSet<>();
    publisher.ifPresent(anchors::add);
    candidates.stream()
        .filter(candidate -> isNamed(candidate) && candidate.names().size() == 1)
        .filter(candidate -> !castles.isOne(candidate))
        .map(candidate -> candidate.names().get(0).place())
        .filter(place -> place.level() != Level.LAND)
        .forEach(place -> anchors.add(place));
    return anchors.stream().limit(MOST_ANCHORS).toList();
  }

  /** What nothing else speaks for is believed near a sure place. */
  private void byNeighbours(List<PlaceCandidate> candidates, List<GazetteerEntry> near) {
    for (int i = 0; i < candidates.size(); i++) {
      PlaceCandidate candidate = candidates.get(i);
      if (candidate.licence() == Licence.OPEN
          && (candidate.form() == Form.NAME || neighbours.isAttribute(candidate))
          && !candidate.isOnly(Kind.PART)
          && !candidate.isOnly(Kind.QUARTER)
          && candidate.places().stream()
              .anyMatch(place -> near.stream().anyMatch(anchor -> isNear(place, anchor)))) {
        candidates.set(i, candidate.with(Licence.LIKELY));
      }
    }
  }

  /** Whether one lies in the other or close by. */
  static boolean isNear(GazetteerEntry place, GazetteerEntry anchor) {
    return Gazetteer.contains(anchor.ags(), place.ags())
        || Gazetteer.distanceKm(place, anchor) < NEAR_KM;
  }

  private Licence alone(PlaceCandidate candidate) {
    int at = candidate.first();
    Role head = text.headBefore(at).orElse(Role.NEUTRAL);
    Optional<Doubt> doubt = doubt(candidate);
    if ((candidate.isInner() && text.isQuoted(at))
        || head == Role.NONE
        || head == Role.PERSON
        || (head == Role.QUARTER && !candidate.isOnly(Kind.PART))
        || (doubt.isPresent() && text.isAfterAdjective(at))
        || (heads.isHouse(text.word(at).text()) && text.isNumbered(candidate.end() - 1))) {
      return Licence.REFUSED;
    }
    if (candidate.form() != Form.NAME && candidate.isSimple()) {
      return doubt.isPresent()
          ? Licence.REFUSED
          : neighbours.isOfHouse(candidate) ? Licence.LIKELY : Licence.OPEN;
    }
    if (candidate.form() == Form.ADJECTIVE) {
      return Licence.LIKELY;
    }
    Optional<Small> small = text.smallBefore(at);
    if (small.filter(Small.ARTICLE::equals).isPresent() && !neighbours.takeArticle(candidate)) {
      return Licence.REFUSED;
    }
    if (text.isAfterPostcode(at)) {
      return Licence.CERTAIN;
    }
    boolean phrase =
        doubt.filter(Doubt.PHRASE::equals).isPresent()
            || (doubt.filter(Doubt.SETTLED::equals).isPresent() && !text.isIn(at));
    boolean preposition =
        small.filter(Small.PLACE::equals).isPresent()
            || (doubt.isEmpty() && small.filter(Small.WEAK::equals).isPresent());
    double hint = text.located(at);
    int start = text.word(at).start();
    int end = text.word(candidate.end() - 1).end();
    if ((preposition && !phrase)
        || head == Role.TOWN
        || hint >= (doubt.isPresent() ? SURE : SURE / 2)
        || (doubt.isEmpty()
            && (text.endsRow(at, candidate.end())
                || text.isVisited(at)
                || PlaceRow.heads(text.text(), start, end)
                || TownSubject.isAt(text.text(), start, end)))
        || (!phrase && PlaceRow.isAlone(text.text(), start, end))
        || (!phrase
            && (text.isDateline(at, text.behindCompound(candidate.end()))
                || PlaceRow.isCell(text.text(), start, end)))
        || isPublisher(candidate)) {
      return Licence.LIKELY;
    }
    return doubt.isPresent() ? Licence.REFUSED : Licence.OPEN;
  }

  private boolean isNamed(PlaceCandidate candidate) {
    return candidate.form() != Form.ADJECTIVE
        && candidate.licence() != Licence.REFUSED
        && (candidate.licence() != Licence.OPEN || isKnown(candidate));
  }

  private boolean isPlace(PlaceCandidate candidate, Set<GazetteerEntry> named) {
    return switch (candidate.licence()) {
      case REFUSED -> false;
      case CERTAIN, LIKELY -> true;
      case OPEN ->
          candidate.isOnly(Kind.QUARTER)
              ? text.isAfterNoun(candidate.first()) && neighbours.isBehindHouse(candidate)
              : isBelieved(candidate, named);
    };
  }

  private boolean isBelieved(PlaceCandidate candidate, Set<GazetteerEntry> named) {
    return candidate.places().stream().anyMatch(named::contains) || isLarge(candidate);
  }

  private boolean isLarge(PlaceCandidate candidate) {
    if (candidate.isOnly(Kind.PART)) {
      return false;
    }
    return candidate.form() == Form.NAME
        ? isKnown(candidate)
            || (text.isAfterNoun(candidate.first())
                && (candidate.population() >= HOUSE_POPULATION
                    || (doubt(candidate).isEmpty() && neighbours.isBehindHouse(candidate))))
        : candidate.population() >= ADJECTIVE_POPULATION;
  }

  /** A name that can hardly be anything else: several words, a large town, a Kreis or Land. */
  private boolean isKnown(PlaceCandidate candidate) {
    return doubt(candidate).isEmpty()
        && !candidate.isOnly(Kind.QUARTER)
        && (!candidate.isSimple()
            || candidate.isOnly(Kind.SIGHT)
            || candidate.population()
                >= (candidate.isOnly(Kind.NICKNAME) ? NICKNAMED : KNOWN_POPULATION)
            || candidate.names().get(0).place().level() != Level.GEMEINDE);
  }

  private Optional<Doubt> doubt(PlaceCandidate candidate) {
    String word = text.word(candidate.first()).text();
    if (!candidate.isSimple()) {
      return Optional.empty();
    }
    return heads
        .doubt(word)
        .or(
            () ->
                candidate.genitive()
                    ? heads.doubt(word.substring(0, word.length() - 1))
                    : Optional.empty());
  }

  private boolean isPublisher(PlaceCandidate candidate) {
    return publisher.isPresent()
        && doubt(candidate).isEmpty()
        && candidate.places().stream()
            .anyMatch(place -> Gazetteer.contains(publisher.get().ags(), place.ags()));
  }

  /** A noun before the name, or an organisation around it: "Universität Siegen". */
  private PlaceCandidate insideName(PlaceCandidate candidate) {
    int at = candidate.first();
    boolean head =
        text.headBefore(at)
            .filter(role -> role != Role.INSTITUTION && role != Role.HOUSE)
            .isPresent();
    boolean after = text.isAfterNoun(at) && !head && !candidate.genitive();
    return candidate.form() == Form.NAME
            && candidate.licence() != Licence.CERTAIN
            && (after || text.isOrganisation(at))
        ? candidate.with(Form.INSTITUTION)
        : candidate;
  }
}
