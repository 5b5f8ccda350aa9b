package sommertour.launcher;

import java.util.Map;

/** With the broker and the database inside the process. */
class UpEmbeddedIT extends UpContract {
  @Override
  Map<String, String> environment() {
    return Map.of();
  }
}
