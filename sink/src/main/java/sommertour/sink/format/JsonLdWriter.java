package sommertour.sink.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import sommertour.contract.Json;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Row;

/** Linked data in the words of schema.org: events, persons and places. */
final class JsonLdWriter implements RowWriter {
  private static final String SCHEMA = "https://schema.org/";

  private final JsonGenerator json;
  private final String list;

  JsonLdWriter(OutputStream out, Listing listing) throws IOException {
    this.list = listing.name();
    this.json = Json.mapper().getFactory().createGenerator(out);
    json.writeStartObject();
    json.writeStringField("@context", "https://schema.org");
    json.writeArrayFieldStart("@graph");
  }

  @Override
  public void write(Row row) throws IOException, SQLException {
    json.writeRaw('\n');
    Json.mapper()
        .writeValue(
            json,
            switch (list) {
              case "persons" ->
                  person("urn:sommertour:person:" + row.text("key"), row, "name", "office");
              case "places" -> place(row, "name");
              default -> event(row);
            });
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static Map<String, Object> event(Row row) throws SQLException {
    Map<String, Object> event = thing("Event", "urn:sommertour:event:" + row.text("id"));
    put(event, "name", row.text("visitor") + ": " + row.text("place"));
    // Planned, held or unknown: schema.org knows no more than that it was not called off.
    put(
        event,
        "eventStatus",
        SCHEMA + ("cancelled".equals(row.text("status")) ? "EventCancelled" : "EventScheduled"));
    put(event, "startDate", row.value("date_from"));
    put(event, "endDate", row.value("date_to"));
    put(event, "location", place(row, "place"));
    put(
        event,
        "attendee",
        person("urn:sommertour:person:" + row.text("visitor_key"), row, "visitor", "office"));
    String tour = row.text("tour_id");
    if (tour != null) {
      Map<String, Object> series = thing("EventSeries", "urn:sommertour:tour:" + tour);
      put(series, "name", row.text("tour"));
      put(event, "superEvent", series);
    }
    put(
        event,
        "additionalProperty",
        java.util.List.of(
            property("status", row.text("status")), property("date (EDTF)", row.text("date"))));
    return event;
  }

  private static Map<String, Object> place(Row row, String name) throws SQLException {
    String ags = row.text("ags");
    Map<String, Object> place = thing("Place", ags == null ? null : "urn:de:ags:" + ags);
    put(place, "name", row.text(name));
    if (row.value("lat") != null && row.value("lon") != null) {
      Map<String, Object> geo = thing("GeoCoordinates", null);
      put(geo, "latitude", row.value("lat"));
      put(geo, "longitude", row.value("lon"));
      put(place, "geo", geo);
    }
    if (ags != null) {
      put(place, "identifier", property("Amtlicher Gemeindeschlüssel", ags));
    }
    return place;
  }

  private static Map<String, Object> person(String id, Row row, String name, String office)
      throws SQLException {
    Map<String, Object> person = thing("Person", id);
    put(person, "name", row.text(name));
    put(person, "jobTitle", row.text(office));
    return person;
  }

  private static Map<String, Object> property(String name, String value) {
    Map<String, Object> property = thing("PropertyValue", null);
    put(property, "name", name);
    put(property, "value", value);
    return property;
  }

  private static Map<String, Object> thing(String type, String id) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    put(thing, "@id", id);
    return thing;
  }

  private static void put(Map<String, Object> thing, String name, Object value) {
    if (value != null) {
      thing.put(name, value);
    }
  }
}
