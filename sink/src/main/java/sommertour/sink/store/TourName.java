package sommertour.sink.store;

import java.util.regex.Pattern;
import sommertour.contract.Folding;

/** Tells names of tours apart: spelling, case and the year do not make another tour. */
public final class TourName {
  private static final Pattern YEAR = Pattern.compile("(?:^|-)(?:19|20)\\d\\d(?=-|$)");

  private TourName() {}

  /**
   * {@code Sommertour 2017} gives {@code sommertour}.
   *
   * @return null for a name without letters and digits, or for none
   */
  public static String key(String name) {
    if (name == null) {
      return null;
    }
    String folded = Folding.fold(name);
    String plain = YEAR.matcher(folded).replaceAll("").replaceFirst("^-", "");
    String key = plain.isEmpty() ? folded : plain;
    return key.isEmpty() ? null : key;
  }
}
