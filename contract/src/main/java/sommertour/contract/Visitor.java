package sommertour.contract;

/**
 * Who visits.
 *
 * @param name given name and surname
 * @param role the office
 * @param key as in {@link Person#key()}
 * @param mention where the text names the visitor of a stop; absent in an event
 */
public record Visitor(String name, String role, String key, Span mention) {}
