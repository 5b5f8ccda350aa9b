package sommertour.contract;

import java.util.List;

/**
 * A date that the text gives.
 *
 * @param value the days it means
 * @param basis what that rests on
 * @param mentions where the text gives it, in order
 */
public record DateMention(Edtf value, DateBasis basis, List<Span> mentions) {
  public DateMention {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
