package sommertour.enrich.tour;

import sommertour.contract.Edtf;

/**
 * The readable id of an event: group and anchor. The anchor is the day and the place's AGS, or
 * without a day the smallest report id; where a group holds several visitors, the visitor's label
 * stands before it, because two people of one surname can be at one place on one day.
 */
final class EventId {
  private static final String MARK = "~";

  private EventId() {}

  static String of(Group group, String label, boolean amongOthers, Cluster cluster, Edtf date) {
    boolean named = cluster.place().startsWith(MARK);
    String anchor =
        date != null && date.isDay()
            ? date.earliest().orElseThrow() + (named ? "" : MARK + cluster.place())
            : cluster.id();
    return group.key() + (amongOthers ? MARK + label : "") + MARK + anchor;
  }
}
