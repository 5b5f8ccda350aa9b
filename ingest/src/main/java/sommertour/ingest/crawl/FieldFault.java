package sommertour.ingest.crawl;

import java.util.Optional;

/** What is wrong with one field of a source; its message is one line. */
final class FieldFault extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field as it is written in the file; absent: the field itself is absent
   */
  FieldFault(String field, String message) {
    this(field, message, null);
  }

  FieldFault(String field, String message, Throwable cause) {
    super(message, cause);
    this.field = field;
  }

  Optional<String> field() {
    return Optional.ofNullable(field);
  }
}
