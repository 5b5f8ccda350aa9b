package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.contract.Person;
import sommertour.german.FirstNames;
import sommertour.german.Office;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;
import sommertour.german.Table;

/** What the office of a person lets them be in a stop: visitor from outside, or host. */
record OfficeRanks(Offices offices, FirstNames firstNames) {
  private static final String FEDERAL = "bundes";

  /** "der Ostbeauftragte", "die Ostbeauftragte" */
  private static final Pattern EITHER =
      Pattern.compile("(?i)(?:beauftragten?|bevollmächtigten?)\\b");

  private static final Pattern FORMER =
      Pattern.compile(
          "(?:[Ff]rüher|[Ee]hemalig|[Ee]instig|[Dd]amalig|[Vv]erstorben)e[nrms]?\\b|Alt-?(?=\\p{L}*(?:kanzler|präsident|minister|senator))");

  /** "AfD-Landeschef" leads a party. */
  private static final Pattern OF_PARTY =
      Pattern.compile("(?:AfD|CDU|CSU|SPD|FDP|BSW|Grünen?|Linken?|FW)-[\\p{L}-]*chef(?:in)?\\b");

  private static final Set<List<String>> SYNONYMS =
      Table.rows(OfficeRanks.class, "office-synonyms.tsv").stream()
          .map(List::of)
          .collect(Collectors.toUnmodifiableSet());

  /** Whether holders of the person's office tour the country. */
  boolean isOutside(Person person) {
    return person.role() != null && isOutside(person.role());
  }

  /** Whether the words name an office of those who tour. */
  boolean isOutside(String words) {
    return offices.classOf(words).filter(OfficeRank.OUTSIDE::equals).isPresent()
        && !isFormer(words)
        && !OF_PARTY.matcher(words).lookingAt();
  }

  /** "frühere Landwirtschaftsministerin", "Staatssekretär a. D.": an office of the past. */
  static boolean isFormer(String words) {
    return FORMER.matcher(words).lookingAt() || words.endsWith(" a. D.");
  }

  /** Whether the person has an office or function that can receive or accompany a visitor. */
  boolean isHost(Person person) {
    return offices
        .classOf(person.role())
        .filter(
            rank ->
                rank == OfficeRank.LOCAL
                    || rank == OfficeRank.FUNCTION
                    || rank == OfficeRank.PARLIAMENT)
        .isPresent();
  }

  /** Whether the person heads or speaks for something, and holds no office. */
  boolean isFunction(Person person) {
    return offices.classOf(person.role()).filter(OfficeRank.FUNCTION::equals).isPresent();
  }

  /** Whether the word names the person's office, in whichever compound. */
  boolean isOfficeOf(Person person, String word) {
    return offices.same(person.role(), word) || isSynonym(word, person.role());
  }

  /** Whether the word stands for other offices. */
  boolean isSynonym(String word) {
    return offices
        .of(word)
        .filter(office -> SYNONYMS.stream().anyMatch(row -> row.get(0).equals(office.stem())))
        .isPresent();
  }

  /** "die Regierungschefin" is the Ministerpräsidentin, "der Präsident" that "des Landtags". */
  private boolean isSynonym(String word, String role) {
    Optional<String> synonym = offices.of(word).map(Office::stem);
    Optional<String> office = offices.of(role).map(Office::stem);
    return synonym.isPresent()
        && office.isPresent()
        && (SYNONYMS.contains(List.of(synonym.get(), office.get()))
            || office.get().startsWith(synonym.get() + " de"));
  }

  /** The office of the word without what a compound puts before it; "der Kanzler" is federal. */
  String kind(String words) {
    String stem = offices.of(words).map(Office::stem).orElse(words);
    return stem.startsWith(FEDERAL) ? stem.substring(FEDERAL.length()) : stem;
  }

  /** Whether neither office nor first name of the person says that the gender is another one. */
  boolean canBe(Office.Gender gender, Person person) {
    Office.Gender own = gender(person.role());
    if (own == Office.Gender.UNKNOWN && person.name().indexOf(' ') > 0) {
      own = firstNames.gender(person.name().substring(0, person.name().indexOf(' ')));
    }
    return own == Office.Gender.UNKNOWN || gender == Office.Gender.UNKNOWN || own == gender;
  }

  /** The gender that the words of an office give. */
  Office.Gender gender(String words) {
    if (words != null && EITHER.matcher(words).find()) {
      return Office.Gender.UNKNOWN;
    }
    return offices.of(words).map(Office::gender).orElse(Office.Gender.UNKNOWN);
  }
}
