package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Characters before the name in which its office may stand with what belongs to it. */
  private static final int NEAR = 120;

  /** A sentence of history tells other people's offices. */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  /** Somebody who held the office once, or will. */
  private static final Pattern OTHER_TIME =
      Pattern.compile("\\b(?:[Dd]amalig|[Ff]rüher|[Ee]hemalig|[Ee]instig|[Kk]ünftig)e[nrs]? $");

  /** What may stand between an office and the name it belongs to: nouns and what joins them. */
  private static final Pattern COMPLEMENT =
      Pattern.compile(
          "(?:\\P{L}*(?:\\p{Lu}[\\p{L}-]*|für|der|des|die|und|im|in|beim|bei|am|a|d|von|zum|zur|e\\.\\s?V|\\p{Ll}{4,}(?:e[nrsm]?)))*\\P{L}*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "von Löschzugführerin Eva Beispiel": whom a preposition leads on is somebody else. */
  private static final Pattern LED =
      Pattern.compile("\\b(?:von|vom|mit|durch|bei|an|neben)\\b[^,]*$");

  /** "das Fest mit dem Bundespräsidenten": whom a preposition brings in is somebody else. */
  private static final Pattern OTHERS =
      Pattern.compile("\\b(?:[Mm]it|[Vv]on|[Bb]ei|[Nn]eben|[Oo]hne|[Ff]ür|[Gg]egen)$");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:^|[ (])(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]em|[Dd]es|\\p{Lu}[\\p{L}-]+s|ist (?:er|sie)) (?:\\p{Ll}+ )?((?:\\p{Lu}[\\p{L}-]*-)?\\p{Lu}\\p{L}+)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;

  LateOffices(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The persons in the same order, with the offices that were found. */
  List<Person> complete(List<Person> persons, List<Span> sentences) {
    List<Person> complete = new ArrayList<>(persons);
    for (int i = 0; i < persons.size(); i++) {
      Person person = persons.get(i);
      if (person.role() == null) {
        int at = i;
        office(person, persons, sentences)
            .ifPresent(role -> complete.set(at, withRole(person, role)));
      }
    }
    unheld(complete, sentences);
    return complete;
  }

  /**
   * An office that the article names again and again without its holder is that of the one person
   * without any whom it names most: "der Bundeskanzler im Schutzmantel: Am Mittwoch hat Max Muster
   * …". Who stands beside it in a sentence is somebody else.
   */
  private void unheld(List<Person> persons, List<Span> sentences) {
    Map<String, List<Span>> open = new LinkedHashMap<>();
    for (Span sentence : sentences) {
      Matcher office = OFFICE.matcher(sentence.text());
      while (!YEAR.matcher(sentence.text()).find() && office.find()) {
        String word = office.group(1);
        String before = sentence.text().substring(0, office.start(1));
        if (offices.isOutside(word) && !OTHER_TIME.matcher(before).find()) {
          String same =
              open.keySet().stream().filter(o -> offices.isSame(o, word)).findFirst().orElse(word);
          open.computeIfAbsent(same, first -> new ArrayList<>()).add(sentence);
        }
      }
    }
    open.forEach(
        (office, named) -> {
          if (named.size() > 1
              && persons.stream().noneMatch(person -> offices.isOfficeOf(person, office))) {
            holder(office, persons, named)
                .ifPresent(
                    person -> persons.set(persons.indexOf(person), withRole(person, office)));
          }
        });
  }

  private Optional<Person> holder(String office, List<Person> persons, List<Span> named) {
    List<Person> likely =
        persons.stream()
            .filter(person -> person.role() == null && person.name().indexOf(' ') > 0)
            .filter(person -> offices.canBe(offices.gender(office), person))
            .sorted(Comparator.comparingInt((Person person) -> person.mentions().size()).reversed())
            .toList();
    boolean clear =
        !likely.isEmpty()
            && likely.get(0).mentions().size() > 1
            && (likely.size() == 1
                || likely.get(0).mentions().size() > likely.get(1).mentions().size());
    return clear
        ? Optional.of(likely.get(0))
            .filter(person -> named.stream().noneMatch(sentence -> isBeside(person, sentence)))
        : Optional.empty();
  }

  private static boolean isBeside(Person person, Span sentence) {
    return isNamed(person, sentence) && sentence.text().indexOf(':') < 0;
  }

  private Optional<String> office(Person person, List<Person> persons, List<Span> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      Span named = sentences.get(i);
      if (!isNamed(person, named)) {
        continue;
      }
      Optional<String> before = apposed(before(person, persons, named));
      if (before.isPresent() && offices.canBe(offices.gender(before.get()), person)) {
        return before;
      }
      for (int next = i; next <= i + REACH && next < sentences.size(); next++) {
        Span sentence = sentences.get(next);
        int from = next == i ? lastMention(person, named) : 0;
        Optional<String> office = subject(sentence.text().substring(from));
        boolean nearer = next > i && !isLastOf(person, persons, named);
        boolean taken =
            persons.stream()
                .anyMatch(
                    other ->
                        other.role() != null
                            && office.isPresent()
                            && offices.isOfficeOf(other, office.get()));
        boolean fits = office.isPresent() && offices.canBe(offices.gender(office.get()), person);
        if (fits && !taken && !nearer) {
          return office;
        }
        if (next > i && persons.stream().anyMatch(o -> !o.equals(person) && isNamed(o, sentence))) {
          break;
        }
      }
    }
    return Optional.empty();
  }

  /** The office in words that lead up to a name as its complement. */
  private Optional<String> apposed(String words) {
    Matcher office = OFFICE.matcher(words);
    while (office.find()) {
      String between = words.substring(office.end(1));
      if (offices.isOutside(office.group(1))
          && COMPLEMENT.matcher(between).matches()
          && !LED.matcher(between).find()) {
        return Optional.of(office.group(1));
      }
    }
    return Optional.empty();
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
  private static String before(Person person, List<Person> persons, Span sentence) {
    int at =
        person.mentions().stream()
            .filter(sentence::contains)
            .mapToInt(mention -> mention.start() - sentence.start())
            .min()
            .orElse(0);
    int from =
        persons.stream()
            .flatMap(other -> other.mentions().stream())
            .filter(sentence::contains)
            .mapToInt(mention -> mention.end() - sentence.start())
            .filter(end -> end <= at)
            .max()
            .orElse(0);
    String words = sentence.text().substring(Math.max(from, at - NEAR), at);
    return words.matches("(?s).*[.;:!?].* .*") ? "" : words;
  }

  private static int lastMention(Person person, Span sentence) {
    return person.mentions().stream()
        .filter(sentence::contains)
        .mapToInt(mention -> mention.end() - sentence.start())
        .max()
        .orElse(0);
  }

  private static boolean isLastOf(Person person, List<Person> persons, Span sentence) {
    return persons.stream()
        .filter(other -> isNamed(other, sentence))
        .max(Comparator.comparingInt(other -> lastMention(other, sentence)))
        .filter(person::equals)
        .isPresent();
  }

  private static boolean isNamed(Person person, Span sentence) {
    return person.mentions().stream().anyMatch(sentence::contains);
  }

  private static Person withRole(Person person, String role) {
    return new Person(
        person.name(), role, person.party(), person.key(), person.mentions(), person.confidence());
  }
}
