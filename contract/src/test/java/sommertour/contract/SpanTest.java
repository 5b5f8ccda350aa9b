package sommertour.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void cutsThePieceOutOfTheText() {
    assertThat(Span.of("Kreis Herford", 6, 13)).isEqualTo(new Span(6, 13, "Herford"));
  }

  @Test
  void refusesOffsetsThatDoNotFitTheText() {
    assertThatThrownBy(() -> new Span(0, 3, "Herford"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Herford");
    assertThatThrownBy(() -> new Span(3, 2, "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overlapsWhereItSharesACharacter() {
    Span span = new Span(2, 5, "abc");

    assertThat(span.overlaps(new Span(4, 6, "cd"))).isTrue();
    assertThat(span.overlaps(new Span(5, 6, "d"))).isFalse();
    assertThat(span.contains(new Span(3, 5, "bc"))).isTrue();
    assertThat(span.contains(new Span(1, 3, "xa"))).isFalse();
  }
}
