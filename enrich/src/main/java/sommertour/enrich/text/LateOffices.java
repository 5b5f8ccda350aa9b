package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Person;
import sommertour.contract.Span;

/**
 * Gives people the office that the next sentence tells: "Am Samstag kam Eva Beispiel. Die
 * Staatssekretärin …". Press texts avoid saying name and office twice.
 */
final class LateOffices {
  /** Sentences after the name in which its office may follow. */
  private static final int REACH = 2;

  /** Sentences behind the headline that tell who it is about. */
  private static final int LEAD = 3;

  /** Characters before the name in which its office may stand with what belongs to it. */
  private static final int NEAR = 120;

  /** A sentence of history tells other people's offices. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** Somebody who held the office once, or will. */
  private static final Pattern OTHER_TIME =
      Pattern.compile("\\b(?:[Dd]amalig|[Ff]rüher|[Ee]hemalig|[Ee]instig|[Kk]ünftig)e[nrs]? $");

  /** "von Löschzugführerin Eva Beispiel": whom a preposition leads on is somebody else. */
  private static final Pattern LED =
      Pattern.compile(
          "\\b(?:von|vom|mit|durch|bei|an|neben) (?:(?:der|dem|den) )?(?:[\\p{L}-]+[. ]+){0,3}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "das Fest mit dem Bundespräsidenten": whom a preposition brings in is somebody else. */
  private static final Pattern OTHERS =
      Pattern.compile("\\b(?:[Mm]it|[Vv]on|[Bb]ei|[Nn]eben|[Oo]hne|[Ff]ür|[Gg]egen)$");

  private static final Pattern NOUN =
      Pattern.compile("\\b(\\p{Lu}[\\p{L}-]+)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /** "ihr Amtskollege Max Muster" has the office that was named last. */
  private static final Pattern COLLEAGUE =
      Pattern.compile("(?:\\bK|k)olleg(?:e|en|in) (?:Prof\\. |Dr\\. )*$");

  private static final Pattern TITLES = Pattern.compile("\\b(?:Prof|Dr|h\\. ?c)\\.");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:^|[ (])(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]em|[Dd]es|\\p{Lu}[\\p{L}-]+s|ist (?:er|sie)) (?:\\p{Ll}[\\p{Ll}-]* |\\p{Lu}\\p{Ll}+er (?<!(?:inist|anzl|meist)er )(?=\\p{Lu}))?((?:\\p{Lu}[\\p{L}-]*-)?\\p{Lu}\\p{L}+(?:(?<=(?:räsident|eauftragte|ollmächtigte)(?:in|en|n|r)?) (?:des|der) (?:(?:Deutschen|Bayerischen|Sächsischen|Hessischen) )?\\p{Lu}\\p{L}+)?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;

  LateOffices(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The persons in the same order, with the offices that were found. */
  List<Person> complete(List<Person> persons, List<Span> sentences) {
    Cast cast = new Cast(persons, sentences);
    Map<String, Boolean> held = new HashMap<>();
    Predicate<String> taken =
        office ->
            held.computeIfAbsent(
                office,
                key ->
                    persons.stream()
                        .anyMatch(other -> other.role() != null && offices.isOfficeOf(other, key)));
    List<Person> complete = new ArrayList<>(persons);
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      if (person.role() == null) {
        int at = i;
        office(person, cast, taken).ifPresent(role -> complete.set(at, withRole(person, role)));
      }
    }
    unheld(complete, cast);
    return complete;
  }

  /**
   * An office that the article names again and again without its holder is that of the one person
   * without any whom it names most: "der Bundeskanzler im Schutzmantel: Am Mittwoch hat Max Muster
   * …". Who stands beside it in a sentence is somebody else.
   */
  private void unheld(List<Person> persons, Cast cast) {
    Map<String, List<Integer>> named = new LinkedHashMap<>();
    for (int i = 0; i < cast.size(); i++) {
      String text = cast.text(i);
      // A headline has no articles.
      Matcher office = (i == 0 ? NOUN : OFFICE).matcher(text);
      boolean past = YEAR.matcher(text).find();
      while (!past && office.find()) {
        String word = office.group(1);
        if (offices.isOutside(word)
            && !OTHER_TIME.matcher(text.substring(0, office.start(1))).find()) {
          named.computeIfAbsent(offices.kind(word), kind -> new ArrayList<>()).add(i);
        }
      }
    }
    unite(named);
    named.values().removeIf(sentences -> sentences.size() < 2 && sentences.get(0) > 0);
    persons.forEach(
        person -> {
          if (person.role() != null) {
            named.remove(offices.kind(person.role()));
          }
        });
    named.forEach((office, sentences) -> give(office, sentences, persons, cast));
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

  private void give(String office, List<Integer> sentences, List<Person> persons, Cast cast) {
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
      boolean lone = sentences.size() == 1 && !isOfLead(person, cast);
      boolean beside =
          sentences.stream().anyMatch(i -> its.contains(i) && cast.text(i).indexOf(':') < 0);
      Optional<String> word = word(office, sentences, cast);
      if (!lone
          && !beside
          && word.filter(role -> offices.canBe(offices.gender(role), person)).isPresent()) {
        persons.set(persons.indexOf(person), withRole(person, word.get()));
      }
    }
  }

  /** Whether the lead already names somebody whom the article goes on with. */
  private static boolean isOfLead(Person person, Cast cast) {
    return person.mentions().size() > 1 && cast.of(person).stream().anyMatch(i -> i <= LEAD);
  }

  private Optional<String> word(String kind, List<Integer> sentences, Cast cast) {
    int first = sentences.get(0);
    return (first == 0 ? NOUN : OFFICE)
        .matcher(cast.text(first))
        .results()
        .map(office -> office.group(1))
        .filter(word -> offices.isOutside(word) && offices.kind(word).equals(kind))
        .findFirst();
  }

  private Optional<String> office(Person person, Cast cast, Predicate<String> taken) {
    for (int i : cast.of(person)) {
      Optional<String> colleague = colleague(person, cast, i);
      if (colleague.isPresent()) {
        return colleague;
      }
      Optional<String> before = leadingUp(wordsBefore(person, cast, i));
      if (before.isPresent() && offices.canBe(offices.gender(before.get()), person)) {
        return before;
      }
      for (int next = i; next <= i + REACH && next < cast.size(); next++) {
        int from = next == i ? cast.lastEnd(i, person) : 0;
        Optional<String> office = subject(cast.text(next).substring(from));
        boolean nearer = next > i && !cast.isLast(i, person);
        boolean fits = office.isPresent() && offices.canBe(offices.gender(office.get()), person);
        if (fits && !taken.test(office.get()) && !nearer) {
          return office;
        }
        if (next > i && cast.hasOther(next, person)) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> colleague(Person person, Cast cast, int sentence) {
    String text = cast.text(sentence);
    int at = cast.firstStart(sentence, person);
    return COLLEAGUE.matcher(text.substring(Math.max(0, at - NEAR), at)).find()
        ? cast.before(sentence, at)
            .map(Person::role)
            .filter(role -> role != null && offices.isOutside(role))
            .reduce((earlier, later) -> later)
        : Optional.empty();
  }

  /** The office in words that lead up to a name, unless to that of somebody else. */
  private Optional<String> leadingUp(String words) {
    if (YEAR.matcher(words).find() || LED.matcher(words).find()) {
      return Optional.empty();
    }
    return OFFICE
        .matcher(words)
        .results()
        .map(office -> office.group(1))
        .filter(offices::isOutside)
        .findFirst();
  }

  /** The office of somebody whom the words tell of. */
  private Optional<String> subject(String words) {
    if (YEAR.matcher(words).find()) {
      return Optional.empty();
    }
    Matcher office = OFFICE.matcher(words);
    while (office.find()) {
      String before = words.substring(0, office.start());
      if (offices.isOutside(office.group(1)) && !OTHERS.matcher(before).find()) {
        return Optional.of(office.group(1));
      }
    }
    return Optional.empty();
  }

  /**
   * "die Staatsministerin für Kultur beim Bundeskanzler, Eva Beispiel": from the last other name.
   */
  private static String wordsBefore(Person person, Cast cast, int sentence) {
    int at = cast.firstStart(sentence, person);
    int from = cast.ends(sentence, other -> true).filter(end -> end <= at).max().orElse(0);
    String words = cast.text(sentence).substring(Math.max(from, at - NEAR), at);
    return TITLES.matcher(words).replaceAll("").matches("(?s).*[.;:!?].* .*") ? "" : words;
  }

  private static Person withRole(Person person, String role) {
    return new Person(
        person.name(), role, person.party(), person.key(), person.mentions(), person.confidence());
  }
}
