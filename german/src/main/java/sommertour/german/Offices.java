package sommertour.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words for offices, functions and titles: in every inflection, as the end of compounds and as
 * phrases. Who holds an office is left to others.
 */
public final class Offices {
  /** Compounds need at least these letters before the office: "Vize", "Ober", "Alt". */
  private static final int SHORTEST_PREFIX = 3;

  /** Letters of the shortest office that ends a compound. */
  private static final int SHORTEST_END = 3;

  private static final int LONGEST_WORD = 80;

  private static final Set<String> GENITIVE = Set.of("des", "der");

  /** "Bayerischen", "rheinland-pfälzischen", "Thüringer" */
  private static final Pattern ATTRIBUTE = Pattern.compile("\\p{L}[\\p{L}-]+(?:en|er)");

  /** Who is told by the body they head. */
  private static final Set<String> HEADS = Set.of("chef", "leiter");

  private final Map<String, Entry> words = new HashMap<>();

  /** The last three letters of the forms: most words of a text end in none of them. */
  private final Set<String> endings = new HashSet<>();

  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /** Phrases whose first word may also end a longer one: "Ostbeauftragte der Bundesregierung". */
  private final List<Phrase> compounds = new ArrayList<>();

  private Offices() {}

  /** A form of the table; without an office it only blocks shorter ones. */
  private record Entry(Office office, boolean compounds) {}

  private record Phrase(List<String> words, Office office) {}

  /** Reads the table of the class path. */
  public static Offices load() {
    Offices offices = new Offices();
    for (String[] row : Table.rows(Offices.class, "offices.tsv")) {
      OfficeForms.of(row)
          .forEach((form, office) -> offices.add(form, office, row[4].equals("yes")));
    }
    return offices;
  }

  private void add(String form, Optional<Office> office, boolean inCompounds) {
    List<String> parts = List.of(form.split(" ", -1));
    if (parts.size() == 1) {
      endings.add(ending(form));
      words.putIfAbsent(form, new Entry(office.orElse(null), inCompounds));
    } else {
      Phrase phrase = new Phrase(parts, office.orElseThrow());
      phrases.computeIfAbsent(parts.get(0), first -> new ArrayList<>()).add(phrase);
      if (inCompounds) {
        compounds.add(phrase);
      }
    }
  }

