package sommertour.sink.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sommertour.sink.search.EventLists;
import sommertour.sink.search.Listing;

/** The formats of a list beside the JSON page. */
public enum Format {
  CSV("csv", "text/csv"),
  JSONL("jsonl", "application/x-ndjson"),
  GEOJSON("geojson", "application/geo+json"),
  ICS("ics", "text/calendar"),
  JSONLD("jsonld", "application/ld+json");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Without the point. */
  public String ending() {
    return ending;
  }

  /** Without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether the list can be said in this format: a calendar of sources can't. */
  public boolean fits(Listing listing) {
    String list = listing.name();
    return switch (this) {
      case CSV, JSONL -> true;
      case GEOJSON -> list.equals("events") || list.equals("places");
      case ICS -> list.equals("events");
      case JSONLD -> list.equals("events") || list.equals("places") || list.equals("persons");
    };
  }

  /** Select list of the rows that its writer takes. */
  public String columns(Listing listing) {
    return switch (this) {
      case ICS -> EventLists.EVENTS_FOR_CALENDAR;
      case JSONL -> listing.jsonColumns();
      default -> listing.columns();
    };
  }

  /** The formats of a list. */
  public static List<Format> of(Listing listing) {
    return Stream.of(values()).filter(format -> format.fits(listing)).toList();
  }

  /** The format of this ending or media type. */
  public static Optional<Format> named(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> format.ending.equals(plain) || format.mediaType.equals(plain))
        .findFirst();
  }

  /** A writer to a stream, which is buffered and closed with it. */
  public RowWriter writer(OutputStream out, Listing listing) throws IOException {
    return switch (this) {
      case CSV -> new CsvWriter(out);
      case JSONL -> new JsonLinesWriter(out, listing);
      case GEOJSON -> new GeoJsonWriter(out);
      case ICS -> new CalendarWriter(out);
      case JSONLD -> new JsonLdWriter(out, listing);
    };
  }
}
