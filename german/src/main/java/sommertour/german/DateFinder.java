package sommertour.german;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

/**
 * Finds the temporal expressions of a German text and says which days they mean. It decides what is
 * a date and what only looks like one; what happened on that day is left to others.
 */
public final class DateFinder {
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})\\b");

  /**
   * All temporal expressions in the order of the text, none within another. Linear in its length.
   *
   * @param text in the normal form of the contract
   * @param published when the text appeared, as exact as known; {@code null} if unknown, then
   *     relative expressions have no value and a day without year gives {@code XXXX-08-02}
   */
  public List<FoundDate> find(String text, Edtf published) {
    List<FoundDate> found = new ArrayList<>();
    Matcher numeric = NUMERIC.matcher(text);
    while (numeric.find()) {
      int[] number = new int[4];
      for (int group = 1; group < number.length; group++) {
        number[group] = Integer.parseInt(numeric.group(group));
      }
      if (number[2] >= 1
          && number[2] <= 12
          && number[1] >= 1
          && number[1] <= YearMonth.of(number[3], number[2]).lengthOfMonth()) {
        found.add(
            new FoundDate(
                Span.of(text, numeric.start(), numeric.end()),
                FoundDate.Kind.DATE,
                Edtf.day(LocalDate.of(number[3], number[2], number[1])),
                DateBasis.EXPLICIT,
                FoundDate.Bound.NONE,
                null));
      }
    }
    return List.copyOf(found);
  }
}
