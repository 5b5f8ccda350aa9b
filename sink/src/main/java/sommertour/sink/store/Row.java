package sommertour.sink.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import sommertour.contract.Edtf;
import sommertour.contract.Folding;
import sommertour.contract.Json;
import sommertour.contract.Span;
import sommertour.contract.StopPlace;

/** Fills the parameters of one row from left to right; null stays null. */
final class Row {
  private final PreparedStatement statement;
  private int last;

  Row(PreparedStatement statement) {
    this.statement = statement;
  }

  Row text(String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  /** By its name in JSON, without the quotes. */
  Row word(Enum<?> value) throws SQLException {
    return text(value == null ? null : Json.mapper().convertValue(value, String.class));
  }

  Row edtf(Edtf value) throws SQLException {
    return text(value == null ? null : value.toString());
  }

  /** For {@code ?::jsonb}. */
  Row json(Object value) throws SQLException {
    return text(value == null ? null : Json.line(value));
  }

  /** For {@code array_to_tsvector(string_to_array(?, '-'))}. */
  Row words(String value) throws SQLException {
    return text(value == null ? "" : Folding.fold(value));
  }

  Row number(int value) throws SQLException {
    statement.setInt(++last, value);
    return this;
  }

  Row number(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  Row number(Double value) throws SQLException {
    statement.setObject(++last, value, Types.DOUBLE);
    return this;
  }

  Row moment(Instant value) throws SQLException {
    statement.setObject(
        ++last,
        value == null ? null : value.atOffset(ZoneOffset.UTC),
        Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  /** For {@code ?::daterange}: null without a date or with an unknown year. */
  Row days(Edtf value) throws SQLException {
    boolean none = value == null || value.isYearUnknown();
    return text(
        none
            ? null
            : value.earliest().map(day -> "[" + day).orElse("(")
                + ","
                + value.latest().map(day -> day + "]").orElse(")"));
  }

  /** For {@code ?::date}. */
  Row day(LocalDate value) throws SQLException {
    return text(value == null ? null : value.toString());
  }

  /** For {@code ?::text[]}. */
  Row texts(List<String> values) throws SQLException {
    statement.setArray(++last, statement.getConnection().createArrayOf("text", values.toArray()));
    return this;
  }

  /** Start, end and words of a span. */
  Row span(Span value) throws SQLException {
    statement.setObject(++last, value == null ? null : value.start(), Types.INTEGER);
    statement.setObject(++last, value == null ? null : value.end(), Types.INTEGER);
    return text(value == null ? null : value.text());
  }

  /** Name, AGS, kind, latitude, longitude and words of a place. */
  Row place(StopPlace value) throws SQLException {
    return text(value.name())
        .text(value.ags())
        .text(value.kind())
        .number(value.lat())
        .number(value.lon())
        .words(value.name());
  }

  void add() throws SQLException {
    statement.addBatch();
    last = 0;
  }
}
