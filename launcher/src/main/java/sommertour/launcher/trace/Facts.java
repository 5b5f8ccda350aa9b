package sommertour.launcher.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values in the order they were added; what is absent is left out. */
final class Facts {
  private final Map<String, Object> all = new LinkedHashMap<>();

  Facts add(String name, Object value) {
    if (value != null) {
      all.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
    }
    return this;
  }

  Map<String, Object> map() {
    return all;
  }
}
