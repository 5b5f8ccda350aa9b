package sommertour.contract;

/**
 * An office holder who received, guided or accompanied the visitor on the spot.
 *
 * @param mention where the text names the host of a stop; absent in an event
 */
public record Host(String name, String role, Span mention) {}
