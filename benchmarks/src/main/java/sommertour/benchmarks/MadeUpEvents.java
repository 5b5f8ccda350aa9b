package sommertour.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Host;
import sommertour.contract.Report;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.contract.Visitor;

/** Made-up events with two reports each. */
public final class MadeUpEvents {
  private MadeUpEvents() {}

  /** Thirty stops a tour, as a summer has. */
  public static TourEvent event(int number) {
    int visitor = number / 30;
    String kreis = String.format(Locale.ROOT, "05%03d", 100 + number % 53);
    String ags = kreis + String.format(Locale.ROOT, "%03d", number % 30);
    LocalDate day = LocalDate.of(2010, 6, 20).plusYears(visitor % 15).plusDays(number % 30);
    StopPlace place = new StopPlace("Ort " + number % 1600, ags, "Gemeinde", 51.5, 7.5, null);
    String id = "v" + visitor + "~" + kreis + "~" + day + "~" + ags + "~" + number;
    List<Host> hosts = List.of(new Host("Jens Paulsen", "Bürgermeister", null));
    List<Report> reports = new ArrayList<>();
    for (int copy = 0; copy < 2; copy++) {
      String article = "article-" + number + "-" + copy;
      String sentence =
          "Ministerin Vera Nummer"
              + visitor
              + " hat am "
              + day
              + " den Ort besucht und Lob gehört.";
      reports.add(
          new Report(
              article + "#120",
              article,
              "https://kreis.example/" + article,
              "kreis-" + number % 400,
              Edtf.day(day.plusDays(1)),
              Instant.parse("2026-08-04T06:00:00Z"),
              place,
              Edtf.day(day),
              DateBasis.EXPLICIT,
              new Span(150, 160, day.toString()),
              Status.VISITED,
              "Sommertour",
              hosts,
              new Span(120, 120 + sentence.length(), sentence),
              0.9,
              article));
    }
    return new TourEvent(
        id,
        "v" + visitor + "~" + kreis,
        new Visitor("Vera Nummer" + visitor, "Ministerin", "nummer" + visitor + "-vera", null),
        place,
        "Rathaus",
        Edtf.day(day),
        DateBasis.EXPLICIT,
        Status.VISITED,
        "Sommertour",
        hosts,
        0.9,
        2,
        reports,
        "benchmark");
  }
}
