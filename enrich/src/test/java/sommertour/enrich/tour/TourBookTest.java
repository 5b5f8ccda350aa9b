package sommertour.enrich.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static sommertour.contract.Status.CANCELLED;
import static sommertour.contract.Status.PLANNED;
import static sommertour.contract.Status.VISITED;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Host;
import sommertour.contract.Report;
import sommertour.contract.Span;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;

class TourBookTest {

  @Test
  void tellsOneStopOfADayAndABoundAsOneEventOfThatDay() {
    List<TourEvent> events =
        events(
            Told.by("herne").on("2017-08-03").published("2017-08-04").tour("Sommertour"),
            Told.by("halbzeit").at(90).on("../2017-08-07").published("2017-08-07"));

    assertThat(events)
        .containsExactly(
            new TourEvent(
                "gueler~05916~2017-08-03~05916",
                "gueler~05916",
                new Visitor("Serap Güler", "Staatssekretärin", "serap-gueler", null),
                Told.HERNE,
                null,
                Edtf.parse("2017-08-03"),
                DateBasis.EXPLICIT,
                VISITED,
                "Sommertour",
                List.of(),
                0.75,
                2,
                List.of(
                    report("halbzeit", 90, "2017-08-07", "../2017-08-07", null),
                    report("herne", 0, "2017-08-04", "2017-08-03", "Sommertour")),
                "test"));
  }

  @Test
  void aVisitFulfilsItsAnnouncement() {
    assertThat(
            events(
                Told.by("plan").as(PLANNED).on("2018-06-07").published("2018-05-30"),
                Told.by("bericht").on("2018-06-07").published("2018-06-08")))
        .extracting(TourEvent::status)
        .containsExactly(VISITED);
  }

  @Test
  void aCancellationAfterTheAnnouncementIsTheLastWord() {
    assertThat(
            events(
                Told.by("plan").as(PLANNED).on("2018-06-07").published("2018-05-30"),
                Told.by("absage").as(CANCELLED).on("2018-06-07").published("2018-06-05")))
        .extracting(TourEvent::status)
        .containsExactly(CANCELLED);
  }

  @Test
  void aCancellationWithoutDateFindsItsStop() {
    assertThat(
            events(
                Told.by("plan").as(PLANNED).on("2018-06-07").published("2018-05-30"),
                Told.by("absage").as(CANCELLED).published("2018-06-05")))
        .extracting(TourEvent::id, TourEvent::status)
        .containsExactly(tuple("gueler~05916~2018-06-07~05916", CANCELLED));
  }

  @Test
  void aPostponedStopIsCancelledOnItsOldDayAndPlannedOnItsNewOne() {
    assertThat(
            events(
                Told.by("plan").as(PLANNED).on("2018-06-07").published("2018-05-30"),
                Told.by("neu").as(CANCELLED).on("2018-06-07").published("2018-06-05"),
                Told.by("neu").at(80).as(PLANNED).on("2018-06-21").published("2018-06-05")))
        .extracting(TourEvent::id, TourEvent::status)
        .containsExactly(
            tuple("gueler~05916~2018-06-07~05916", CANCELLED),
            tuple("gueler~05916~2018-06-21~05916", PLANNED));
  }

  @Test
  void aLateCopyOfThePlanDoesNotOverturnTheVisit() {
    assertThat(
            events(
                Told.by("bericht").on("2018-06-07").published("2018-06-08"),
                Told.by("kopie").as(PLANNED).on("2018-06-07").published("2018-06-20")))
        .extracting(TourEvent::status)
        .containsExactly(VISITED);
  }

  @Test
  void aVisitToldBeforeItsDayIsOverturnedByALaterPlan() {
    assertThat(
            events(
                Told.by("vorab").on("2018-06-07").published("2018-06-01"),
                Told.by("plan").as(PLANNED).on("2018-06-07").published("2018-06-02")))
        .extracting(TourEvent::status)
        .containsExactly(PLANNED);
  }

  @Test
  void copiesOfOneReleaseAreOneWitness() {
    assertThat(
            events(
                Told.by("kreis").on("2018-06-07").fingerprint("00ff00ff00ff00ff"),
                Told.by("stadt").on("2018-06-07").fingerprint("00ff00ff00ff00f0"),
                Told.by("zeitung").on("2018-06-07").fingerprint("ff00ff00ff00ff00")))
        .flatExtracting(TourEvent::reports)
        .extracting(Report::witness)
        .containsExactly("kreis", "kreis", "zeitung");
  }

