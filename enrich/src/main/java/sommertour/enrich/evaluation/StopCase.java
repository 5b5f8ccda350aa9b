package sommertour.enrich.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sommertour.contract.Stop;
import sommertour.contract.Visitor;
import sommertour.enrich.evaluation.GoldCase.GoldStop;
import sommertour.enrich.evaluation.Sameness.Where;

/**
 * A stop as it is compared, of either side.
 *
 * @param visitors the visitor, then who else would be right
 * @param places the place, then what else would be right
 * @param district the Kreis of a gold stop's place, or {@code null}
 * @param statuses the status, then what else would be right
 * @param dates the date, then what else would be right; {@code null} means no date
 */
record StopCase(
    List<String> visitors,
    List<Where> places,
    Where district,
    List<String> statuses,
    List<String> dates) {

  static StopCase of(GoldStop stop) {
    List<String> visitors = new ArrayList<>();
    visitors.add(stop.visitor());
    stop.visitorAlt().forEach(other -> visitors.add(name(other)));
    List<Where> places = new ArrayList<>();
    places.add(new Where(stop.place(), stop.ags()));
    stop.placeAlt().forEach(other -> places.add(where(other)));
    List<String> statuses = new ArrayList<>();
    statuses.add(stop.status());
    statuses.addAll(stop.statusAlt());
    List<String> dates = new ArrayList<>();
    dates.add(stop.date());
    dates.addAll(stop.dateAlt());
    dates.addAll(stop.dateTight());
    Where district =
        Sameness.isGiven(stop.districtAgs()) ? new Where(stop.within(), stop.districtAgs()) : null;
    return new StopCase(visitors, places, district, statuses, dates);
  }

  static StopCase of(Stop stop) {
    Visitor visitor = stop.visitor();
    Where place =
        stop.place() == null
            ? new Where(null, null)
            : new Where(stop.place().name(), stop.place().ags());
    List<String> dates = new ArrayList<>();
    dates.add(stop.date() == null ? null : stop.date().toString());
    List<String> visitors = new ArrayList<>();
    visitors.add(visitor == null ? null : visitor.name());
    List<String> statuses = new ArrayList<>();
    statuses.add(stop.status() == null ? null : stop.status().name().toLowerCase(Locale.ROOT));
    return new StopCase(visitors, List.of(place), null, statuses, dates);
  }

  /** Whether a found stop is this one of the gold; relaxed as {@link Sameness#places}. */
  boolean isToldBy(StopCase found, boolean relaxed) {
    Where place = found.places.get(0);
    return visitors.stream().anyMatch(name -> Sameness.persons(name, found.visitors.get(0)))
        && (places.stream().anyMatch(other -> Sameness.places(other, place, relaxed))
            || (relaxed && district != null && Sameness.places(district, place, true)))
        && statuses.contains(found.statuses.get(0));
  }

  String date() {
    return dates.get(0);
  }

  /** One stop per visitor, place, date and status: two venues of one day are one stop. */
  static List<StopCase> distinct(List<StopCase> stops) {
    Map<List<String>, StopCase> distinct = new LinkedHashMap<>();
    for (StopCase stop : stops) {
      Where place = stop.places.get(0);
      String key = Sameness.key(place.ags());
      List<String> identity = new ArrayList<>();
      identity.add(Sameness.norm(stop.visitors.get(0)));
      identity.add(Sameness.isGiven(key) ? key : Sameness.norm(place.name()));
      identity.add(stop.date());
      identity.add(stop.statuses.get(0));
      distinct.putIfAbsent(identity, stop);
    }
    return List.copyOf(distinct.values());
  }

  /** One line for a person. */
  @Override
  public String toString() {
    Where place = places.get(0);
    return visitors.get(0)
        + " @ "
        + place.name()
        + " "
        + place.ags()
        + " "
        + date()
        + " "
        + statuses.get(0);
  }

  private static String name(JsonNode other) {
    return other.isTextual() ? other.textValue() : other.path("name").textValue();
  }

  private static Where where(JsonNode other) {
    if (other.isObject()) {
      return new Where(other.path("name").textValue(), other.path("ags").textValue());
    }
    String text = other.asText();
    boolean digits = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    return new Where(text, digits ? text : null);
  }
}
