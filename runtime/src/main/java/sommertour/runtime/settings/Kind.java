package sommertour.runtime.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * What values a setting may have.
 *
 * @param allowed in words that follow "is not": {@code a number from 1 to 9}
 * @param reader throws {@link IllegalArgumentException} for any other value
 */
public record Kind<T>(String allowed, Function<String, T> reader) implements Converter<T> {
  private static final long serialVersionUID = 1L;

  @Override
  public T convert(String value) {
    return reader.apply(value);
  }

  /** A whole number. */
  public static Kind<Integer> number(int from, int to) {
    return new Kind<>(
        "a number from " + from + " to " + to,
        value -> {
          int number = Integer.parseInt(value.strip());
          return checked(number, number >= from && number <= to);
        });
  }

  /** A time in whole seconds. */
  public static Kind<Duration> seconds(int from, int to) {
    Kind<Integer> number = number(from, to);
    return new Kind<>(
        number.allowed + " (seconds)", value -> Duration.ofSeconds(number.convert(value)));
  }

  /** True or false. */
  public static Kind<Boolean> flag() {
    return new Kind<>(
        "true or false", value -> checked(value, value.matches("true|false")).equals("true"));
  }

  /** One of a few words. */
  public static Kind<String> choice(String... words) {
    List<String> known = List.of(words);
    return new Kind<>(
        "one of " + String.join(", ", known), value -> checked(value, known.contains(value)));
  }

  /** What the pattern matches. */
  public static Kind<String> text(String pattern, String allowed) {
    return new Kind<>(allowed, value -> checked(value, value.matches(pattern)));
  }

  /** Parts with commas between, each of which the pattern matches. */
  public static Kind<Set<String>> list(String pattern, String allowed) {
    return new Kind<>(
        allowed,
        value -> {
          Set<String> parts = Set.of(value.strip().split("\\s*,\\s*"));
          return checked(parts, parts.stream().allMatch(part -> part.matches(pattern)));
        });
  }

  /** A file or a folder. */
  public static Kind<Path> path(String allowed) {
    return new Kind<>(allowed, Path::of);
  }

  private static <V> V checked(V value, boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException("not allowed");
    }
    return value;
  }
}
