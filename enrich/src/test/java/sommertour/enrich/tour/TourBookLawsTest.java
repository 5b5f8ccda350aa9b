package sommertour.enrich.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sommertour.contract.Edtf;
import sommertour.contract.Report;
import sommertour.contract.TourEvent;

class TourBookLawsTest {
  private final TourBook book = new TourBook();

  @Provide
  Arbitrary<List<TourReport>> reports() {
    return Rumours.reports();
  }

  @Property(tries = 300)
  void anyOrderAndAnyDuplicationGiveEqualEvents(
      @ForAll("reports") List<TourReport> reports, @ForAll Random random) {
    List<TourReport> again = new ArrayList<>(reports);
    reports.stream().filter(report -> random.nextBoolean()).forEach(again::add);
    Collections.shuffle(again, random);

    assertThat(book.events(again)).isEqualTo(book.events(reports));
  }

  @Property(tries = 300)
  void everyReportIsInExactlyOneEventAndEveryEventHasOne(
      @ForAll("reports") List<TourReport> reports) {
    List<TourEvent> events = book.events(reports);

    assertThat(events.stream().flatMap(event -> event.reports().stream()).map(Report::id))
        .containsExactlyInAnyOrderElementsOf(reports.stream().map(TourReport::id).toList());
    assertThat(events).noneMatch(event -> event.reports().isEmpty());
  }

  @Property(tries = 300)
  void idsAreUniqueAndNameTheirGroup(@ForAll("reports") List<TourReport> reports) {
    List<TourEvent> events = book.events(reports);

    assertThat(events).extracting(TourEvent::id).doesNotHaveDuplicates();
    assertThat(events)
        .allSatisfy(
            event -> assertThat(Group.ofEventId(event.id()).key()).isEqualTo(event.group()));
  }

  @Property(tries = 300)
  void noReportContradictsItsEvent(@ForAll("reports") List<TourReport> reports) {
    for (TourEvent event : book.events(reports)) {
      for (Report report : event.reports()) {
        if (event.place().ags() != null) {
          assertThat(event.place().ags()).startsWith(report.place().ags());
        }
        if (report.date() != null && !report.date().isYearUnknown()) {
          assertThat(report.date().overlaps(event.date())).isTrue();
          assertThat(within(event.date(), report.date())).isTrue();
        }
      }
    }
  }

  @Property(tries = 300)
  void otherGroupsMakeNoDifference(@ForAll("reports") List<TourReport> reports) {
    List<TourEvent> oneByOne =
        reports.stream()
            .map(TourReport::group)
            .distinct()
            .flatMap(
                group ->
                    book
                        .events(reports.stream().filter(it -> it.group().equals(group)).toList())
                        .stream())
            .toList();

    assertThat(book.events(reports)).containsExactlyInAnyOrderElementsOf(oneByOne);
  }

  @Property(tries = 300)
  void copiesUnderOtherIdsAddNoWitness(@ForAll("reports") List<TourReport> reports) {
    List<TourReport> dated = reports.stream().filter(TourBookLawsTest::isSure).toList();
    List<TourReport> copied =
        Stream.concat(dated.stream(), dated.stream().map(TourBookLawsTest::elsewhere)).toList();

    assertThat(book.events(copied))
        .extracting(TourEvent::witnesses)
        .isEqualTo(book.events(dated).stream().map(TourEvent::witnesses).toList());
  }

  @Property(tries = 300)
  void batchesAndCorrectionsLeaveOnlyTheLastVersionOfEachArticle(
      @ForAll("reports") List<TourReport> first,
      @ForAll("reports") List<TourReport> second,
      @ForAll Random random) {
    Map<String, List<TourReport>> last = byArticle(second);
    Map<String, List<TourReport>> shelf = new TreeMap<>(byArticle(first));
    shelf.keySet().retainAll(last.keySet());
    List<String> articles = new ArrayList<>(last.keySet());
    Collections.shuffle(articles, random);
    for (String article : articles) {
      shelf.put(article, last.get(article));
      book.events(told(shelf));
      if (random.nextBoolean()) {
        shelf.put(article, List.of());
        shelf.put(article, last.get(article));
      }
    }

    assertThat(book.events(told(shelf))).isEqualTo(book.events(second));
  }

  @Property(tries = 300)
  void whatIsWithdrawnLeavesTheEventsAsTheyWere(
      @ForAll("reports") List<TourReport> reports, @ForAll Random random) {
    Map<String, List<TourReport>> shelf = byArticle(reports);
    List<TourEvent> before = book.events(reports);
    String added = "z";
    shelf.put(
        added,
        reports.stream()
            .filter(r -> random.nextBoolean())
            .map(TourBookLawsTest::elsewhere)
            .toList());
    book.events(told(shelf));
    shelf.remove(added);

    assertThat(book.events(told(shelf))).isEqualTo(before);
  }

  private static Map<String, List<TourReport>> byArticle(List<TourReport> reports) {
    return reports.stream()
        .collect(Collectors.groupingBy(TourReport::articleId, TreeMap::new, Collectors.toList()));
  }

  private static List<TourReport> told(Map<String, List<TourReport>> shelf) {
    return shelf.values().stream().flatMap(List::stream).toList();
  }

  private static boolean isSure(TourReport report) {
    Edtf date = report.stop().date();
    return date != null && date.isDay() && !Objects.equals(report.fingerprint(), "no print");
  }

  private static boolean within(Edtf narrow, Edtf wide) {
    return narrow.earliest().map(wide::contains).orElse(wide.earliest().isEmpty())
        && narrow.latest().map(wide::contains).orElse(wide.latest().isEmpty());
  }

  /** The same words, at the same offsets, in an article of another id. */
  private static TourReport elsewhere(TourReport report) {
    String article = "x" + report.articleId();
    return new TourReport(
        "x" + report.id(),
        article,
        report.url(),
        report.source(),
        report.published(),
        report.fetchedAt(),
        report.contentHash(),
        report.fingerprint(),
        report.producedBy(),
        report.stop());
  }
}
