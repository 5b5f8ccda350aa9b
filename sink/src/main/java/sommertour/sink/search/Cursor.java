package sommertour.sink.search;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import sommertour.contract.Json;

/**
 * Where a list goes on: behind the row with these keys in the order of the list.
 *
 * @param keys as the database writes them
 */
record Cursor(List<String> keys) {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  /**
   * Reads what {@link #toString} wrote for the same order.
   *
   * @throws BadParameterException if it did not
   */
  static Cursor parse(String parameter, String text, Order order) {
    try {
      List<String> keys = Json.mapper().readValue(Base64.getUrlDecoder().decode(text), TEXTS);
      if (keys != null && order.fits(keys)) {
        return new Cursor(keys);
      }
    } catch (IllegalArgumentException | IOException e) {
      throw notOurs(parameter);
    }
    throw notOurs(parameter);
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(keys));
  }

  private static BadParameterException notOurs(String parameter) {
    return new BadParameterException(
        parameter, parameter + " is no 'next' of a former answer; take it over unchanged");
  }
}
