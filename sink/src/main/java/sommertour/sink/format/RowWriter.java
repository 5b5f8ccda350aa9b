package sommertour.sink.format;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import sommertour.sink.search.ListSearch;
import sommertour.sink.search.Row;

/** Writes the rows of one list. */
public interface RowWriter extends ListSearch.Taker, Closeable {

  /** What stands before the first row; the row only tells its columns. */
  default void start(Row columns) throws IOException {}

  /** One row. */
  void write(Row row) throws IOException, SQLException;

  @Override
  default void take(Row row) throws IOException, SQLException {
    write(row);
  }

  /**
   * Writes what stands behind the last row. A list that broke off is not ended, so that it shows.
   */
  @Override
  default void end() throws IOException {
    close();
  }
}
