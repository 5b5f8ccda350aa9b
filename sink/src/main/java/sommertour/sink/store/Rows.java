package sommertour.sink.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import sommertour.contract.Edtf;
import sommertour.contract.Folding;
import sommertour.contract.Json;
import sommertour.contract.Span;
import sommertour.contract.StopPlace;

/** Rows for {@link Upsert}, filled from left to right and kept by column; null stays null. */
final class Rows {
  private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

  private final List<Values> columns = new ArrayList<>();
  private int rows;
  private int last;

  private record Values(String type, List<Object> all) {}

  Rows text(String value) {
    return put("text", value);
  }

  /** By its name in JSON, without the quotes. */
  Rows word(Enum<?> value) {
    return text(
        value == null
            ? null
            : WORDS.computeIfAbsent(value, it -> Json.mapper().convertValue(it, String.class)));
  }

  Rows edtf(Edtf value) {
    return text(value == null ? null : value.toString());
  }

  /** For {@code ?::jsonb}. */
  Rows json(Object value) {
    return text(value == null ? null : Json.line(value));
  }

  /** For {@code array_to_tsvector(string_to_array(?, '-'))}. */
  Rows words(String value) {
    return text(value == null ? "" : Folding.fold(value));
  }

  Rows number(Integer value) {
    return put("int4", value);
  }

  Rows number(Long value) {
    return put("int8", value);
  }

  Rows number(Double value) {
    return put("float8", value);
  }

  /** For {@code ?::timestamptz}. */
  Rows moment(Instant value) {
    return text(value == null ? null : value.toString());
  }

  /** For {@code ?::daterange}: null without a date or with an unknown year. */
  Rows days(Edtf value) {
    boolean none = value == null || value.isYearUnknown();
    return text(
        none
            ? null
            : value.earliest().map(day -> "[" + day).orElse("(")
                + ","
                + value.latest().map(day -> day + "]").orElse(")"));
  }

  /** For {@code ?::date}. */
  Rows day(LocalDate value) {
    return text(value == null ? null : value.toString());
  }

  /** For {@code ?::text[]}. */
  Rows texts(List<String> values) {
    return text(
        values.stream()
            .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(Collectors.joining(",", "{", "}")));
  }

  /** Start, end and words of a span. */
  Rows span(Span value) {
    return number(value == null ? null : (Integer) value.start())
        .number(value == null ? null : (Integer) value.end())
        .text(value == null ? null : value.text());
  }

  /** Name, AGS, kind, latitude, longitude and words of a place. */
  Rows place(StopPlace value) {
    return text(value.name())
        .text(value.ags())
        .text(value.kind())
        .number(value.lat())
        .number(value.lon())
        .words(value.name());
  }

  /** The row is full. */
  void end() {
    last = 0;
    rows++;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  void bind(PreparedStatement statement, int width) throws SQLException {
    if (columns.size() != width) {
      throw new IllegalStateException(columns.size() + " values for " + width + " columns");
    }
    for (int i = 0; i < width; i++) {
      Values values = columns.get(i);
      statement.setArray(
          i + 1, statement.getConnection().createArrayOf(values.type, typed(values)));
    }
  }

  /** The driver writes arrays of these classes in the form that the database reads fastest. */
  private static Object[] typed(Values values) {
    return switch (values.type) {
      case "int4" -> values.all.toArray(Integer[]::new);
      case "int8" -> values.all.toArray(Long[]::new);
      case "float8" -> values.all.toArray(Double[]::new);
      default -> values.all.toArray(String[]::new);
    };
  }

  private Rows put(String type, Object value) {
    if (rows == 0) {
      columns.add(new Values(type, new ArrayList<>()));
    }
    columns.get(last++).all.add(value);
    return this;
  }
}
