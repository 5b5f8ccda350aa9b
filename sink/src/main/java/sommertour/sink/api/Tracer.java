package sommertour.sink.api;

import java.sql.SQLException;
import java.util.Optional;

/** Knows the way of an article through all parts, which no part knows alone. */
@FunctionalInterface
public interface Tracer {
  /** Knows of no article. */
  Tracer NONE = id -> Optional.empty();

  /**
   * The way of an article, as it is served.
   *
   * @param id of the article, or its address
   * @return empty if nobody knows it
   */
  Optional<?> trace(String id) throws SQLException;
}