  @Test
  void aKreisJoinsOnlyOneOfItsTowns() {
    assertThat(
            events(
                Told.by("a").in(Told.VLOTHO).on("2017-07-20"),
                Told.by("b").in(Told.BUENDE).on("2017-07-20"),
                Told.by("c").in(Told.KREIS_HERFORD).on("2017-07-20")))
        .extracting(TourBookTest::articles)
        .containsExactly(List.of("b"), List.of("a", "c"));
  }

  @Test
  void anOpenIntervalJoinsTheNearestDay() {
    assertThat(
            events(
                Told.by("a").on("2017-07-03"),
                Told.by("b").on("2017-08-03"),
                Told.by("c").on("../2017-08-07"),
                Told.by("d").as(PLANNED).on("2017-07-01/..")))
        .extracting(TourBookTest::articles)
        .containsExactly(List.of("a", "d"), List.of("b", "c"));
  }

  @Test
  void anOpenIntervalReachesSixtyDaysAndNoDayBeyondItsBound() {
    assertThat(
            events(
                Told.by("early").on("2017-06-07"),
                Told.by("late").on("2017-08-08"),
                Told.by("open").on("../2017-08-07")))
        .hasSize(3);
    assertThat(events(Told.by("day").on("2017-06-08"), Told.by("open").on("../2017-08-07")))
        .hasSize(1);
  }

  @Test
  void anEventTakesTheDeepestPlaceAndTheNarrowestDateOfAllReports() {
    assertThat(
            events(
                Told.by("a").in(Told.KREIS_HERFORD).on("2017-08-01/2017-08-10"),
                Told.by("b").in(Told.BUENDE).on("2017-08-08/2017-08-20")))
        .extracting(TourEvent::place, TourEvent::date, TourEvent::dateBasis, TourEvent::id)
        .containsExactly(
            tuple(
                Told.BUENDE,
                Edtf.parse("2017-08-08/2017-08-10"),
                DateBasis.BOUNDED,
                "gueler~05758~a#0"));
  }

  @Test
  void anUndatedVisitLooksForItsStopBeforeItsPublicationAndAPlanAfterIt() {
    assertThat(
            events(
                Told.by("a").on("2017-07-20"),
                Told.by("b").on("2017-08-10"),
                Told.by("c").published("2017-08-08"),
                Told.by("d").as(PLANNED).published("2017-07-22")))
        .extracting(TourBookTest::articles)
        .containsExactly(List.of("a", "c"), List.of("b", "d"));
  }

  @Test
  void undatedReportsClusterByPublicationAndStandAloneWithoutOne() {
    assertThat(
            events(
                Told.by("a").published("2017-07-01"),
                Told.by("b").published("2017-08-30"),
                Told.by("c").published("2017-10-30"),
                Told.by("d"),
                Told.by("e")))
        .extracting(TourBookTest::articles)
        .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e"));
  }

  @Test
  void whatOneArticleTellsOfOnePlaceWithoutAnyDateIsOneStop() {
    assertThat(
            events(
                Told.by("a").in(Told.KREIS_HERFORD),
                Told.by("a").at(50).in(Told.BUENDE),
                Told.by("a").at(90).in(Told.VLOTHO),
                Told.by("b").in(Told.BUENDE)))
        .extracting(event -> event.reports().stream().map(Report::id).toList())
        .containsExactlyInAnyOrder(List.of("a#0", "a#50"), List.of("a#90"), List.of("b#0"));
  }

  @Test
  void aVisitAndAPlanOfOneArticleWithoutDatesAreTwoStops() {
    assertThat(
            events(
                Told.by("a").published("2017-08-03"),
                Told.by("a").at(50).as(PLANNED).published("2017-08-03")))
        .extracting(TourEvent::status)
        .containsExactly(VISITED, PLANNED);
  }

  @Test
  void aDayWithoutYearJoinsOnlyThatDay() {
    assertThat(
            events(
                Told.by("a").on("2017-08-01/2017-08-20"),
                Told.by("b").on("2017-07-29"),
                Told.by("c").on("XXXX-08-03").published("2017-08-21")))
        .extracting(TourEvent::date, TourBookTest::articles)
        .containsExactlyInAnyOrder(
            tuple(Edtf.parse("2017-08-03"), List.of("a", "c")),
            tuple(Edtf.parse("2017-07-29"), List.of("b")));
  }

