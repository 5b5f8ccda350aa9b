package sommertour.sink.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EventFilterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 10);

  @ParameterizedTest
  @CsvFileSource(resources = "/bad-parameters.tsv", delimiter = '\t', numLinesToSkip = 1)
  void namesTheParameterAndWhy(String parameter, String value, String why) {
    assertThatThrownBy(() -> read(Map.of(parameter, List.of(value == null ? "" : value))))
        .isInstanceOf(BadParameterException.class)
        .hasMessageContaining(why)
        .asInstanceOf(type(BadParameterException.class))
        .extracting(BadParameterException::parameter)
        .isEqualTo(parameter);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItStarts() {
    assertThatThrownBy(
            () -> read(Map.of("from", List.of("2017-08-03"), "to", List.of("2017-08-02"))))
        .hasMessage("to=2017-08-02 lies before from=2017-08-03");
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    assertThatThrownBy(() -> read(Map.of("person", List.of("a", "b"))))
        .hasMessage("person is given 2 times");
  }

  @Test
  void putsNoValueIntoTheSql() {
    Condition condition =
        read(
            Map.of(
                "person", List.of("Mette'; DROP TABLE event"),
                "visitor", List.of("x' OR true"),
                "text", List.of("\") OR (\"")));

    assertThat(condition.sql()).doesNotContain("DROP", "true", "OR");
    assertThat(condition.values())
        .containsExactly(
            "('mette' | 'mette':*) & ('drop' | 'drop':*) & ('table' | 'table':*)"
                + " & ('event' | 'event':*)",
            "x' OR true",
            "\") OR (\"");
  }

  private static Condition read(Map<String, List<String>> parameters) {
    Query query = new Query(parameters, EventLists.EVENTS.known());
    Condition condition = EventFilter.of(query, TODAY);
    EventLists.EVENTS.source().of(query, TODAY);
    query.number("limit", 1, 1000, 100);
    query.value("after", text -> Cursor.parse("after", text, EventLists.EVENTS.order()));
    return condition;
  }
}
