package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.Office;

/**
 * Decides who a sentence says is visiting: office holders from outside who are named in it, or whom
 * a pronoun or an office ("die Staatssekretärin") leads back to.
 */
final class VisitorFinder {
  /** Someone a sentence speaks of, where it does, and whether by name. */
  record Reference(Person person, Span span, boolean byName) {}

  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:([Ss]ie|[Ii]hre?[mnrs]?)|([Ee]r|[Ii]hn|[Ii]hm|[Ss]eine?[mnrs]?))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SUBJECT =
      Pattern.compile("\\b(?:([Ss]ie)|([Ee]r))\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ARTICLE_AND_NOUN =
      Pattern.compile(
          "(?:^|\\b(?:[Dd](?:ie|er|en|em|es)|\\p{Lu}[\\p{L}-]+s|[Ii]hre?[mnr]?|[Uu]nsere?[mnr]?|[Dd]iese?[mnr]?)"
              + " (?:\\p{Ll}+ ){0,2})(\\p{Lu}[\\p{L}-]+)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "des früheren Integrationsministers": whoever held an office once is not who visits now. */
  private static final Pattern FORMER =
      Pattern.compile(
          "\\b(?:[Ff]rüher|[Ee]hemalig|[Dd]amalig|[Ee]instig|[Vv]erstorben)e[nrs]?\\b[^,;]{0,40}$");

  private final OfficeRanks offices;
  private final List<PersonMention> outsiders;
  private final Optional<Person> main;

  VisitorFinder(Reading reading, OfficeRanks offices) {
    this.offices = offices;
    this.outsiders =
        reading.passages().stream()
            .flatMap(passage -> passage.persons().stream())
            .filter(mention -> offices.isOutside(mention.person()))
            .sorted(Comparator.comparingInt(mention -> mention.span().start()))
            .toList();
    this.main = mainOutsider(outsiders);
  }

  /** The office holder from outside whom the article names most; the first one among equals. */
  Optional<Person> main() {
    return main;
  }

  /** The office holder from outside, if the article names just one and that before the offset. */
  Optional<Person> only(int before) {
    return main.filter(person -> firstMention(person).start() < before)
        .filter(person -> outsiders.stream().allMatch(mention -> mention.person().equals(person)));
  }

  /** First span that names the person. */
  Span firstMention(Person person) {
    return person.mentions().get(0);
  }

  /** The outsiders whom the passage names, else the one whom it means by pronoun or office. */
  List<Reference> in(Passage passage) {
    Map<String, Reference> named = new LinkedHashMap<>();
    for (PersonMention mention : passage.persons()) {
      if (offices.isOutside(mention.person())
          && passage.tells(mention.span())
          && !FORMER.matcher(passage.before(mention.span().start())).find()) {
        named.putIfAbsent(
            mention.person().key(), new Reference(mention.person(), mention.span(), true));
      }
    }
    if (!named.isEmpty()) {
      int first = named.values().iterator().next().span().start();
      byPronoun(SUBJECT, passage)
          .filter(who -> who.span().start() < first)
          .ifPresent(who -> named.putIfAbsent(who.person().key(), who));
      return new ArrayList<>(named.values());
    }
    return byOffice(passage).or(() -> byPronoun(PRONOUN, passage)).map(List::of).orElse(List.of());
  }

  private Optional<Reference> byOffice(Passage passage) {
    Matcher noun = ARTICLE_AND_NOUN.matcher(passage.plain());
    while (noun.find()) {
      String office = noun.group(1);
      if (offices.isOutside(office)) {
        Span span = span(passage, noun.start(1), noun.end(1));
        Optional<Person> holder =
            latest(span.start(), person -> offices.isOfficeOf(person, office))
                .or(
                    () ->
                        latest(
                            span.start(), person -> offices.canBe(offices.gender(office), person)));
        if (holder.isPresent()) {
          return Optional.of(new Reference(holder.get(), span, false));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Reference> byPronoun(Pattern pronouns, Passage passage) {
    Matcher pronoun = pronouns.matcher(passage.plain());
    while (pronoun.find()) {
      Office.Gender gender =
          pronoun.group(1) != null ? Office.Gender.FEMININE : Office.Gender.MASCULINE;
      Span span = span(passage, pronoun.start(), pronoun.end());
      Optional<Person> meant = latest(span.start(), person -> offices.canBe(gender, person));
      if (meant.isPresent()) {
        return Optional.of(new Reference(meant.get(), span, false));
      }
    }
    return Optional.empty();
  }

  /** The outsider last named before the offset who fits, else the first one who does. */
  private Optional<Person> latest(int before, Predicate<Person> fits) {
    Person last = null;
    for (PersonMention mention : outsiders) {
      if (fits.test(mention.person()) && (last == null || mention.span().start() < before)) {
        last = mention.person();
      }
    }
    return Optional.ofNullable(last);
  }

  private static Optional<Person> mainOutsider(List<PersonMention> outsiders) {
    Map<Person, Integer> counts = new LinkedHashMap<>();
    outsiders.forEach(mention -> counts.merge(mention.person(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Person, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(entry -> -entry.getKey().mentions().get(0).start()))
        .map(Map.Entry::getKey);
  }

  private static Span span(Passage passage, int start, int end) {
    int offset = passage.span().start();
    return new Span(offset + start, offset + end, passage.span().text().substring(start, end));
  }
}
