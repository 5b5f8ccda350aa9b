package sommertour.german;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The vocabulary of temporal expressions: which class and value a word has ({@code words.tsv},
 * {@code holidays.tsv}), and the compounds that follow from it ("Montagabend", "zweistündigen").
 */
final class DateWords {
  private static final List<String> LENGTHS =
      List.of("stündig", "tägig", "wöchig", "monatig", "minütig", "jährig");
  private static final List<String> ENDINGS = List.of("", "e", "en", "er", "es", "em");

  /**
   * A reading of a word.
   *
   * @param type class in the grammar
   * @param value what the class means by it
   * @param more the words that must follow, in lower case
   */
  record Reading(String type, int value, List<DateToken> more) {}

  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Set<String> types = new HashSet<>();

  DateWords() {
    List<List<String>> rows = DateTable.rows("words");
    for (List<String> row : rows) {
      for (String form : DateTable.forms(row.get(2))) {
        add(row.get(0), Integer.parseInt(row.get(1)), form);
      }
    }
    addDayParts(rows);
    addLengths(rows);
    List<List<String>> holidays = DateTable.rows("holidays");
    for (int i = 0; i < holidays.size(); i++) {
      for (String name : DateTable.forms(holidays.get(i).get(1))) {
        add("HOLIDAY", i, name);
      }
    }
  }

  /** Whether the grammar may use this class. */
  boolean knows(String type) {
    return types.contains(type);
  }

  /**
   * What the word can be. A word in lower case in the table also stands at the head of a sentence,
   * and any word in capitals throughout.
   */
  List<Reading> of(DateToken token) {
    if (token.type() == DateToken.Type.SIGN) {
      return List.of();
    }
    String text = token.text();
    List<Reading> exact = readings.getOrDefault(text, List.of());
    if (!token.isCapitalised()) {
      return exact;
    }
    List<Reading> small = readings.getOrDefault(decapitalised(text), List.of());
    if (small.isEmpty()
        && exact.isEmpty()
        && text.length() > 2
        && text.equals(text.toUpperCase(Locale.GERMAN))) {
      String lower = token.lower();
      exact =
          readings.getOrDefault(
              lower.substring(0, 1).toUpperCase(Locale.GERMAN) + lower.substring(1), List.of());
      small = readings.getOrDefault(lower, List.of());
    }
    if (exact.isEmpty()) {
      return small;
    }
    if (small.isEmpty()) {
      return exact;
    }
    List<Reading> both = new ArrayList<>(exact);
    both.addAll(small);
    return both;
  }

  private void addDayParts(List<List<String>> rows) {
    for (List<String> weekday : rows) {
      for (List<String> part : rows) {
        if (weekday.get(0).equals("WEEKDAY") && part.get(0).equals("DAYPART")) {
          for (String tail : DateTable.forms(part.get(2))) {
            add(
                "WEEKDAY",
                Integer.parseInt(weekday.get(1)),
                DateTable.forms(weekday.get(2)).get(0) + decapitalised(tail));
          }
        }
      }
    }
  }

  private void addLengths(List<List<String>> rows) {
    for (List<String> row : rows) {
      if (row.get(0).equals("NUMBER")) {
        for (String length : LENGTHS) {
          for (String ending : ENDINGS) {
            add("SPAN", 0, DateTable.forms(row.get(2)).get(0) + length + ending);
          }
        }
      }
    }
  }

  private void add(String type, int value, String form) {
    List<DateToken> tokens = DateToken.scan(form);
    types.add(type);
    readings
        .computeIfAbsent(tokens.get(0).text(), word -> new ArrayList<>())
        .add(new Reading(type, value, tokens.subList(1, tokens.size())));
  }

  private static String decapitalised(String word) {
    return word.substring(0, 1).toLowerCase(Locale.GERMAN) + word.substring(1);
  }
}
