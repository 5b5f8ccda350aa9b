package sommertour.german;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Edtf;

/**
 * Lines within a text by which an earlier one begins that it takes over ("Pressemitteilung, 30.
 * März 2023"): its "heute" is the day of that line and not that of the text around it.
 */
final class InnerStamps {
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[#*_>\\s]*(?:(?:Presse|Medien)(?:mitteilung|meldung|information|info|text|dienst|notiz)|Mitteilung|Meldung)\\b[^\\n]{0,60}$",
          Pattern.MULTILINE);

  /** "Ahlen, den 4. September 2023." */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}/. -]{1,40}, (?:den |am )?\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{Lu}\\p{Ll}{2,8}) ?\\d{4}(?= ?[.:–—|)-])",
          Pattern.MULTILINE);

  private final TreeMap<Integer, Edtf> days = new TreeMap<>();
  private final Edtf published;

  /**
   * @param published when the text around them appeared, or {@code null}
   * @param dates what finds the expressions of a line
   */
  InnerStamps(String text, Edtf published, Function<String, List<FoundDate>> dates) {
    this.published = published;
    if (published != null) {
      stamp(LABELLED.matcher(text), dates);
      stamp(DATELINE.matcher(text), dates);
    }
  }

  private void stamp(Matcher line, Function<String, List<FoundDate>> dates) {
    while (line.find()) {
      List<FoundDate> found = dates.apply(line.group());
      if (found.size() == 1 && isEarlier(found.get(0))) {
        days.put(line.end(), found.get(0).value());
      }
    }
  }

  private boolean isEarlier(FoundDate date) {
    return date.isDated()
        && date.value().isDay()
        && !date.value().earliest().orElseThrow().isAfter(published.latest().orElseThrow());
  }

  /** When the words at an offset of the text appeared, or {@code null}. */
  Edtf at(int offset) {
    var stamp = days.floorEntry(offset);
    return stamp == null ? published : stamp.getValue();
  }
}