  /** The office a single word names ("Landrätin", "Sozialdezernenten", "Dr."); empty if none. */
  public Optional<Office> word(String word) {
    if (word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String small = word.toLowerCase(Locale.ROOT);
    Entry whole = words.get(small);
    if (whole == null && small.endsWith(".")) {
      whole = words.get(small.substring(0, small.length() - 1));
    }
    if (whole == null && small.indexOf('-') > 0) {
      // "Landes-Behindertenbeauftragte"
      whole = words.get(small.replace("-", ""));
    }
    if (whole != null) {
      boolean capital =
          !Character.isLetter(word.charAt(0)) || Character.isUpperCase(word.charAt(0));
      boolean degree = small.endsWith(".");
      return capital || degree ? Optional.ofNullable(whole.office()) : Optional.empty();
    }
    if (!Character.isUpperCase(word.charAt(0)) || !endings.contains(ending(small))) {
      return Optional.empty();
    }
    for (int start = 1; start <= small.length() - SHORTEST_END; start++) {
      Entry end = words.get(small.substring(start));
      boolean hyphen = small.charAt(start - 1) == '-';
      if (end != null && (hyphen || (end.compounds() && start >= SHORTEST_PREFIX))) {
        return Optional.ofNullable(end.office());
      }
    }
    return Optional.empty();
  }

  /**
   * The office that begins with the given token: a phrase ("Chef der Staatskanzlei") or one word.
   *
   * @param tokens of the text
   * @param index of the first token
   */
  public Optional<OfficeMention> at(List<Token> tokens, int index) {
    String first = tokens.get(index).text();
    String small = first.toLowerCase(Locale.ROOT);
    for (Phrase phrase : phrases.getOrDefault(small, List.of())) {
      Optional<OfficeMention> fitting = fitting(phrase, tokens, index);
      if (fitting.isPresent()) {
        return fitting;
      }
    }
    boolean complement =
        index + 1 < tokens.size()
            && Character.isUpperCase(first.charAt(0))
            && (tokens.get(index + 1).is("der") || tokens.get(index + 1).is("des"));
    for (Phrase phrase : complement ? compounds : List.<Phrase>of()) {
      Optional<OfficeMention> fitting =
          small.endsWith(phrase.words().get(0)) ? fitting(phrase, tokens, index) : Optional.empty();
      if (fitting.isPresent()) {
        return fitting;
      }
    }
    Optional<Office> word = word(first);
    return word.filter(office -> complement)
        .flatMap(office -> ofBody(office, tokens, index))
        .or(() -> word.map(office -> new OfficeMention(office, index, index + 1)));
  }

  /** "Chefin des (Mainzer) Umweltministeriums" is the Umweltministerin. */
  private Optional<OfficeMention> ofBody(Office head, List<Token> tokens, int index) {
    boolean heads =
        HEADS.contains(head.stem())
            && tokens.get(index).text().toLowerCase(Locale.ROOT).startsWith(head.stem());
    for (int at = index + 2; heads && at <= index + 3 && at < tokens.size(); at++) {
      Optional<Office> office = headOf(tokens.get(at).text(), head.gender()).flatMap(this::word);
      if (office.isPresent()) {
        return Optional.of(new OfficeMention(office.get(), index, at + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * The office of whoever heads a body of government: "Umweltministerin" for "Umweltministerium".
   *
   * @param body a noun, be it in the genitive
   * @param gender of the holder; where it is unknown the office is named in the masculine
   * @return empty if the word names no body of government
   */
  public static Optional<String> headOf(String body, Office.Gender gender) {
    return Bodies.head(body, gender);
  }

  /**
   * The office whose one word ends right before the given token.
   *
   * @param tokens of the text
   * @param index of the token behind the office
   */
  public Optional<OfficeMention> before(List<Token> tokens, int index) {
    return index == 0
        ? Optional.empty()
        : word(tokens.get(index - 1).text())
            .map(office -> new OfficeMention(office, index - 1, index));
  }

  /** The office of a role that ranks highest; the first one among equals. */
  public Optional<Office> of(String role) {
    if (role == null) {
      return Optional.empty();
    }
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (String word : role.split("[\\s,;()/„“\"]+", -1)) {
      if (!word.isEmpty()) {
        tokens.add(new Token(from, from + word.length(), word));
      }
      from += word.length() + 1;
    }
    return Stream.iterate(0, i -> i < tokens.size(), i -> i + 1)
        .map(i -> at(tokens, i).map(OfficeMention::office).orElse(null))
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Office::rank));
  }

  /** The rank of a role; empty if it names no office. */
  public Optional<OfficeRank> classOf(String role) {
    return of(role).map(Office::rank);
  }

  /** Whether two roles name one office, whatever the gender and the compound. */
  public boolean same(String role, String other) {
    Optional<Office> office = of(role);
    return office.isPresent() && office.map(Office::stem).equals(of(other).map(Office::stem));
  }

  private static String ending(String word) {
    return word.substring(Math.max(0, word.length() - SHORTEST_END));
  }

  /** The phrase that begins here, be it with an attribute: "Präsidentin des Mainzer Landtags". */
  private static Optional<OfficeMention> fitting(Phrase phrase, List<Token> tokens, int index) {
    List<String> words = phrase.words();
    for (int attributes = 0; attributes <= (isGenitive(phrase) ? 1 : 0); attributes++) {
      int behind = index + words.size() + attributes;
      boolean attribute =
          attributes == 0
              || (behind <= tokens.size()
                  && ATTRIBUTE.matcher(tokens.get(index + 2).text()).matches());
      if (attribute
          && behind <= tokens.size()
          && is(words.subList(1, words.size() - 1), tokens, index + 1)
          && is(words.subList(words.size() - 1, words.size()), tokens, behind - 1)) {
        return Optional.of(new OfficeMention(phrase.office(), index, behind));
      }
    }
    return Optional.empty();
  }

  private static boolean isGenitive(Phrase phrase) {
    return phrase.words().size() == 3 && GENITIVE.contains(phrase.words().get(1));
  }

  private static boolean is(List<String> words, List<Token> tokens, int from) {
    return words.equals(
        tokens.subList(from, from + words.size()).stream()
            .map(token -> token.text().toLowerCase(Locale.ROOT))
            .toList());
  }
}
