package sommertour.sink.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status of an event as it is shown on a certain day. */
public enum ShownStatus {
  VISITED,
  PLANNED,
  CANCELLED,
  /** Planned, its day has passed, and no report tells that it was held or called off. */
  UNRESOLVED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ShownStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
