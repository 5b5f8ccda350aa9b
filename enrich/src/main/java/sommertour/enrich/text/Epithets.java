package sommertour.enrich.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.Office.Gender;

/**
 * Leads other words for a politician back to whom they mean: "die SPD-Politikerin", "der
 * Christdemokrat", "der 54-Jährige". Press texts use them to say neither name nor office again.
 */
final class Epithets {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?<article>[Dd](?:ie|er|en|em|es)) (?:\\p{Ll}+ )?"
              + "(?:(?<party>CDU|CSU|SPD|FDP|AfD|BSW|Grünen?|Linken?)-(?:Politiker(?:in|s)?|Frau|Mann)"
              + "|(?:(?:\\p{Lu}\\p{L}{2,8}s?p|P)olitiker(?:in|s)?)"
              + "|(?<creed>Sozialdemokrat|Christdemokrat|Freidemokrat|Christsoziale|Liberale|Grüne)(?:in|en|n|r)?"
              + "|(?<age>\\d\\d-Jährige)[nr]?)(?![\\p{L}-])",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Map<String, String> PARTIES =
      Map.of(
          "Sozialdemokrat", "spd",
          "Christdemokrat", "cdu",
          "Freidemokrat", "fdp",
          "Liberale", "fdp",
          "Christsoziale", "csu",
          "Grüne", "grün");

  /** Mentions before the words among which the one is that they mean. */
  private static final int MOST = 30;

  private final OfficeRanks offices;
  private final List<PersonMention> everybody;

  Epithets(OfficeRanks offices, Reading reading) {
    this.offices = offices;
    this.everybody = PersonMention.inOrder(reading.passages());
  }

  /** The office holder from outside whom words of the passage mean. */
  Optional<VisitorFinder.Reference> in(Passage passage) {
    Matcher words = WORDS.matcher(passage.plain());
    while (words.find()) {
      int offset = passage.span().start();
      Span span =
          new Span(
              offset + words.start(),
              offset + words.end(),
              passage.span().text().substring(words.start(), words.end()));
      Optional<Person> meant = meant(words, span);
      if (meant.isPresent()) {
        return meant.map(who -> new VisitorFinder.Reference(who, span, VisitorFinder.Means.OFFICE));
      }
    }
    return Optional.empty();
  }

  /** Of those named before who can be meant the last; nobody if that is one of here. */
  private Optional<Person> meant(Matcher words, Span span) {
    Gender gender = gender(words);
    Optional<String> party = party(words);
    int behind = PersonMention.firstFrom(everybody, span.start());
    for (int i = behind - 1; i >= Math.max(0, behind - MOST); i--) {
      Person person = everybody.get(i).person();
      if (offices.canBe(gender, person)
          && (words.group("age") != null || isPolitician(person))
          && (party.isEmpty() || canBeOf(person, party.get()))) {
        return Optional.of(person).filter(offices::isOutside);
      }
    }
    return Optional.empty();
  }

  private boolean isPolitician(Person person) {
    return offices.isOutside(person) || (offices.isHost(person) && !offices.isFunction(person));
  }

  private static boolean canBeOf(Person person, String party) {
    return person.party() == null || small(person.party()).contains(party);
  }

  private static Optional<String> party(Matcher words) {
    if (words.group("creed") != null) {
      return Optional.of(PARTIES.get(words.group("creed")));
    }
    return Optional.ofNullable(words.group("party"))
        .map(
            party ->
                party.startsWith("Gr") ? "grün" : party.startsWith("Li") ? "linke" : small(party));
  }

  /** Of "die Liberale" the article tells it, of "der Politikerin" the noun. */
  private static Gender gender(Matcher words) {
    String text = words.group();
    if (text.endsWith("in") || text.endsWith("Frau")) {
      return Gender.FEMININE;
    }
    String article = words.group("article");
    boolean adjective =
        words.group("age") != null
            || (words.group("creed") != null && words.group("creed").endsWith("e"));
    if (!adjective || text.endsWith("r") || article.endsWith("m") || article.endsWith("s")) {
      return Gender.MASCULINE;
    }
    return switch (small(article)) {
      case "die" -> Gender.FEMININE;
      case "der" -> text.endsWith("n") ? Gender.FEMININE : Gender.MASCULINE;
      default -> Gender.MASCULINE;
    };
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
