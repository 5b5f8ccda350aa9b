package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sommertour.contract.ContentHash;
import sommertour.contract.Json;
import sommertour.contract.Report;
import sommertour.contract.TourEvent;
import sommertour.sink.store.FormerEvents.Tour;

/**
 * The tables of events, of their reports and tours: finds out which events are not as they were,
 * writes those anew, logs them, and makes the tours anew that they were or are in.
 */
public final class EventStore implements Store<TourEvent> {
  @Override
  public Class<TourEvent> type() {
    return TourEvent.class;
  }

  @Override
  public String key(TourEvent event) {
    return event.id();
  }

  @Override
  public void put(Connection connection, List<Entry<TourEvent>> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    ChangeLog.lock(connection);
    FormerEvents former = FormerEvents.of(connection, entries.stream().map(Entry::key).toList());
    List<TourEvent> changed = new ArrayList<>();
    EventRows rows = new EventRows();
    for (Entry<TourEvent> entry : entries) {
      String digest = ContentHash.of(Json.bytes(entry.value()));
      rows.add(entry, digest);
      if (!former.has(entry.key(), digest)) {
        changed.add(entry.value());
        rows.addReports(entry.value());
      }
    }
    rows.writeEvents(connection);
    // The reports of an event are replaced whole: what it no longer tells must not stay.
    Keys.delete(
        connection,
        "report",
        "event_id",
        changed.stream().map(TourEvent::id).filter(former.byId()::containsKey).toList());
    rows.writeReports(connection);
    ChangeLog.put(connection, changed, newcomers(changed, former));
    List<Tour> tours = new ArrayList<>(former.tours());
    changed.forEach(event -> tours.add(EventRows.tour(event)));
    refresh(connection, changed.isEmpty() ? List.of() : tours);
  }

  @Override
  public String allKeys() {
    return "SELECT id FROM event";
  }

  /** Their reports go with them. */
  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    ChangeLog.lock(connection);
    FormerEvents former = FormerEvents.of(connection, keys);
    ChangeLog.removed(connection, former.byId().keySet());
    Keys.delete(connection, "event", "id", former.byId().keySet());
    refresh(connection, former.tours());
  }

  /** Reports that an event did not have before, with that event. */
  private static Map<String, String> newcomers(List<TourEvent> changed, FormerEvents former) {
    Map<String, String> newcomers = new LinkedHashMap<>();
    for (TourEvent event : changed) {
      Set<String> before = former.reports(event.id());
      for (Report report : event.reports()) {
        if (!before.contains(report.id())) {
          newcomers.put(report.id(), event.id());
        }
      }
    }
    return newcomers;
  }

  private static void refresh(Connection connection, List<Tour> tours) throws SQLException {
    List<Tour> known =
        tours.stream().filter(tour -> tour.name() != null && tour.visitor() != null).toList();
    Set<Tour> distinct = new LinkedHashSet<>(known);
    Keys.run(
        connection,
        "SELECT refresh_tours(?, ?)",
        distinct.stream().map(Tour::visitor).toList(),
        distinct.stream().map(Tour::name).toList());
  }
}
