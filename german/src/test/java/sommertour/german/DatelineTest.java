package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

class DatelineTest {
  private static final Dateline DATELINE = new Dateline(new DateFinder());

  @ParameterizedTest
  @CsvFileSource(
      resources = "datelines.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2,
      commentCharacter = '#',
      nullValues = "-")
  void readsDateAndTown(String lines, String published, String town) {
    String text = lines.replace('|', '\n');

    assertThat(DATELINE.published(text).map(FoundDate::value).map(Edtf::toString).orElse(null))
        .isEqualTo(published);
    assertThat(DATELINE.town(text).map(Span::text).orElse(null)).isEqualTo(town);
  }

  @Test
  void spansPointIntoTheWholeText() {
    String text = "Besuch\n\n  Herne, 3. August 2017 – Ada Probst war hier.";

    assertThat(DATELINE.published(text).map(FoundDate::span)).contains(Span.of(text, 17, 31));
    assertThat(DATELINE.town(text)).contains(Span.of(text, 10, 15));
  }

  @Test
  void takesNoMenuForATown() {
    String text = "Besuch\nDrucken | Teilen\nHerne. Ada Probst war hier.";

    assertThat(DATELINE.town(text).map(Span::text)).contains("Herne");
  }

  @Test
  void neverAsksTheProseBetweenForADate() {
    String prose = "Ada Probst war in Musterau und sprach mit vielen Leuten. ".repeat(5);
    String text = "Besuch\n" + prose + "\n3. August 2017\n" + prose + "\n" + prose + "\n" + prose;

    assertThat(DATELINE.published(text)).isEmpty();
  }

  @Property
  void garbageGivesSpansOfTheTextOrNothing(@ForAll String text) {
    DATELINE
        .published(text)
        .map(FoundDate::span)
        .or(() -> DATELINE.town(text))
        .ifPresent(
            span -> assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text()));
  }
}
