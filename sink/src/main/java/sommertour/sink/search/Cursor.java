package sommertour.sink.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/**
 * Where a list goes on: behind this event in the order of lists.
 *
 * @param sortDay day as the database writes it, also {@code -infinity}
 * @param id of the event
 */
record Cursor(String sortDay, String id) {
  private static final String NEVER = "-infinity";

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws BadParameterException if it did not
   */
  static Cursor parse(String parameter, String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int blank = plain.indexOf(' ');
      String day = plain.substring(0, Math.max(blank, 0));
      boolean written =
          day.equals(NEVER) || (day.length() == 10 && LocalDate.parse(day).getYear() > 0);
      // A NUL is in no id, and no parameter of PostgreSQL can hold one.
      if (written && plain.indexOf('\0') < 0) {
        return new Cursor(day, plain.substring(blank + 1));
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw notOurs(parameter);
    }
    throw notOurs(parameter);
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((sortDay + " " + id).getBytes(StandardCharsets.UTF_8));
  }

  private static BadParameterException notOurs(String parameter) {
    return new BadParameterException(
        parameter, parameter + " is no 'next' of a former answer; take it over unchanged");
  }
}
