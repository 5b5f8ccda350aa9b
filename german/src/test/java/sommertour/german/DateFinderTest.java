package sommertour.german;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sommertour.contract.DateBasis;
import sommertour.contract.DateMention;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

class DateFinderTest {
  private static final DateFinder FINDER = new DateFinder();
  private static final Edtf THURSDAY = Edtf.parse("2017-08-03");

  @ParameterizedTest
  @CsvFileSource(
      resources = "dates.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2,
      commentCharacter = '#',
      nullValues = "-")
  void findsExpressionsAndTheirDays(String published, String text, String found) {
    List<FoundDate> dates = FINDER.find(text, published == null ? null : Edtf.parse(published));

    assertThat(
            dates.stream()
                .map(date -> date.span().text() + "=" + (date.value() == null ? "?" : date.value()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(found == null ? "" : found);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "no-dates.tsv",
      delimiter = '\t',
      quoteCharacter = '\0',
      numLinesToSkip = 2,
      commentCharacter = '#')
  void leavesAloneWhatOnlyLooksLikeADate(String text) {
    assertThat(FINDER.find(text, THURSDAY)).isEmpty();
  }

  @Test
  void keepsTheHourBesideTheDay() {
    assertThat(FINDER.find("Beginn ist am 15.08.2017, 10.00 Uhr.", THURSDAY))
        .containsExactly(
            new FoundDate(
                new Span(14, 35, "15.08.2017, 10.00 Uhr"),
                FoundDate.Kind.DATE,
                Edtf.parse("2017-08-15"),
                DateBasis.EXPLICIT,
                FoundDate.Bound.NONE,
                LocalTime.of(10, 0),
                null));
  }

  @Test
  void countsFromTheDayOfAReleaseThatTheTextTakesOver() {
    String text =
        "Gestern gab es Preise.\nPressemitteilung, 30. März 2017\nDie Preise wurden heute verliehen.";

    assertThat(FINDER.find(text, THURSDAY))
        .extracting(date -> date.value().toString())
        .containsExactly("2017-08-02", "2017-03-30", "2017-03-30");
  }

  @Test
  void takesAYearThatIsKnownOnlyWhereTheTextGivesNone() {
    Optional<Edtf> year = Optional.of(Edtf.year(2017));

    assertThat(FINDER.find("Sie kam am 7. Juni.", null, year).get(0).value())
        .isEqualTo(Edtf.parse("2017-06-07"));
    assertThat(FINDER.find("Am 5. Juni 2016 und am 7. Juni.", null, year).get(1).value())
        .isEqualTo(Edtf.parse("2016-06-07"));
  }

  @Test
  void anHourMeansTheDayNamedLast() {
    List<FoundDate> dates = FINDER.find("Am 9. August 2017 um 20.30 Uhr ist Konzert.", THURSDAY);

    assertThat(dates.get(1).kind()).isEqualTo(FoundDate.Kind.TIME);
    assertThat(dates.get(1).timed()).contains(Edtf.parse("2017-08-09T20:30:00"));
  }

  @Test
  void keepsBothHoursOfAnOpening() {
    List<FoundDate> dates = FINDER.find("Geöffnet ist von 9 bis 17 Uhr.", THURSDAY);

    assertThat(dates.get(0).timed())
        .contains(Edtf.parse("2017-08-03T09:00:00/2017-08-03T17:00:00"));
  }

  @Test
  void tellsTheWordThatOpensTheTime() {
    assertThat(FINDER.find("Seit dem 1. Mai 2017, ab Freitag und bis zum Herbst.", THURSDAY))
        .extracting(FoundDate::bound)
        .containsExactly(FoundDate.Bound.SINCE, FoundDate.Bound.FROM, FoundDate.Bound.UNTIL);
  }

  @Test
  void groupsTheSpansOfOneDayToOneMention() {
    String text = "Am 3. August kam sie. Heute, am 3.8.2017, ging sie um 18 Uhr.";

    assertThat(FoundDate.mentions(FINDER.find(text, THURSDAY)))
        .containsExactly(
            new DateMention(
                THURSDAY,
                DateBasis.EXPLICIT,
                List.of(Span.of(text, 3, 12), Span.of(text, 22, 27), Span.of(text, 32, 40))));
  }

  @Property
  void spansLieInTheTextInOrder(@ForAll("texts") String text, @ForAll boolean known) {
    int end = 0;
    for (FoundDate date : FINDER.find(text, known ? THURSDAY : null)) {
      Span span = date.span();
      assertThat(span.text()).isEqualTo(text.substring(span.start(), span.end())).isNotBlank();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
  }

  @Property
  void aParagraphOfItsOwnChangesNothing(@ForAll("texts") String text) {
    List<FoundDate> once = explicit(text);
    List<FoundDate> twice = explicit(text + "\n\n" + text);

    assertThat(twice).hasSize(2 * once.size());
    assertThat(twice.subList(0, once.size())).isEqualTo(once);
  }

  /** Those that say their month themselves; "am 12." takes it from what was named before. */
  private static List<FoundDate> explicit(String text) {
    return FINDER.find(text, THURSDAY).stream()
        .filter(date -> date.basis() == DateBasis.EXPLICIT)
        .filter(date -> !date.span().text().matches("\\d{1,2} ?\\."))
        .toList();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "3",
            "8",
            "2017",
            "31",
            "12.",
            ".",
            ",",
            " ",
            " ",
            "/",
            "-",
            "–",
            "(",
            ")",
            "August",
            "Mai",
            "Freitag",
            "bis",
            "und",
            "den",
            "vom",
            "am",
            "im",
            "Uhr",
            "Winter",
            "KW",
            "vor",
            "zwei",
            "Wochen",
            "kommende",
            "Woche",
            "heute",
            "Morgen",
            "Jahrhundert",
            "er",
            "Jahre",
            "Ostern",
            "2016",
            "seit",
            "Ende",
            "\n",
            "99",
            "0",
            "Anfang",
            "nächsten",
            "Quartal");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        pieces.list().ofMaxSize(15).map(parts -> String.join(" ", parts)),
        pieces.list().ofMaxSize(15).map(parts -> String.join("", parts)));
  }
}
