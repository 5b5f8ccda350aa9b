package sommertour.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sommertour.contract.NormalForm;
import sommertour.contract.Place;
import sommertour.contract.Span;
import sommertour.enrich.text.PlaceContext.Hint;
import sommertour.german.Gazetteer;
import sommertour.german.Table;

class PlaceFinderTest {
  private static final PlaceFinder FINDER = new PlaceFinder(Gazetteer.load());

  static List<String[]> cases() {
    return Table.rows(PlaceFinderTest.class, "place-cases.tsv");
  }

  @ParameterizedTest(name = "{0} [{1}]")
  @MethodSource("cases")
  void findsThePlacesOfASentence(String text, String publisher, String expected) {
    PlaceContext context =
        new PlaceContext(
            text.replace('|', '\n'),
            publisher.isEmpty() ? null : publisher,
            Set.of(),
            Optional.empty(),
            List.of(),
            List.of());

    assertThat(shown(FINDER.mentions(context))).isEqualTo(expected);
  }

  @Test
  void tellsWhyAPlaceIsMeantOrNone() {
    Trail trail = Trail.kept();
    FINDER.mentions(PlaceContext.of("In Neunkirchen im Saarland lag die Stelle im Wald."), trail);

    assertThat(trail.steps())
        .extracting(step -> step.passage().text(), Trail.Step::decision)
        .contains(
            tuple("Stelle", "no place: nothing speaks for it"),
            tuple(
                "Saarland",
                "place Saarland 10: open as name, 1 of that name, share 1.00; confidence 0.81"));
    assertThat(trail.steps())
        .extracting(Trail.Step::decision)
        .anyMatch(decision -> decision.startsWith("place Neunkirchen 10043114: "));
  }

  @ParameterizedTest
  @CsvSource({"2008-07-30, 0.9", "2008-07-31, 0.9", "2008-08-01, 0.63", "2024-05-01, 0.63"})
  void isLessSureOfAKreisThatWasNoMoreWhenTheArticleAppeared(LocalDate day, double confidence) {
    PlaceContext context =
        new PlaceContext(
            "Sie war im Landkreis Kamenz.", null, Set.of(), Optional.of(day), List.of(), List.of());

    assertThat(FINDER.find(context))
        .extracting(Place::ags, Place::confidence)
        .containsExactly(tuple("14625", confidence));
  }

  @Test
  void tellsUntilWhenAKreisWasSoNamed() {
    Trail trail = Trail.kept();
    FINDER.mentions(PlaceContext.of("Sie war im Landkreis Kamenz."), trail);

    assertThat(trail.steps())
        .extracting(Trail.Step::decision)
        .singleElement()
        .asString()
        .contains("Landkreis Bautzen 14625", "of the Kreis that was so named until 2008-07-31");
  }

  @ParameterizedTest
  @CsvSource({"06, 06635011", "14, 14522150"})
  void choosesAmongNamesakesByTheLandOfSourceOrOffice(String land, String expected) {
    PlaceContext context =
        new PlaceContext(
            "Sie war in Frankenberg.", null, Set.of(land), Optional.empty(), List.of(), List.of());

    assertThat(FINDER.find(context)).extracting(Place::ags).containsExactly(expected);
  }

  @Test
  void leavesThePersonsAlone() {
    String text = "Landrat Frank Essen und Julia Hamburg trafen sich in Essen.";
    List<Span> persons = List.of(span(text, "Frank Essen"), span(text, "Julia Hamburg"));

    assertThat(
            shown(
                FINDER.mentions(
                    new PlaceContext(text, null, Set.of(), Optional.empty(), persons, List.of()))))
        .isEqualTo("Essen=05113:NAME");
  }

  @Test
  void believesTheNameFinderWhereTheTextSaysNothing() {
    String text = "Wurmsham feiert, Stelle auch.";
    List<Hint> hints =
        List.of(
            new Hint(span(text, "Wurmsham"), Hint.Kind.LOC, 0.6),
            new Hint(span(text, "Stelle"), Hint.Kind.LOC, 0.6));

    assertThat(
            shown(
                FINDER.mentions(
                    new PlaceContext(text, null, Set.of(), Optional.empty(), List.of(), hints))))
        .isEqualTo("Wurmsham=09274193:NAME");
  }

  @Test
  void takesATownInsideAnOrganisationForAPartOfItsName() {
    String text = "Hilfswerk der Freunde von Herne";
    List<Hint> hints = List.of(new Hint(Span.of(text, 0, text.length()), Hint.Kind.ORG, 0.9));

    assertThat(
            shown(
                FINDER.mentions(
                    new PlaceContext(text, null, Set.of(), Optional.empty(), List.of(), hints))))
        .isEqualTo("Herne=05916:INSTITUTION");
  }

  @Test
  void givesEachPlaceOnceWithAllItsMentions() {
    String text = "Herne. In Herne öffnet das Herner Rathaus.";

    List<Place> places = FINDER.find(PlaceContext.of(text));

    assertThat(places)
        .containsExactly(
            new Place(
                "Herne",
                "05916",
                "kreisfreie Stadt",
                places.get(0).lat(),
                places.get(0).lon(),
                List.of(Span.of(text, 0, 5), Span.of(text, 10, 15), Span.of(text, 27, 33)),
                0.9));
  }

  @Test
  void bearsAWordWithoutEnd() {
    assertThat(FINDER.mentions(PlaceContext.of("A".repeat(300_000)))).isEmpty();
  }

  @Property(tries = 300)
  void cutsEveryMentionOutOfTheText(@ForAll("texts") String text) {
    List<PlaceMention> mentions = FINDER.mentions(PlaceContext.of(text));

    assertThat(mentions)
        .allSatisfy(
            mention -> {
              Span span = mention.span();
              assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text());
              assertThat(mention.confidence()).isBetween(0.0, 1.0);
            });
    assertThat(mentions)
        .isSortedAccordingTo((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    for (int i = 1; i < mentions.size(); i++) {
      Span before = mentions.get(i - 1).span();
      Span span = mentions.get(i).span();
      assertThat(span.equals(before) || span.start() >= before.end()).isTrue();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Stadt",
            "und",
            "Kreis",
            "Kreisen",
            "Düren",
            "Bad",
            "Hersfelder",
            "Rhein-Erft-",
            "in",
            "Halle",
            "(Saale)",
            "a.",
            "d.",
            "/",
            "-",
            ",",
            "\n",
            "NRW",
            "Herne.",
            "Straße",
            "48153",
            "Landkreise",
            "Essen",
            "Region",
            "Aachen",
            "(",
            "Frankfurt",
            "Kölner",
            "Universität");
    Arbitrary<String> garbage = Arbitraries.strings().ofMaxLength(12);
    return Arbitraries.oneOf(List.of(pieces, pieces, pieces, garbage))
        .list()
        .ofMaxSize(40)
        .map(list -> NormalForm.of(String.join(list.size() % 2 == 0 ? " " : "", list)));
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return Span.of(text, start, start + part.length());
  }

  private static String shown(List<PlaceMention> mentions) {
    return mentions.stream()
        .map(m -> m.span().text() + "=" + m.entry().ags() + ":" + m.form())
        .collect(Collectors.joining(";"));
  }
}
