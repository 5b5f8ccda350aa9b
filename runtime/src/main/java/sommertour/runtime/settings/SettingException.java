package sommertour.runtime.settings;

/**
 * A setting is unknown, wrong or missing. The message is one line: name, value, what is allowed.
 */
public final class SettingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public SettingException(String message) {
    super(message);
  }
}
