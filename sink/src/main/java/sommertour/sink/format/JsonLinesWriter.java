package sommertour.sink.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import sommertour.contract.Json;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Row;

/** One JSON object a line, as in the array of the JSON page. */
final class JsonLinesWriter implements RowWriter {
  private final JsonGenerator json;
  private final Listing listing;

  JsonLinesWriter(OutputStream out, Listing listing) throws IOException {
    this.json = Json.mapper().getFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    this.listing = listing;
  }

  @Override
  public void write(Row row) throws IOException, SQLException {
    Json.mapper().writeValue(json, listing.json(row));
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
