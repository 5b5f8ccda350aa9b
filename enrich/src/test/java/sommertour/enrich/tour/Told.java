package sommertour.enrich.tour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Host;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Visitor;

/** Words for tests: what one article tells of one stop. */
public final class Told {
  static final StopPlace HERNE = place("Herne", "05916", "kreisfreie Stadt");
  static final StopPlace KREIS_HERFORD = place("Kreis Herford", "05758", "Kreis");
  static final StopPlace BUENDE = place("Bünde", "05758004", "Stadt");
  static final StopPlace VLOTHO = place("Vlotho", "05758036", "Stadt");
  static final StopPlace NRW = place("Nordrhein-Westfalen", "05", "Land");

  private final String article;
  private int start;
  private Visitor visitor = visitor("Serap Güler", "Staatssekretärin");
  private StopPlace place = HERNE;
  private String venue;
  private Edtf date;
  private Status status = Status.VISITED;
  private String tour;
  private final List<Host> hosts = new ArrayList<>();
  private Edtf published;
  private String contentHash;
  private String fingerprint;
  private double confidence = 0.5;

  private Told(String article) {
    this.article = article;
  }

  static Told by(String article) {
    return new Told(article);
  }

  static StopPlace place(String name, String ags, String kind) {
    return new StopPlace(name, ags, kind, null, null, null);
  }

  static Visitor visitor(String name, String role) {
    return new Visitor(name, role, null, null);
  }

  public Told at(int offset) {
    start = offset;
    return this;
  }

  Told who(String name, String role) {
    visitor = visitor(name, role);
    return this;
  }

  Told in(StopPlace where) {
    place = where;
    return this;
  }

  Told venue(String name) {
    venue = name;
    return this;
  }

  Told on(String edtf) {
    date = edtf == null ? null : Edtf.parse(edtf);
    return this;
  }

  Told as(Status word) {
    status = word;
    return this;
  }

  Told tour(String name) {
    tour = name;
    return this;
  }

  Told host(String name, String role) {
    hosts.add(new Host(name, role, null));
    return this;
  }

  Told published(String edtf) {
    published = edtf == null ? null : Edtf.parse(edtf);
    return this;
  }

  Told contentHash(String hash) {
    contentHash = hash;
    return this;
  }

  Told fingerprint(String print) {
    fingerprint = print;
    return this;
  }

  Told confidence(double value) {
    confidence = value;
    return this;
  }

  public Stop stop() {
    return new Stop(
        visitor,
        place,
        venue,
        date,
        date == null ? null : DateBasis.EXPLICIT,
        null,
        status,
        tour,
        hosts,
        new Span(start, start + 7, "Besuch."),
        confidence);
  }

  TourReport report() {
    return new TourReport(
        article + "#" + start,
        article,
        null,
        null,
        published,
        Instant.EPOCH,
        contentHash,
        fingerprint,
        "test",
        stop());
  }
}
