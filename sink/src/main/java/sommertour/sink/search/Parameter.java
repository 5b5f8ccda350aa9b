package sommertour.sink.search;

/**
 * A parameter of a list, as the description of the interface names it.
 *
 * @param type JSON schema type: string, integer, number or boolean
 * @param format JSON schema format, or null
 * @param description what it asks for
 * @param example one value
 */
public record Parameter(
    String name, String type, String format, String description, String example) {

  static Parameter text(String name, String description, String example) {
    return new Parameter(name, "string", null, description, example);
  }

  static Parameter day(String name, String description, String example) {
    return new Parameter(name, "string", "date", description, example);
  }
}