  @Test
  void aLandNeverMergesIntoATown() {
    assertThat(events(Told.by("a").in(Told.NRW).on("2017-08-03"), Told.by("b").on("2017-08-03")))
        .extracting(TourEvent::id)
        .containsExactly("gueler~05916~2017-08-03~05916", "gueler~05~2017-08-03~05");
  }

  @Test
  void aPlaceWithoutAgsGroupsByItsName() {
    assertThat(
            events(
                Told.by("a").in(Told.place("südliches Münsterland", null, null)).on("2024-07-10")))
        .extracting(TourEvent::id)
        .containsExactly("gueler~~suedliches-muensterland~2024-07-10");
  }

  @Test
  void twoPeopleOfOneSurnameAtOnePlaceOnOneDayAreTwoEvents() {
    assertThat(
            events(
                Told.by("a").who("Anna Müller", "Ministerin").on("2024-07-10"),
                Told.by("b").who("Bernd Müller", "Staatssekretär").on("2024-07-10"),
                Told.by("c").who("Müller", "Minister").on("2024-07-10")))
        .extracting(TourEvent::id)
        .containsExactly(
            "mueller~05916~anna~2024-07-10~05916",
            "mueller~05916~bernd~2024-07-10~05916",
            "mueller~05916~~2024-07-10~05916");
  }

  @Test
  void aSurnameAloneIsTheOneFullNameThatFitsItsOffice() {
    assertThat(
            events(
                Told.by("a").who("Anna Müller", "Ministerin").on("2024-07-10"),
                Told.by("b").who("Bernd Müller", "Landrat").on("2024-07-10"),
                Told.by("c").who("Müller", "Gesundheitsminister").on("2024-07-10"),
                Told.by("d").who("A. Müller", "Ministerin").on("2024-07-10")))
        .extracting(event -> event.visitor().name(), TourBookTest::articles)
        .containsExactly(
            tuple("Anna Müller", List.of("a", "c", "d")), tuple("Bernd Müller", List.of("b")));
  }

  @Test
  void hostsAreUnitedAndOnlyOfficeHoldersStay() {
    assertThat(
            events(
                Told.by("a").on("2024-07-10").host("Schulz", "Landrat").host("Eva Kern", null),
                Told.by("b").on("2024-07-10").host("Jörg Schulz", "Landrat"),
                Told.by("c").on("2024-07-10").host("Ina Abel", "Bürgermeisterin")))
        .flatExtracting(TourEvent::hosts)
        .containsExactly(
            new Host("Ina Abel", "Bürgermeisterin", null),
            new Host("Jörg Schulz", "Landrat", null));
  }

  @Test
  void theTourHasTheNameThatMostWitnessesGive() {
    assertThat(
            events(
                Told.by("a").on("2024-07-10").tour("Sommerreise").fingerprint("0000000000000001"),
                Told.by("b").on("2024-07-10").tour("Sommerreise").fingerprint("0000000000000001"),
                Told.by("c").on("2024-07-10").tour("Sommertour"),
                Told.by("d").on("2024-07-10").tour("sommertour")))
        .extracting(TourEvent::tour, TourEvent::witnesses)
        .containsExactly(tuple("Sommertour", 3));
  }

  @Test
  void refusesTwoReportsOfOneId() {
    assertThatThrownBy(() -> events(Told.by("a").on("2024-07-10"), Told.by("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two different reports bear the id 'a#0'");
  }

  private static List<TourEvent> events(Told... told) {
    return new TourBook().events(Stream.of(told).map(Told::report).toList());
  }

  private static List<String> articles(TourEvent event) {
    return event.reports().stream().map(Report::articleId).toList();
  }

  private static Report report(
      String article, int start, String published, String date, String tour) {
    return new Report(
        article + "#" + start,
        article,
        null,
        null,
        Edtf.parse(published),
        Instant.EPOCH,
        Told.HERNE,
        Edtf.parse(date),
        DateBasis.EXPLICIT,
        null,
        VISITED,
        tour,
        List.of(),
        new Span(start, start + 7, "Besuch."),
        0.5,
        article);
  }
}
