package sommertour.german;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All Länder, Regierungsbezirke, Kreise and Gemeinden of Germany with the names that people use for
 * them. It knows which places a name can mean; which of them an article means is left to others. A
 * kreisfreie Stadt is here once, under its 5 digits.
 */
public final class Gazetteer {
  /** Mean radius of the earth, IUGG. */
  private static final double EARTH_KM = 6371.0088;

  private static final int LONGEST_NAME = 9;

  private final Map<String, GazetteerEntry> byAgs;
  private final Map<String, List<PlaceName>> byKey = new HashMap<>(1 << 16);
  private final Map<String, Integer> longest = new HashMap<>(1 << 15);

  private Gazetteer(Map<String, GazetteerEntry> byAgs) {
    this.byAgs = byAgs;
  }

  /**
   * A name at a place of a text.
   *
   * @param words how many words it has
   * @param names what it can mean, never empty
   * @param genitive whether an ending -s was taken off
   */
  public record Match(int words, List<PlaceName> names, boolean genitive) {}

  /** Reads the tables of the class path: about 11,200 places. */
  public static Gazetteer load() {
    Map<String, GazetteerEntry> places = new LinkedHashMap<>(1 << 14);
    for (String[] row : Table.rows(Gazetteer.class, "places.tsv")) {
      GazetteerEntry place = PlaceForms.entry(row);
      if (!(place.isKreisfrei() && place.ags().length() == 8)) {
        places.put(place.ags(), place);
      }
    }
    Gazetteer gazetteer = new Gazetteer(places);
    for (GazetteerEntry place : places.values()) {
      PlaceForms.of(place).forEach((form, kind) -> gazetteer.add(form, place, kind));
    }
    for (String[] row : Table.rows(Gazetteer.class, "place-aliases.tsv")) {
      gazetteer.add(row[0], places.get(row[1]), PlaceName.Kind.valueOf(row[2]));
    }
    return gazetteer;
  }

  /** All places, in the order of the official directory. */
  public Collection<GazetteerEntry> all() {
    return Collections.unmodifiableCollection(byAgs.values());
  }

  /** The place of a key; the 8 digits of a kreisfreie Stadt lead to it as well. */
  public Optional<GazetteerEntry> byAgs(String ags) {
    if (ags == null) {
      return Optional.empty();
    }
    GazetteerEntry place = byAgs.get(ags);
    if (place == null && ags.length() == 8 && ags.endsWith("000")) {
      place = byAgs.get(ags.substring(0, 5));
    }
    return Optional.ofNullable(place);
  }

  /** What a name can mean ("Neustadt", "Mülheim/Ruhr", "Mülheims"); empty if nothing. */
  public List<PlaceName> byName(String name) {
    List<NameWord> words = NameWord.of(name);
    return words.isEmpty()
        ? List.of()
        : at(words, 0)
            .filter(match -> match.words() == words.size())
            .map(Match::names)
            .orElse(List.of());
  }

  /**
   * The longest name that begins with the given word. Looks at a bounded number of words.
   *
   * @param words of the text
   * @param first index of the word
   */
  public Optional<Match> at(List<NameWord> words, int first) {
    Integer most = mostWords(words.get(first).key());
    if (most == null) {
      return Optional.empty();
    }
    Match best = null;
    StringBuilder key = new StringBuilder();
    for (int i = first; i < words.size() && i - first < most; i++) {
      NameWord word = words.get(i);
      if (i > first) {
        if (!word.continues(words.get(i - 1))) {
          break;
        }
        key.append(word.joint());
      }
      key.append(word.key());
      List<PlaceName> names = byKey.get(key.toString());
      boolean genitive = names == null && word.text().endsWith("s") && word.isCapital();
      if (genitive) {
        names = byKey.get(key.substring(0, key.length() - 1));
      }
      if (names != null) {
        best = new Match(i - first + 1, names, genitive);
      }
    }
    return Optional.ofNullable(best);
  }

  private Integer mostWords(String key) {
    Integer most = longest.get(key);
    Integer bare = key.endsWith("s") ? longest.get(key.substring(0, key.length() - 1)) : null;
    return most == null ? bare : bare == null ? most : Integer.valueOf(Math.max(most, bare));
  }

  /** The Kreis of a Gemeinde, the Land of a Kreis; empty for a Land. */
  public Optional<GazetteerEntry> parent(GazetteerEntry place) {
    return byAgs(place.parentAgs());
  }

  /** The Land of a place. */
  public GazetteerEntry land(GazetteerEntry place) {
    return byAgs.get(place.landAgs());
  }

  /** Whether the inner place is the outer one or lies within it, by their keys. */
  public static boolean contains(String outerAgs, String innerAgs) {
    return innerAgs.startsWith(outerAgs)
        || (outerAgs.length() == 8
            && outerAgs.endsWith("000")
            && innerAgs.equals(outerAgs.substring(0, 5)));
  }

  /** Great-circle distance in kilometres between the points of two places (haversine). */
  public static double distanceKm(GazetteerEntry a, GazetteerEntry b) {
    double latA = Math.toRadians(a.lat());
    double latB = Math.toRadians(b.lat());
    double halfLat = Math.sin((latB - latA) / 2);
    double halfLon = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
    double chord = halfLat * halfLat + Math.cos(latA) * Math.cos(latB) * halfLon * halfLon;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  private void add(String form, GazetteerEntry place, PlaceName.Kind kind) {
    List<NameWord> words = NameWord.of(form);
    if (words.size() > LONGEST_NAME) {
      throw new IllegalStateException("a place name has too many words: " + form);
    }
    StringBuilder key = new StringBuilder();
    for (NameWord word : words) {
      if (!key.isEmpty()) {
        key.append(word.joint());
      }
      key.append(word.key());
    }
    List<PlaceName> names = byKey.computeIfAbsent(key.toString(), k -> new ArrayList<>(1));
    if (names.stream().noneMatch(name -> name.place().equals(place))) {
      names.add(new PlaceName(place, kind));
      longest.merge(words.get(0).key(), words.size(), Math::max);
    }
  }
}
