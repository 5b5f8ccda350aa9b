package sommertour.sink.search;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import sommertour.contract.Folding;
import sommertour.contract.Limits;

/** The parameters of a request: each known, given once, and not empty. */
public final class Query {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final int MAX_LENGTH = Limits.PARAMETER_CHARACTERS;

  /** Java would also take +999999999-12-31 for a day, and the year 0, which PostgreSQL has not. */
  private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, List<String>> parameters;

  /**
   * The parameters of a list, its own and those of every list.
   *
   * @throws BadParameterException if one is unknown, given twice, empty or too long
   */
  public Query(Map<String, List<String>> parameters, Set<String> known) {
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

  /** True or false; false if it is not given. */
  boolean flag(String name) {
    return value(
            name,
            text -> {
              if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
              }
              throw new BadParameterException(
                  name, name + "='" + text + "' is neither true nor false");
            })
        .orElse(false);
  }

  /** A number from 0 to 1. */
  Optional<Double> share(String name) {
    return value(
        name,
        text -> {
          if (text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
            return Double.valueOf(text);
          }
          throw new BadParameterException(name, name + "='" + text + "' is no number from 0 to 1");
        });
  }

  /** A moment in the form 2026-08-03T12:00:00Z, or a day, which means its end in Berlin. */
  Optional<OffsetDateTime> moment(String name) {
    return value(
        name,
        text -> {
          if (DAY.matcher(text).matches()) {
            LocalDate day = day(name).orElseThrow();
            return day.plusDays(1).atStartOfDay(BERLIN).toOffsetDateTime();
          }
          try {
            // A plus in a query is a blank, once it is decoded.
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() > 0 && moment.getYear() < 10_000) {
              return moment;
            }
          } catch (DateTimeParseException e) {
            throw noMoment(name, text);
          }
          throw noMoment(name, text);
        });
  }

  /** Letters and digits of a value, folded. */
  Optional<String> folded(String name) {
    return value(
        name,
        text -> {
          String folded = Folding.fold(text);
          if (folded.isEmpty()) {
            throw new BadParameterException(
                name, name + "='" + text + "' has neither letters nor digits");
          }
          return folded;
        });
  }

  /** A value that no column refuses. */
  Optional<String> text(String name) {
    return value(
        name,
        text -> {
          if (text.indexOf('\0') >= 0) {
            throw new BadParameterException(name, name + " holds a NUL; leave it out");
          }
          return text;
        });
  }

  /** A whole number within bounds, if it is given. */
  Optional<Integer> number(String name, int least, int most) {
    return has(name) ? Optional.of(number(name, least, most, least)) : Optional.empty();
  }

  boolean has(String name) {
    return parameters.containsKey(name);
  }

  /** A whole number within bounds. */
  public int number(String name, int least, int most, int otherwise) {
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

  private static BadParameterException noMoment(String name, String text) {
    return new BadParameterException(
        name, name + "='" + text + "' is no day and no moment of the form 2026-08-03T12:00:00Z");
  }

  private static BadParameterException noDay(String name, String text) {
    return new BadParameterException(
        name, name + "='" + text + "' is no day of the form 2017-08-03");
  }
}
