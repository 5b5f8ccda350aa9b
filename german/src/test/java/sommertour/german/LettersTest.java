package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LettersTest {
  @Property
  void ruleOutNothingThatTheTextHolds(
      @ForAll @CharRange(from = ' ', to = 'ſ') @StringLength(max = 60) String text,
      @ForAll @IntRange(max = 60) int from,
      @ForAll @IntRange(max = 60) int length) {
    int start = Math.min(from, text.length());
    String held = text.substring(start, Math.min(text.length(), start + length));
    assertThat(new Letters(text).mayHold(Letters.runs(held))).isTrue();
  }

  @Test
  void ruleOutMostOfWhatTheTextDoesNotHold() {
    Letters letters = new Letters("Am Montag besuchte die Ministerin die Mälzerei in Ahlen.");
    assertThat(List.of("bereist", "Rundgang", "Staatssekretär", " zu Gast", "Ge"))
        .noneMatch(absent -> letters.mayHold(Letters.runs(absent)));
  }
}
