package sommertour.german;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sommertour.german.Office.Gender;

/** The inflected forms of a row of the table of offices. */
final class OfficeForms {
  /** "der Regierende", "ein Regierender", "dem Regierenden" */
  private static final List<String> ATTRIBUTE_ENDINGS = List.of("", "r", "n", "s");

  private OfficeForms() {}

  /** Each form in lower case with its office; no office for rows of the rank none. */
  static Map<String, Optional<Office>> of(String[] row) {
    String masculine = row[0].toLowerCase(Locale.ROOT);
    Map<String, Optional<Office>> forms = new LinkedHashMap<>();
    inflected(masculine, row[1].toLowerCase(Locale.ROOT), row[2].toLowerCase(Locale.ROOT))
        .forEach((form, gender) -> forms.put(form, office(row, masculine, gender)));
    return forms;
  }

  /** Of a phrase what stands first is inflected, and the noun behind an attribute. */
  private static Map<String, Gender> inflected(String masculine, String feminine, String plurals) {
    int his = masculine.indexOf(' ');
    int hers = feminine.indexOf(' ');
    if (his < 0) {
      return ofWord(masculine, feminine, plurals);
    }
    String head = masculine.substring(0, his);
    String rest = masculine.substring(his);
    Map<String, Gender> forms = new LinkedHashMap<>();
    if (hers < 0 || rest.equals(feminine.substring(hers))) {
      ofWord(head, hers < 0 ? "" : feminine.substring(0, hers), plurals)
          .forEach((form, gender) -> forms.put(form + rest, gender));
      return forms;
    }
    String attribute = feminine.substring(0, hers);
    Map<String, Gender> noun = inflected(rest.substring(1), feminine.substring(hers + 1), plurals);
    for (String ending : ATTRIBUTE_ENDINGS) {
      noun.forEach((form, gender) -> forms.put(attribute + ending + ' ' + form, gender));
    }
    return forms;
  }

  private static Map<String, Gender> ofWord(String masculine, String feminine, String plurals) {
    Map<String, Gender> forms = new LinkedHashMap<>();
    Gender his = feminine.isEmpty() ? Gender.UNKNOWN : Gender.MASCULINE;
    if (masculine.equals(feminine + "r")) {
      forms.put(masculine, his);
      forms.put(feminine, Gender.UNKNOWN);
      forms.put(feminine + "n", Gender.UNKNOWN);
      return forms;
    }
    forms.put(masculine, his);
    if (!masculine.endsWith(".") && masculine.length() > 2) {
      forms.put(masculine + "s", his);
      forms.put(masculine + "es", his);
      forms.put(masculine + (masculine.endsWith("er") ? "n" : "en"), his);
      forms.put(masculine + "e", his);
    }
    for (String plural : plurals.split(",", -1)) {
      if (!plural.isEmpty()) {
        forms.put(plural, his);
        forms.put(plural + "n", his);
      }
    }
    if (!feminine.isEmpty()) {
      forms.put(feminine, Gender.FEMININE);
      forms.put(feminine + "nen", Gender.FEMININE);
      forms.put(feminine + "s", Gender.FEMININE);
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
