package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EventFilterTest {

  @Test
  void asksForAllByDefault() {
    assertThat(EventFilter.of(Map.of())).isEqualTo(EventFilter.ALL);
  }

  @Test
  void readsEveryParameter() {
    Cursor cursor = new Cursor("-infinity", "güler~05916~a/b#12");
    assertThat(
            EventFilter.of(
                Map.of(
                    "visitor", List.of("Serap Güler"),
                    "place", List.of("Bad Segeberg"),
                    "status", List.of("unresolved"),
                    "from", List.of("2017-08-01"),
                    "to", List.of("2017-08-31"),
                    "limit", List.of("1000"),
                    "after", List.of(cursor.toString()))))
        .isEqualTo(
            new EventFilter(
                Optional.of("serap-gueler"),
                Optional.of("bad-segeberg"),
                Optional.of(ShownStatus.UNRESOLVED),
                Optional.of(LocalDate.of(2017, 8, 1)),
                Optional.of(LocalDate.of(2017, 8, 31)),
                1000,
                Optional.of(cursor)));
  }

  @Test
  void takesDigitsForAnAgs() {
    assertThat(EventFilter.of(Map.of("place", List.of("059"))).placeIsAgs()).isTrue();
    assertThat(EventFilter.of(Map.of("place", List.of("Herne"))).placeIsAgs()).isFalse();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/bad-parameters.tsv", delimiter = '\t', numLinesToSkip = 1)
  void namesTheParameterThatIsWrong(String parameter, String value, String why) {
    assertThatThrownBy(() -> EventFilter.of(Map.of(parameter, List.of(value == null ? "" : value))))
        .hasMessageContaining(why)
        .asInstanceOf(type(BadParameterException.class))
        .extracting(BadParameterException::parameter)
        .isEqualTo(parameter);
  }

  @Test
  void refusesAParameterGivenTwice() {
    assertThatThrownBy(() -> EventFilter.of(Map.of("limit", List.of("1", "2"))))
        .hasMessage("limit is given 2 times");
  }

  @Test
  void refusesAPeriodThatEndsBeforeItStarts() {
    assertThatThrownBy(
            () ->
                EventFilter.of(Map.of("from", List.of("2017-08-02"), "to", List.of("2017-08-01"))))
        .hasMessage("to=2017-08-01 lies before from=2017-08-02");
  }
}
