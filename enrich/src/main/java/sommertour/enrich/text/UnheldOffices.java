package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Person;

/**
 * An office that the article names again and again without its holder is that of the one person
 * without any whom it names most: "der Bundeskanzler im Schutzmantel: Am Mittwoch hat Max Muster
 * …". Who stands beside it in a sentence is somebody else.
 */
final class UnheldOffices {
  /** Sentences behind the headline that tell who it is about. */
  private static final int LEAD = 3;

  /** Somebody who held the office once, or will. */
  static final Pattern OTHER_TIME =
      Pattern.compile("\\b(?:[Dd]amalig|[Ff]rüher|[Ee]hemalig|[Ee]instig|[Kk]ünftig)e[nrs]? $");

  private static final Pattern NOUN =
      Pattern.compile("\\b(\\p{Lu}[\\p{L}-]+)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;
  private final Cast cast;

  UnheldOffices(OfficeRanks offices, Cast cast) {
    this.offices = offices;
    this.cast = cast;
  }

  /** Puts the offices into the list. */
  void give(List<Person> persons) {
    Map<String, List<Integer>> named = new LinkedHashMap<>();
    for (int i = 0; i < cast.size(); i++) {
      String text = cast.text(i);
      // A headline has no articles.
      Matcher office = (i == 0 ? NOUN : LateOffices.OFFICE).matcher(text);
      boolean past = LateOffices.YEAR.matcher(text).find();
      while (!past && office.find()) {
        String word = office.group(1);
        if (offices.isOutside(word)
            && !OTHER_TIME.matcher(text.substring(0, office.start(1))).find()) {
          named.computeIfAbsent(offices.kind(word), kind -> new ArrayList<>()).add(i);
        }
      }
    }
    unite(named);
    named.values().removeIf(sentences -> sentences.size() < 2 && sentences.get(0) >= LEAD);
    persons.forEach(
        person -> {
          if (person.role() != null) {
            named.remove(offices.kind(person.role()));
            named.keySet().removeIf(office -> isHeld(office, person));
          }
        });
    named.forEach((office, sentences) -> give(office, sentences, persons));
  }

  /** "die Regierungschefin" is the Ministerpräsidentin. */
  private boolean isHeld(String office, Person person) {
    return offices.isOfficeOf(
        person, Character.toUpperCase(office.charAt(0)) + office.substring(1));
  }

  /** "die Ministerin" is the Gesundheitsministerin where that is the only one of the article. */
  private static void unite(Map<String, List<Integer>> named) {
    for (String bare : List.copyOf(named.keySet())) {
      List<String> compounds =
          named.keySet().stream()
              .filter(office -> office.length() > bare.length() && office.endsWith(bare))
              .toList();
      if (compounds.size() == 1) {
        named.get(compounds.get(0)).addAll(named.remove(bare));
      }
    }
    named.values().forEach(sentences -> sentences.sort(null));
  }

  private void give(String office, List<Integer> sentences, List<Person> persons) {
    List<Person> likely =
        persons.stream()
            .filter(person -> person.role() == null && person.name().indexOf(' ') > 0)
            .sorted(Comparator.comparingInt((Person person) -> person.mentions().size()).reversed())
            .limit(2)
            .toList();
    boolean clear =
        likely.size() == 1
            || (likely.size() == 2
                && likely.get(0).mentions().size() > likely.get(1).mentions().size());
    if (clear) {
      Person person = likely.get(0);
      Set<Integer> its = new HashSet<>(cast.of(person));
      boolean lone =
          sentences.size() == 1
              && !(sentences.get(0) == 0 && isOfLead(person))
              && !(likely.size() == 1 && follows(person, sentences.get(0)))
              && !(persons.size() == 1
                  && (sentences.get(0) == 0 ? heads(office) : !isSomebodyElse(person)));
      boolean beside =
          sentences.stream().anyMatch(i -> its.contains(i) && cast.text(i).indexOf(':') < 0);
      Optional<String> word = word(office, sentences);
      if (!lone
          && !beside
          && word.filter(role -> offices.canBe(offices.gender(role), person)).isPresent()) {
        persons.set(persons.indexOf(person), LateOffices.withRole(person, word.get()));
      }
    }
  }

  /** "… mit der Ministerin zu sprechen. Um 18 Uhr antwortet Eva Beispiel auf Fragen." */
  private boolean follows(Person person, int sentence) {
    return sentence > 0 && cast.of(person).get(0) == sentence + 1 && !isSomebodyElse(person);
  }

  /** "Eva Beispiel vom Elternrat": whether the words behind the name tell who it is. */
  private boolean isSomebodyElse(Person person) {
    int first = cast.of(person).get(0);
    return LateOffices.OWN.matcher(cast.behind(first, person)).find();
  }

  /** "Umweltminister im Rosengarten": whether the headline begins with the office. */
  private boolean heads(String office) {
    Matcher first = NOUN.matcher(cast.text(0));
    return first.lookingAt()
        && offices.isOutside(first.group(1))
        && offices.kind(first.group(1)).equals(office);
  }

  /** Whether the lead already names somebody whom the article goes on with. */
  private boolean isOfLead(Person person) {
    return person.mentions().size() > 1 && cast.of(person).stream().anyMatch(i -> i <= LEAD);
  }

  private Optional<String> word(String kind, List<Integer> sentences) {
    int first = sentences.get(0);
    return (first == 0 ? NOUN : LateOffices.OFFICE)
        .matcher(cast.text(first))
        .results()
        .map(office -> office.group(1))
        .filter(word -> offices.isOutside(word) && offices.kind(word).equals(kind))
        .findFirst();
  }
}
