package sommertour.launcher;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import sommertour.contract.Edtf;
import sommertour.contract.Status;

/** A made-up visit, and what the ledger notes of who tells of it. */
final class ChaosVisit {
  private static final int KREIS_DIGITS = 5;

  private final String surname;
  private final String ags;
  private final LocalDate day;

  /** Report ids with the text that each is of; those with the exact day apart. */
  private final SortedMap<String, String> reports = new TreeMap<>();

  private final Set<String> exactReports = new TreeSet<>();
  private final Set<Status> told = new TreeSet<>();

  /**
   * An event as it must be.
   *
   * @param reports ids of its reports
   * @param witnesses number of different texts among them
   */
  record Expected(
      String visitor, String ags, String date, Status status, Set<String> reports, int witnesses) {}

  /**
   * What one article says of the visit.
   *
   * @param date may be {@code null}
   * @param ags of the town or of the Kreis
   */
  record Mention(ChaosVisit visit, Edtf date, String ags, Status status) {

    /** The same with a wrong day; where no day is told, another town. */
    Mention mistaken() {
      return date != null && date.isDay()
          ? new Mention(visit, Edtf.day(visit.day.plusDays(3)), ags, status)
          : new Mention(visit, date, visit.kreis() + "099", status);
    }
  }

  ChaosVisit(String surname, String ags, LocalDate day) {
    this.surname = surname;
    this.ags = ags;
    this.day = day;
  }

  String visitor() {
    return "Ada " + surname;
  }

  /** The id of its event: group, day and town. */
  String id() {
    return String.join("~", surname.toLowerCase(Locale.ROOT), kreis(), day.toString(), ags);
  }

  ChaosVisit movedFrom(int daysBefore) {
    return new ChaosVisit(surname, ags, day.minusDays(daysBefore));
  }

  Edtf published(int daysAfter) {
    return Edtf.day(day.plusDays(daysAfter));
  }

  Mention exact(Status status) {
    return new Mention(this, Edtf.day(day), ags, status);
  }

  /** From the Kreis: on that day or before. */
  Mention upTo(int daysAfter) {
    return new Mention(
        this, Edtf.until(Edtf.day(day.plusDays(daysAfter))), kreis(), Status.VISITED);
  }

  Mention undated() {
    return new Mention(this, null, ags, Status.VISITED);
  }

  Mention inMonth() {
    return new Mention(this, Edtf.parse(YearMonth.from(day).toString()), ags, Status.VISITED);
  }

  /** From the Kreis: within these days. */
  Mention between(LocalDate first, LocalDate last) {
    return new Mention(
        this, Edtf.interval(Edtf.day(first), Edtf.day(last)), kreis(), Status.VISITED);
  }

  /** Notes a report that stays. */
  void note(String reportId, String text, Mention mention) {
    reports.put(reportId, text);
    told.add(mention.status());
    if (mention.date() != null && mention.date().isDay()) {
      exactReports.add(reportId);
    }
  }

  /** Smallest id among the reports with the exact day. */
  String leastReport() {
    return exactReports.iterator().next();
  }

  /** The event, if anybody tells of it in the end. */
  Optional<Expected> expected() {
    if (reports.isEmpty()) {
      return Optional.empty();
    }
    Status status =
        told.contains(Status.VISITED)
            ? Status.VISITED
            : told.contains(Status.CANCELLED) ? Status.CANCELLED : Status.PLANNED;
    return Optional.of(
        new Expected(
            visitor(),
            ags,
            day.toString(),
            status,
            new TreeSet<>(reports.keySet()),
            new TreeSet<>(reports.values()).size()));
  }

  private String kreis() {
    return ags.substring(0, KREIS_DIGITS);
  }
}
