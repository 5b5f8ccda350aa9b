package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import sommertour.contract.Span;

class LocatedTest {
  @Test
  void findsWhatStandsInASentenceInTheGivenOrder() {
    Span last = new Span(30, 35, null);
    Span first = new Span(20, 25, null);
    Located<Span> located =
        new Located<>(
            List.of(last, new Span(0, 5, null), first, new Span(28, 41, null)),
            UnaryOperator.identity());
    assertThat(located.within(new Span(20, 40, null))).containsExactly(last, first);
    assertThat(located.within(new Span(6, 19, null))).isEmpty();
  }

  @Property
  void findsWhatAFilterFinds(
      @ForAll List<@IntRange(max = 20) Integer> starts,
      @ForAll @IntRange(max = 20) int start,
      @ForAll @IntRange(max = 10) int length) {
    List<Span> spans = starts.stream().map(at -> new Span(at, at + at % 4, null)).toList();
    Span place = new Span(start, start + length, null);
    assertThat(new Located<>(spans, UnaryOperator.identity()).within(place))
        .isEqualTo(spans.stream().filter(place::contains).toList());
  }
}
