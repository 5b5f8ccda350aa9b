package sommertour.sink.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The parameters of a request: each known, given once, and not empty. */
final class Query {
  private static final int MAX_LENGTH = 1000;

  /** Without it, Java would take +999999999-12-31 for a day. */
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, List<String>> parameters;

  /**
   * @throws BadParameterException if one is unknown, given twice, empty or too long
   */
  Query(Map<String, List<String>> parameters, Set<String> known) {
    parameters.forEach((name, values) -> check(name, values, known));
    this.parameters = parameters;
  }

  /** The value as it is read by the given function, which may complain of it. */
  <T> Optional<T> value(String name, Function<String, T> reader) {
    return Optional.ofNullable(parameters.get(name)).map(values -> reader.apply(values.get(0)));
  }

  /** A day in the form 2017-08-03. */
  Optional<LocalDate> day(String name) {
    return value(
        name,
        text -> {
          try {
            if (DAY.matcher(text).matches()) {
              return LocalDate.parse(text);
            }
          } catch (DateTimeParseException e) {
            throw noDay(name, text);
          }
          throw noDay(name, text);
        });
  }

  /** A whole number within bounds. */
  int number(String name, int least, int most, int otherwise) {
    return value(
            name,
            text -> {
              if (text.matches("\\d{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                  return number;
                }
              }
              throw new BadParameterException(
                  name, name + "='" + text + "' is no whole number from " + least + " to " + most);
            })
        .orElse(otherwise);
  }

  private static void check(String name, List<String> values, Set<String> known) {
    if (!known.contains(name)) {
      throw new BadParameterException(
          name,
          "there is no parameter '"
              + name
              + "'; there are "
              + known.stream().sorted().toList().toString().replaceAll("[\\[\\]]", ""));
    }
    if (values.size() != 1) {
      throw new BadParameterException(name, name + " is given " + values.size() + " times");
    }
    if (values.get(0).isBlank()) {
      throw new BadParameterException(name, name + " is empty; give a value or leave it out");
    }
    if (values.get(0).length() > MAX_LENGTH) {
      throw new BadParameterException(name, name + " is longer than " + MAX_LENGTH + " characters");
    }
  }

  private static BadParameterException noDay(String name, String text) {
    return new BadParameterException(
        name, name + "='" + text + "' is no day of the form 2017-08-03");
  }
}
