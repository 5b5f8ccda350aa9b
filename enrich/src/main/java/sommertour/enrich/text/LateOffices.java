package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.Office.Gender;

/**
 * Gives people the office that the next sentence tells: "Am Samstag kam Eva Beispiel. Die
 * Staatssekretärin …". Press texts avoid saying name and office twice.
 */
final class LateOffices {
  /** Sentences after the name in which its office may follow. */
  private static final int REACH = 2;

  /** What leads up to a name that takes up what was said: "Frau …", "Für Dr. …". */
  private static final Pattern TAKEN_UP =
      Pattern.compile("^(?:Frau|Herr|Herrn|Für|Mit) (?:Prof\\. |Dr\\. )*$");

  private static final Pattern BARE = Pattern.compile("(?:Prof\\. |Dr\\. )*");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "^, (?:der|die) (?:[^,.;]{0,60} )?als (?:\\p{Ll}+ )?(\\p{Lu}[\\p{L}-]+)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What tells at once who somebody is, whatever office was named before. */
  static final Pattern OWN =
      Pattern.compile(
          "^(?:,(?! zuständig)| \\(| (?:von|vom|aus|als|und(?! (?:ihr|sein)))\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Characters before the name in which its office may stand with what belongs to it. */
  private static final int NEAR = 120;

  /** A sentence of history tells other people's offices. */
  static final Pattern YEAR =
      Pattern.compile(
          "(?=[12])\\b(?:19|20)\\d\\d\\b(?<!\\d\\. ?\\p{Lu}\\p{Ll}{2,8} \\d{4})(?<!\\d\\. ?\\d{1,2}\\. ?\\d{4})",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "von Löschzugführerin Eva Beispiel": whom a preposition leads on is somebody else. */
  private static final Pattern LED =
      Pattern.compile(
          "\\b(?:von|vom|mit|durch|bei|an|neben) (?:(?:der|dem|den) )?(?:[\\p{L}-]+[. ]+){0,3}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "das Fest mit dem Bundespräsidenten": whom a preposition brings in is somebody else. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:[Mm]it|[Vv]on|[Bb]ei|[Nn]eben|[Oo]hne|[Ff]ür|[Gg]egen|[Üü]ber|[Aa]n)$");

  /** "ihr Amtskollege Max Muster" has the office that was named last. */
  private static final Pattern COLLEAGUE =
      Pattern.compile(
          "(?:(?:\\bK|k)olleg(?:e|en|in)|\\bAmts(?:schwester|bruder)) (?:Prof\\. |Dr\\. )*$");

  /** Titles of work end like this; "Frau" and "Herr" are none. */
  private static final Pattern WORK =
      Pattern.compile(
          "(?<=[\\p{L},:] )\\p{Lu}\\p{Ll}{3,}(?:in|er|ist|ent|ant|or|eur|mann|frau|wirt|chef|koch|rat|rätin) (?:Prof\\. |Dr\\. )*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Full stops that end no sentence: of titles, days and hours. */
  private static final Pattern TITLES =
      Pattern.compile("\\b(?:Prof|Dr|h\\. ?c)\\.|\\b\\d{1,2}[.:](?:\\d\\d)?");

  static final Pattern OFFICE =
      Pattern.compile(
          "(?:^|[ (])(?:[Dd]ie|[Dd]er|[Dd]en|[Dd]em|[Dd]es|[Uu]nser(?:e[rnm]?)?|[Ii]hre?[nm]?|[Ss]eine?[nm]?|\\p{Lu}[\\p{L}-]+s|ist (?:er|sie)) (?:für [\\p{L}, ]{3,40}? zuständige[rn]? |(?:seit|erst|im) (?:\\p{L}+ ){1,3}\\p{Ll}+e[rn]? |\\p{Ll}[\\p{Ll}-]* |\\p{Lu}[\\p{L}-]+er (?<!(?:inist|anzl|meist)er )(?=\\p{Lu})|\\p{Lu}[\\p{L}-]+ische[rnm]? )?(?:\\p{Lu}\\p{L}*-(?:,| und| sowie|/) ?)*((?:\\p{Lu}[\\p{L}-]*-)?\\p{Lu}\\p{L}+(?:(?<=(?:räsident|eauftragte|ollmächtigte|oordinator|Chef|Leiter)(?:in|en|n|r)?) (?:des|der) (?:\\p{Lu}[\\p{L}-]+(?:en|er) )?\\p{Lu}\\p{L}+)?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;

  LateOffices(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The persons in the same order, with the offices that were found. */
  List<Person> complete(List<Person> persons, List<Span> sentences) {
    Cast cast = new Cast(persons, sentences);
    List<Person> complete = new ArrayList<>(persons);
    ToldOffices told = new ToldOffices(offices);
    complete.replaceAll(
        person -> told.of(person, cast).map(role -> withRole(person, role)).orElse(person));
    Map<String, Boolean> held = new HashMap<>();
    Predicate<String> taken =
        office ->
            held.computeIfAbsent(
                office,
                key ->
                    complete.stream()
                        .anyMatch(other -> other.role() != null && offices.isOfficeOf(other, key)));
    for (boolean full : List.of(true, false)) {
      held.clear();
      for (int i = 0; i < persons.size(); i++) {
        Person person = persons.get(i);
        if (complete.get(i).role() == null && full == person.name().indexOf(' ') > 0) {
          int at = i;
          office(person, cast, taken).ifPresent(role -> complete.set(at, withRole(person, role)));
        }
      }
    }
    new UnheldOffices(offices, cast).give(complete);
    return complete;
  }

  private Optional<String> office(Person person, Cast cast, Predicate<String> taken) {
    if (offices.firstNames().gender(person.name()) != Gender.UNKNOWN) {
      // Who goes by the first name holds no office.
      return Optional.empty();
    }
    for (int i : cast.of(person)) {
      Optional<String> colleague = colleague(person, cast, i);
      if (colleague.isPresent()) {
        return colleague;
      }
      Optional<String> before = leadingUp(wordsBefore(person, cast, i));
      if (before.isPresent() && offices.canBe(offices.gender(before.get()), person)) {
        return before;
      }
      Optional<String> relative = relative(cast.behind(i, person));
      if (relative.filter(role -> offices.canBe(offices.gender(role), person)).isPresent()) {
        return relative;
      }
      for (int next = i; next <= i + REACH && next < cast.size(); next++) {
        int from = next == i ? cast.lastEnd(i, person) : 0;
        Optional<String> office = subject(cast.text(next).substring(from));
        boolean nearer = next > i && (!cast.isLast(i, person) || isNamedByWork(person, cast, i));
        boolean fits = office.isPresent() && offices.canBe(offices.gender(office.get()), person);
        if (fits && !taken.test(office.get()) && !nearer) {
          return office;
        }
        if (next > i && cast.hasOther(next, person)) {
          break;
        }
      }
    }
    return cast.of(person).stream()
        .findFirst()
        .flatMap(first -> preceding(person, cast, first, taken));
  }

  /** "von Kranführerin Eva Beispiel": her own work tells who she is. */
  private static boolean isNamedByWork(Person person, Cast cast, int sentence) {
    String before = cast.text(sentence).substring(0, cast.firstStart(sentence, person));
    return WORK.matcher(before).find();
  }

  /** "Heute war die Ministerin da. Eva Beispiel …": a sentence goes on with the name. */
  private Optional<String> preceding(Person person, Cast cast, int first, Predicate<String> taken) {
    String text = cast.text(first);
    int at = cast.firstStart(first, person);
    boolean begins =
        BARE.matcher(text.substring(0, at)).matches()
            && person.name().indexOf(' ') > 0
            && !OWN.matcher(cast.behind(first, person)).find();
    boolean goesOn =
        first > 1
            && (begins || TAKEN_UP.matcher(text.substring(0, at)).find())
            && !cast.hasOther(first - 1, person);
    return goesOn
        ? subject(cast.text(first - 1))
            .filter(office -> offices.canBe(offices.gender(office), person))
            .filter(office -> !taken.test(office))
        : Optional.empty();
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
        .filter(office -> !isOfOtherTime(words, office.start(1)))
        .map(office -> office.group(1))
        .filter(offices::isOutside)
        .findFirst();
  }

  /** "der frühere Minister" holds the office no more. */
  private static boolean isOfOtherTime(String words, int office) {
    return UnheldOffices.OTHER_TIME.matcher(words.substring(0, office)).find();
  }

  /** "Eva Beispiel, die in der Staatskanzlei als Staatssekretärin für den Sport zuständig ist". */
  private Optional<String> relative(String words) {
    return RELATIVE
        .matcher(words)
        .results()
        .map(office -> office.group(1))
        .findFirst()
        .filter(offices::isOutside);
  }

  /** The office of somebody whom the words tell of. */
  private Optional<String> subject(String words) {
    if (YEAR.matcher(words).find()) {
      return Optional.empty();
    }
    Matcher office = OFFICE.matcher(words);
    while (office.find()) {
      String before = words.substring(0, office.start());
      if (offices.isOutside(office.group(1))
          && (!OTHERS.matcher(before).find() || before.equals("Für"))
          && !isOfOtherTime(words, office.start(1))) {
        return Optional.of(office.group(1));
      }
    }
    return Optional.empty();
  }

  /**
   * "die Staatsministerin für Kultur beim Bundeskanzler, Eva Beispiel", "ihr Staatssekretär sprang
   * ein: Max Beispiel": from the last other name.
   */
  private static String wordsBefore(Person person, Cast cast, int sentence) {
    int at = cast.firstStart(sentence, person);
    int from = cast.ends(sentence, other -> true).filter(end -> end <= at).max().orElse(0);
    String before = cast.text(sentence).substring(Math.max(from, at - NEAR), at);
    String words = before.endsWith(": ") ? before.substring(0, before.length() - 2) : before;
    return TITLES.matcher(words).replaceAll("").matches("(?s).*[.;:!?].* .*") ? "" : words;
  }

  static Person withRole(Person person, String role) {
    return new Person(
        person.name(), role, person.party(), person.key(), person.mentions(), person.confidence());
  }
}
