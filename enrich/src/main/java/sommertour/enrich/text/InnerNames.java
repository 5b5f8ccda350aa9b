package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sommertour.enrich.text.PlaceCandidate.Licence;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.PlaceName;

/**
 * Decides where a name can be that of a part of a municipality, a village, a quarter or a sight. A
 * municipality of the name comes first, unless the text names the one whose part it is and nothing
 * near the namesake. Of several such villages the one counts whose town or Kreis is named, or that
 * lies near what is named.
 */
final class InnerNames {
  /** So many sure places are looked at, which keeps the time linear. */
  private static final int MOST_ANCHORS = 40;

  /** Municipalities of this size are hardly overlooked for a quarter of another. */
  private static final int TOWN = 12_000;

  /** Nor are those of this size if nothing near them is named. */
  private static final int VILLAGE = 2_000;

  private static final double FAR_KM = 60;

  private final PlaceHeads heads;
  private final PlaceText text;
  private final Set<String> named = new HashSet<>();

  /** What is named without the capitals, which stand in every ministry's releases. */
  private final Set<GazetteerEntry> home = new LinkedHashSet<>();

  private final List<GazetteerEntry> anchors = new ArrayList<>();

  /** Reads the places that are surely named. */
  InnerNames(
      PlaceHeads heads,
      PlaceText text,
      Optional<GazetteerEntry> publisher,
      Stream<PlaceCandidate> sure) {
    this.heads = heads;
    this.text = text;
    publisher.ifPresent(this::anchor);
    publisher.ifPresent(home::add);
    sure.filter(candidate -> candidate.names().stream().noneMatch(PlaceName::isInner))
        .forEach(
            candidate -> {
              for (GazetteerEntry place : candidate.places()) {
                named.add(place.ags());
                if (!ArticlePlace.isSeat(place) && isSmall(place) && home.size() < MOST_ANCHORS) {
                  home.add(place);
                }
              }
              if (candidate.names().size() == 1) {
                anchor(candidate.places().get(0));
              }
            });
  }

  private void anchor(GazetteerEntry place) {
    named.add(place.ags());
    if (isSmall(place) && anchors.size() < MOST_ANCHORS) {
      anchors.add(place);
    }
  }

  /** The candidates, each with the meanings that the text leaves it. */
  List<PlaceCandidate> narrowed(List<PlaceCandidate> candidates) {
    List<PlaceCandidate> narrowed = new ArrayList<>();
    for (PlaceCandidate candidate : candidates) {
      List<PlaceName> inner = candidate.names().stream().filter(PlaceName::isInner).toList();
      if (inner.isEmpty()) {
        narrowed.add(candidate);
      } else {
        narrow(candidate, inner).ifPresent(narrowed::add);
      }
    }
    return narrowed;
  }

  private Optional<PlaceCandidate> narrow(PlaceCandidate candidate, List<PlaceName> inner) {
    List<PlaceName> own = candidate.names().stream().filter(name -> !name.isInner()).toList();
    boolean headed =
        text.headBefore(candidate.first()).filter(PlaceHeads.Role.QUARTER::equals).isPresent();
    if (!own.isEmpty() && !headed) {
      return Optional.of(candidate.with(besideTowns(candidate, own, inner)));
    }
    List<PlaceName> meant = amongTheirLike(candidate, inner);
    if (meant.isEmpty()) {
      return own.isEmpty() ? Optional.empty() : Optional.of(candidate.with(own));
    }
    PlaceCandidate quarter = candidate.with(meant);
    return Optional.of(headed ? quarter.with(Licence.CERTAIN) : quarter);
  }

  /** What a name means that municipalities have, too: these, or parts of what the text names. */
  private List<PlaceName> besideTowns(
      PlaceCandidate candidate, List<PlaceName> own, List<PlaceName> inner) {
    List<PlaceName> sights =
        inner.stream().filter(name -> name.kind() == PlaceName.Kind.SIGHT).toList();
    if (!sights.isEmpty() && isAfterArticle(candidate)) {
      return sights;
    }
    List<PlaceName> told = inner.stream().filter(name -> home.contains(name.place())).toList();
    List<PlaceName> parts =
        told.isEmpty() && own.stream().allMatch(name -> isRemote(name.place()))
            ? inner.stream().filter(name -> isNear(name.place(), home)).toList()
            : told;
    boolean known =
        own.stream()
            .anyMatch(name -> name.place().population() >= TOWN || isNear(name.place(), home));
    return parts.isEmpty() || known ? own : parts;
  }

  /** Those of the parts that the text leads to; the only one counts if it leads nowhere else. */
  private List<PlaceName> amongTheirLike(PlaceCandidate candidate, List<PlaceName> inner) {
    List<PlaceName> told = inner.stream().filter(name -> isNamed(name.place())).toList();
    List<PlaceName> led =
        told.isEmpty()
            ? inner.stream().filter(name -> isNear(name.place(), anchors)).toList()
            : told;
    boolean alone =
        inner.size() == 1
            && !isWord(candidate)
            && (home.isEmpty() || isProper(candidate, inner.get(0)));
    return led.isEmpty() && alone ? inner : led;
  }

  /** "Zeche Zollverein" can hardly be elsewhere; there are many a "Festspielhaus". */
  private boolean isProper(PlaceCandidate candidate, PlaceName name) {
    return name.kind() == PlaceName.Kind.SIGHT
        && !heads.isHouse(text.word(candidate.end() - 1).text());
  }

  private boolean isWord(PlaceCandidate candidate) {
    return candidate.isSimple() && heads.doubt(text.word(candidate.first()).text()).isPresent();
  }

  private boolean isNamed(GazetteerEntry place) {
    return named.contains(place.ags())
        || (place.ags().length() > 5 && named.contains(place.kreisAgs()));
  }

  /** Whether something near the place is named. */
  private static boolean isNear(GazetteerEntry place, Collection<GazetteerEntry> named) {
    return named.stream()
        .anyMatch(anchor -> !anchor.equals(place) && PlaceLicence.isNear(place, anchor));
  }

  /** A village of whose surroundings nothing is named. */
  private boolean isRemote(GazetteerEntry place) {
    return place.population() < VILLAGE
        && home.stream().allMatch(other -> Gazetteer.distanceKm(place, other) > FAR_KM);
  }

  private static boolean isSmall(GazetteerEntry place) {
    return place.level() != GazetteerEntry.Level.LAND;
  }

  /** "auf dem Fichtelberg": no town. */
  private boolean isAfterArticle(PlaceCandidate candidate) {
    return text.smallBefore(candidate.first()).filter(PlaceHeads.Small.ARTICLE::equals).isPresent()
        || text.before(candidate.first())
            .filter(word -> word.text().matches("(?i)am|im|vom|zum"))
            .isPresent();
  }
}
