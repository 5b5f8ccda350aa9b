package sommertour.german;

import java.time.LocalDate;
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

  /** What is left of a name's ending when it is found in a text. */
  public enum Ending {
    NONE,
    /** "Mülheims". */
    GENITIVE,
    /** "Herner", "Bad Hersfelder". */
    ADJECTIVE
  }

  /**
   * A name at a place of a text.
   *
   * @param words how many words it has
   * @param names what it can mean, never empty
   * @param ending how the name is inflected
   */
  public record Match(int words, List<PlaceName> names, Ending ending) {}

  /**
   * Reads the tables of the class path: about 11,200 places, and 36,000 names of villages, quarters
   * and sights within them.
   */
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
      PlaceForms.of(place).forEach((form, kind) -> gazetteer.add(form, new PlaceName(place, kind)));
    }
    for (String[] row : Table.rows(Gazetteer.class, "place-aliases.tsv")) {
      gazetteer.add(row[0], new PlaceName(places.get(row[1]), PlaceName.Kind.valueOf(row[2])));
    }
    gazetteer.addInner("quarters.tsv", PlaceName.Kind.QUARTER);
    gazetteer.addInner("sights.tsv", PlaceName.Kind.SIGHT);
    for (String[] row : Table.rows(Gazetteer.class, "former-kreise.tsv")) {
      PlaceName successor =
          new PlaceName(places.get(row[2]), PlaceName.Kind.SHORT, LocalDate.parse(row[1]));
      formsOfKreis(row[0]).forEach(form -> gazetteer.add(form, successor));
    }
    return gazetteer;
  }

  /** What lies within places; each row has the key of one and the names, parted by commas. */
  private void addInner(String table, PlaceName.Kind kind) {
    for (String[] row : Table.rows(Gazetteer.class, table)) {
      GazetteerEntry place = byAgs.get(row[0]);
      if (place == null) {
        throw new IllegalStateException(
            "table " + table + " has parts of " + row[0] + ", which places.tsv lacks");
      }
      PlaceName meaning = new PlaceName(place, kind);
      for (String name : row[1].split(", ", -1)) {
        add(name, meaning);
        if (kind == PlaceName.Kind.SIGHT) {
          // "des Hambacher Schlosses"; "der Wartburg" and "Zollvereins" are found without.
          add(name + "es", meaning);
        }
      }
    }
  }

  /** "Landkreis Güstrow", "Landkreises Güstrow", "Kreis Güstrow"; "Muldentalkreises". */
  private static List<String> formsOfKreis(String name) {
    if (!name.startsWith("Landkreis ")) {
      return List.of(name, name.replaceFirst("er (\\S*kreis)$", "en $1"), name + "es");
    }
    String bare = name.substring("Landkreis ".length());
    return List.of(name, "Landkreises " + bare, "Kreis " + bare, "Kreises " + bare);
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
    if (ags.length() == 8 && ags.endsWith("000")) {
      return Optional.ofNullable(byAgs.get(ags.substring(0, 5)))
          .filter(GazetteerEntry::isKreisfrei);
    }
    return Optional.ofNullable(byAgs.get(ags));
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
    int most = mostWords(words.get(first).key());
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
      Match match = inflected(key.toString(), i - first + 1);
      best = match == null || Character.isLowerCase(word.text().charAt(0)) ? best : match;
    }
    return Optional.ofNullable(best);
  }

  private Match inflected(String key, int words) {
    List<PlaceName> names = byKey.get(key);
    if (names != null) {
      boolean adjective = names.stream().allMatch(n -> n.kind() == PlaceName.Kind.ADJECTIVE);
      return new Match(words, names, adjective ? Ending.ADJECTIVE : Ending.NONE);
    }
    if (key.endsWith("s")) {
      names = byKey.get(key.substring(0, key.length() - 1));
      return names == null ? null : new Match(words, names, Ending.GENITIVE);
    }
    List<PlaceName> towns =
        stems(key).stream()
            .flatMap(stem -> byKey.getOrDefault(stem, List.of()).stream())
            .distinct()
            .toList();
    return towns.isEmpty() ? null : new Match(words, towns, Ending.ADJECTIVE);
  }

  /**
   * What an adjective in -er can come from: Kölner, Herner, Bremer, Darmstädter, Nordhäuser,
   * Bautzner.
   */
  private static List<String> stems(String key) {
    if (!key.endsWith("er") || key.length() < 5) {
      return List.of();
    }
    String stem = key.substring(0, key.length() - 2);
    String syncopated = key.substring(0, key.length() - 3);
    if (key.endsWith("ler") || key.endsWith("ner")) {
      return List.of(
          stem, stem + "e", stem + "en", syncopated + "e" + key.charAt(key.length() - 3));
    }
    if (stem.endsWith("häus")) {
      return List.of(stem.substring(0, stem.length() - 3) + "ausen", stem);
    }
    return stem.endsWith("städt")
        ? List.of(stem.substring(0, stem.length() - 3) + "adt", stem)
        : List.of(stem, stem + "e", stem + "en");
  }

  private int mostWords(String key) {
    int most = longest.getOrDefault(key, 0);
    if (key.endsWith("s")) {
      most = Math.max(most, longest.getOrDefault(key.substring(0, key.length() - 1), 0));
    }
    for (String stem : stems(key)) {
      most = Math.max(most, longest.getOrDefault(stem, 0));
    }
    return most;
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

  private void add(String form, PlaceName meaning) {
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
    if (names.stream().noneMatch(name -> name.place().equals(meaning.place()))) {
      names.add(meaning);
      longest.merge(words.get(0).key(), words.size(), Math::max);
    }
  }
}
