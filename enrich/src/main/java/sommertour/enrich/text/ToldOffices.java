package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sommertour.contract.Person;
import sommertour.german.Office.Gender;
import sommertour.german.OfficeRank;
import sommertour.german.Offices;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Finds the office of somebody in what a sentence tells of them, and not beside the name: "Eva
 * Beispiel leitet seit Mai das Umweltministerium", "im Juni zur Staatssekretärin ernannt".
 */
final class ToldOffices {
  private enum Side {
    BEFORE,
    BEHIND,
    AROUND
  }

  private record Row(Side side, String office, Wording form) {}

  /** Characters before and behind the name in which its office can be told. */
  private static final int REACH = 240;

  /** Who is named so often has been told of before. */
  private static final int MOST_SENTENCES = 6;

  /** Stands for the name between the words before and behind it. */
  private static final String NAME = "@";

  private static final String OFFICE =
      "((?:(?:(?:Vizep|P)räsident(?:in)?|\\p{L}*[Bb](?:eauftragte|evollmächtigte)[rn]?|\\p{L}*[Kk]oordinator(?:in)?) (?:des|der) (?:\\p{Lu}\\p{L}+ )?)?\\p{Lu}[\\p{L}-]+)";

  private static final String BODY =
      "(\\p{L}*(?:[Mm]inisterium|[Rr]essort|[Rr]egierungspräsidium|[Bb]ezirksregierung|[Ll]andesdirektion|[Ll]andesverwaltungsamt|[Ss]enatsverwaltung)s?)";

  private static final List<Row> ROWS =
      Table.rows(ToldOffices.class, "told-offices.tsv").stream()
          .map(row -> new Row(Side.valueOf(row[0]), row[1], Wording.of(filled(row[2]))))
          .toList();

  /** "Sie", "Der Politiker", "Die 48-Jährige aus Kassel": who goes on being spoken of. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:(Sie)|Er|(?:(Die)|Der) (?:\\p{Lu}[\\p{L}-]+|\\d\\d-Jährige)(?: aus \\p{Lu}\\p{L}+)?)(?= )",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final OfficeRanks offices;

  ToldOffices(OfficeRanks offices) {
    this.offices = offices;
  }

  /** The expression that a pattern of the table stands for. */
  static String filled(String pattern) {
    return pattern
        .replace("{OFFICE}", OFFICE)
        .replace("{BODY}", BODY)
        .replace("{SEAT}", Government.SEATS);
  }

  /** The office of the person that a sentence tells; none if they have one that lets them tour. */
  Optional<String> of(Person person, Cast cast) {
    return isOpen(person)
        ? cast.of(person).stream()
            .limit(MOST_SENTENCES)
            .flatMap(
                sentence ->
                    Stream.concat(
                        told(person, cast, sentence).stream(),
                        goesOn(person, cast, sentence).stream()))
            .findFirst()
        : Optional.empty();
  }

  /** Whether the person has no office, or one beside which another can be held. */
  private boolean isOpen(Person person) {
    return person.name().indexOf(' ') > 0
        && offices
            .offices()
            .classOf(person.role())
            .filter(
                rank ->
                    rank != OfficeRank.PARTY
                        && rank != OfficeRank.PARLIAMENT
                        && rank != OfficeRank.OCCUPATION)
            .isEmpty();
  }

  private Optional<String> told(Person person, Cast cast, int sentence) {
    String text = cast.text(sentence);
    int start = cast.firstStart(sentence, person);
    int from = cast.ends(sentence, other -> true).filter(at -> at <= start).max().orElse(0);
    String before = text.substring(Math.max(from, start - REACH), start);
    String behind = near(cast.behind(sentence, person));
    return ROWS.stream()
        .flatMap(
            row ->
                row
                    .form()
                    .in(
                        switch (row.side()) {
                          case BEFORE -> before;
                          case BEHIND -> behind;
                          case AROUND -> before + NAME + behind;
                        })
                    .flatMap(words -> office(row, words, person))
                    .stream())
        .findFirst();
  }

  /** "… kam Eva Beispiel. Sie ist Staatssekretärin": what the next sentence tells of the last. */
  private Optional<String> goesOn(Person person, Cast cast, int sentence) {
    if (sentence + 1 >= cast.size() || !cast.isLast(sentence, person)) {
      return Optional.empty();
    }
    String text = cast.text(sentence + 1);
    Matcher subject = SUBJECT.matcher(text);
    if (!subject.lookingAt()) {
      return Optional.empty();
    }
    boolean feminine = subject.group(1) != null || subject.group(2) != null;
    if (!offices.canBe(feminine ? Gender.FEMININE : Gender.MASCULINE, person)) {
      return Optional.empty();
    }
    String behind = near(text.substring(subject.end()));
    return ROWS.stream()
        .filter(row -> row.side() == Side.BEHIND)
        .flatMap(row -> row.form().in(behind).flatMap(words -> office(row, words, person)).stream())
        .findFirst();
  }

  private static String near(String words) {
    return words.substring(0, Math.min(words.length(), REACH));
  }

  private Optional<String> office(Row row, Matcher words, Person person) {
    if (!row.office().isEmpty()) {
      return Optional.of(row.office());
    }
    Gender gender =
        offices.firstNames().gender(person.name().substring(0, person.name().indexOf(' ')));
    String noun = words.group(1);
    return Offices.headOf(noun, gender)
        .or(() -> Optional.of(noun).filter(offices::isOutside))
        .filter(office -> offices.canBe(offices.gender(office), person));
  }
}
