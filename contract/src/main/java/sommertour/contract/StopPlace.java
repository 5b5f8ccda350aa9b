package sommertour.contract;

/**
 * Where a stop is; the fields as in {@link Place}.
 *
 * @param mention where the text names the place of a stop; absent in an event
 */
public record StopPlace(
    String name, String ags, String kind, Double lat, Double lon, Span mention) {}
