package sommertour.sink.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import sommertour.contract.Json;
import sommertour.sink.search.Row;

/**
 * A FeatureCollection (RFC 7946): a point for each row, or no geometry where the place is not
 * known. All columns are properties.
 */
final class GeoJsonWriter implements RowWriter {
  private final JsonGenerator json;

  GeoJsonWriter(OutputStream out) throws IOException {
    this.json = Json.mapper().getFactory().createGenerator(out);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
  }

  @Override
  public void write(Row row) throws IOException, SQLException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    String id = row.text("id");
    if (id != null) {
      json.writeStringField("id", id);
    }
    Object lat = row.value("lat");
    Object lon = row.value("lon");
    if (lat == null || lon == null) {
      json.writeNullField("geometry");
    } else {
      json.writeObjectFieldStart("geometry");
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber((Double) lon);
      json.writeNumber((Double) lat);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeFieldName("properties");
    Json.mapper().writeValue(json, row.object());
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
