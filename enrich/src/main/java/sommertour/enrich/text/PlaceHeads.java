package sommertour.enrich.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sommertour.german.Table;

/** The tables of words that stand beside place names, and of names that are also words. */
final class PlaceHeads {
  /** What a word before a name or after its adjective says of it; see place-heads.tsv. */
  enum Role {
    KREIS,
    KREISE,
    TOWN,
    TOWNS,
    REGION,
    HOUSE,
    NEUTRAL,
    QUARTER,
    INSTITUTION,
    NONE,
    PERSON;

    /** Whether the names of several places follow. */
    boolean isPlural() {
      return this == KREISE || this == TOWNS;
    }
  }

  /** What a small word before a name says; see place-context.tsv. */
  enum Small {
    PLACE,
    WEAK,
    ARTICLE,
    AND,
    OTHER
  }

  /** What else a name can be; see place-words.tsv. */
  enum Doubt {
    WORD,
    PHRASE,
    SETTLED,
    SURNAME,
    ADJECTIVE
  }

  /** No ending of the table is longer ("bürgermeisterin"); a word of a broken file may be. */
  private static final int LONGEST_ENDING = 20;

  /** The ending of "Zementwerke", "Bahnhofs". */
  private static final Pattern PLURAL = Pattern.compile("(?<=[bdfgklmnrt])(?:es?|s|en)$");

  private final Map<String, Role> before = new HashMap<>();
  private final Map<String, Role> after = new HashMap<>();
  private final Map<String, Small> small = new HashMap<>();
  private final Map<String, Doubt> doubts = new HashMap<>();

  private final Set<String> houses =
      Table.rows(PlaceHeads.class, "venues.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  PlaceHeads() {
    for (String[] row : Table.rows(PlaceHeads.class, "place-heads.tsv")) {
      (row[1].equals("before") ? before : after).put(row[0], Role.valueOf(row[2]));
    }
    for (String[] row : Table.rows(PlaceHeads.class, "place-context.tsv")) {
      small.put(row[0], Small.valueOf(row[1]));
    }
    for (String[] row : Table.rows(PlaceHeads.class, "place-words.tsv")) {
      doubts.put(row[0], Doubt.valueOf(row[1].toUpperCase(Locale.ROOT)));
    }
  }

  /** What the word says of the name that follows it. */
  Optional<Role> before(String word) {
    return role(before, word);
  }

  /** What the noun says of the place whose adjective it follows. */
  Optional<Role> after(String word) {
    return role(after, word);
  }

  /** What the small word says, written small or at the head of a sentence. */
  Optional<Small> small(String word) {
    return Optional.ofNullable(small.get(word.toLowerCase(Locale.ROOT)));
  }

  /** What else the name can be; empty if it is a place wherever it stands. */
  Optional<Doubt> doubt(String name) {
    return Optional.ofNullable(doubts.get(titled(name)));
  }

  /** Whether the word names a house or a site within a place. */
  boolean isHouse(String word) {
    String small = PLURAL.matcher(word.toLowerCase(Locale.GERMAN)).replaceFirst("");
    int shortest = Math.max(0, small.length() - LONGEST_ENDING);
    return IntStream.range(shortest, small.length())
        .anyMatch(
            cut ->
                houses.contains(small.substring(cut))
                    || houses.contains(small.substring(cut) + "e"));
  }

  /** The whole word first, then its longest ending that the table knows. */
  private static Optional<Role> role(Map<String, Role> table, String word) {
    Role whole = table.get(titled(word));
    if (whole != null) {
      return Optional.of(whole);
    }
    String small = word.toLowerCase(Locale.ROOT);
    for (int cut = Math.max(0, small.length() - LONGEST_ENDING); cut <= small.length() - 3; cut++) {
      Role ending = table.get("*" + small.substring(cut));
      if (ending != null) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }

  /** KREIS as Kreis, but FC as FC. */
  private static String titled(String word) {
    boolean shouted = word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
    return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
  }
}
