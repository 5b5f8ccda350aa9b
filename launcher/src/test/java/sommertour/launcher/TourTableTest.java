package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sommertour.contract.Edtf;
import sommertour.contract.Report;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;

class TourTableTest {
  @Test
  void alignsColumnsAndSortsByDayWithTheUndatedLast() {
    assertThat(
            TourTable.lines(
                List.of(
                    event("a", "Jens Olk", "Lütjenburg", null, Status.VISITED, null, "b"),
                    event(
                        "b",
                        "Dörte Mahn",
                        "Plön",
                        "2021-08-03",
                        Status.PLANNED,
                        "Hafentour",
                        "z",
                        "a"),
                    event("c", "Dörte Mahn", "Eutin", "2021-07", Status.CANCELLED, null, "c"))))
        .containsExactly(
            "VISITOR     PLACE       DATE        STATUS     TOUR       SOURCES",
            "Dörte Mahn  Eutin       2021-07     cancelled  -          c",
            "Dörte Mahn  Plön        2021-08-03  planned    Hafentour  a, z",
            "Jens Olk    Lütjenburg  -           visited    -          b");
  }

  @Test
  void cutsWhatIsTooWideForATerminal() {
    assertThat(TourTable.lines(List.of(event("a", "J", "P", null, null, "T".repeat(50), "s"))))
        .last()
        .isEqualTo("J        P      -     -       " + "T".repeat(35) + "…  s");
  }

  private static TourEvent event(
      String id,
      String visitor,
      String place,
      String date,
      Status status,
      String tour,
      String... articles) {
    List<Report> reports =
        java.util.Arrays.stream(articles)
            .map(
                article ->
                    new Report(
                        article + "#0",
                        article,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        status,
                        tour,
                        null,
                        null,
                        1,
                        article))
            .toList();
    return new TourEvent(
        id,
        "group",
        new Visitor(visitor, null, null, null),
        new StopPlace(place, null, null, null, null, null),
        null,
        date == null ? null : Edtf.parse(date),
        null,
        status,
        tour,
        null,
        1,
        1,
        reports,
        null);
  }
}
