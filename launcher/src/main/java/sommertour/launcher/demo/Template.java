package sommertour.launcher.demo;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with {@code {{name}}}, which is escaped for HTML and XML, and {@code {{{name}}}}, which is
 * not. A line that asks for an empty value is left out: so a page without a date has no label for
 * one either.
 */
record Template(String text) {
  private static final Pattern FIELD = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

  static Template named(String path) {
    return new Template(DemoResource.text(path));
  }

  /**
   * The text with its fields filled.
   *
   * @throws IllegalArgumentException if a field has no value at all
   */
  String fill(Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    text.lines()
        .filter(line -> FIELD.matcher(line).results().noneMatch(m -> value(m, values).isEmpty()))
        .forEach(line -> filled.append(line(line, values)).append('\n'));
    return filled.toString();
  }

  private static String line(String line, Map<String, String> values) {
    return FIELD
        .matcher(line)
        .replaceAll(
            m -> {
              String value = value(m, values);
              return Matcher.quoteReplacement(m.group(1) == null ? escaped(value) : value);
            });
  }

  private static String value(MatchResult field, Map<String, String> values) {
    String name = field.group(1) == null ? field.group(2) : field.group(1);
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a template asks for " + name + ", which has no value");
    }
    return value;
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
