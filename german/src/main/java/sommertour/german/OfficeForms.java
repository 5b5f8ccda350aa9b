package sommertour.german;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sommertour.german.Office.Gender;

/** The inflected forms of a row of the table of offices. */
final class OfficeForms {
  private OfficeForms() {}

  /** Each form in lower case with its office; no office for rows of the rank none. */
  static Map<String, Optional<Office>> of(String[] row) {
    String masculine = row[0].toLowerCase(Locale.ROOT);
    String feminine = row[1].toLowerCase(Locale.ROOT);
    Map<String, Optional<Office>> forms = new LinkedHashMap<>();
    boolean adjective = masculine.equals(feminine + "r");
    Gender gender = feminine.isEmpty() ? Gender.UNKNOWN : Gender.MASCULINE;
    Optional<Office> his = office(row, masculine, gender);
    Optional<Office> eithers = office(row, masculine, Gender.UNKNOWN);
    Optional<Office> hers = office(row, masculine, Gender.FEMININE);
    forms.put(masculine, his);
    if (adjective) {
      forms.put(feminine, eithers);
      forms.put(feminine + "n", eithers);
      return forms;
    }
    if (!masculine.endsWith(".") && masculine.length() > 2) {
      forms.put(masculine + "s", his);
      forms.put(masculine + "es", his);
      forms.put(masculine + (masculine.endsWith("er") ? "n" : "en"), his);
      forms.put(masculine + "e", his);
    }
    for (String plural : row[2].toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!plural.isEmpty()) {
        forms.put(plural, his);
        forms.put(plural + "n", his);
      }
    }
    if (!feminine.isEmpty()) {
      forms.put(feminine, hers);
      forms.put(feminine + "nen", hers);
      forms.put(feminine + "s", hers);
    }
    return forms;
  }

  private static Optional<Office> office(String[] row, String stem, Gender gender) {
    return row[3].equals("none")
        ? Optional.empty()
        : Optional.of(
            new Office(stem, OfficeRank.valueOf(row[3].toUpperCase(Locale.ROOT)), gender));
  }
}
