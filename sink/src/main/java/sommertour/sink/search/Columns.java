package sommertour.sink.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import sommertour.contract.Edtf;
import sommertour.contract.Host;
import sommertour.contract.Json;
import sommertour.contract.Span;

/** Reads columns back into the nouns of the contract; null stays null. */
final class Columns {
  private static final TypeReference<List<Host>> HOSTS = new TypeReference<>() {};

  private final ResultSet row;

  Columns(ResultSet row) {
    this.row = row;
  }

  String text(String column) throws SQLException {
    return row.getString(column);
  }

  Edtf edtf(String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? null : Edtf.parse(value);
  }

  /** An enum by its name in JSON. */
  <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
    String value = row.getString(column);
    return value == null ? null : Json.mapper().convertValue(value, type);
  }

  Double number(String column) throws SQLException {
    return row.getObject(column, Double.class);
  }

  int count(String column) throws SQLException {
    return row.getInt(column);
  }

  Instant moment(String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  List<String> texts(String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  List<Host> hosts() throws SQLException {
    return json("hosts", HOSTS);
  }

  /** The span whose words stand in the column and whose ends beside it. */
  Span span(String column) throws SQLException {
    String words = row.getString(column);
    Integer start = row.getObject(column + "_start", Integer.class);
    Integer end = row.getObject(column + "_end", Integer.class);
    return start == null || end == null ? null : new Span(start, end, words);
  }

  /** A value from JSON. */
  <T> T json(String column, TypeReference<T> type) throws SQLException {
    String value = row.getString(column);
    try {
      return value == null ? null : Json.mapper().readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new SQLException("the column " + column + " holds no such JSON", e);
    }
  }
}
