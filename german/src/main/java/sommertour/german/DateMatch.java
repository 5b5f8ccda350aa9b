package sommertour.german;

import java.util.Map;

/**
 * A pattern that fits, before the calendar is asked.
 *
 * @param row which pattern of the table
 * @param first first token of the span
 * @param last token behind the span
 * @param end token behind the whole pattern
 * @param slots what the pattern's classes hold ("day", "month2")
 */
record DateMatch(
    DateShape shape, int row, int first, int last, int end, Map<String, Integer> slots) {

  boolean has(String slot) {
    return slots.containsKey(slot);
  }

  int get(String slot) {
    return slots.get(slot);
  }

  /** Value of the slot, or the other one. */
  int get(String slot, int other) {
    return slots.getOrDefault(slot, other);
  }
}
