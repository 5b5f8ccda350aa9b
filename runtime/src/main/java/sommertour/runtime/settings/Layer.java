package sommertour.runtime.settings;

import io.smallrye.config.common.MapBackedConfigSource;
import java.util.Map;
import java.util.function.Function;

/**
 * Values that come from one place.
 *
 * @param origin where they come from, in words
 * @param values by the name of the setting
 * @param called how a setting is called there
 */
record Layer(String origin, Map<String, String> values, Function<Setting<?>, String> called) {

  /** For the library, which lets the greatest rank win. */
  MapBackedConfigSource source(int rank) {
    return new Source(origin, values, rank);
  }

  private static final class Source extends MapBackedConfigSource {
    private static final long serialVersionUID = 1L;

    Source(String origin, Map<String, String> values, int rank) {
      super(origin, values, rank);
    }
  }
}
