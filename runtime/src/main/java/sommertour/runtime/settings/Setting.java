package sommertour.runtime.settings;

/**
 * One thing that can be set.
 *
 * @param name in the file {@code sommertour.yaml}, with dots between its levels
 * @param variable of the environment
 * @param option of the command line, or null for none
 * @param label of the option's value in the help
 * @param otherwise what holds when nobody sets it, as text, or null for nothing
 * @param kind what values it may have
 * @param secret whether its value is never shown
 * @param meaning one sentence
 */
public record Setting<T>(
    String name,
    String variable,
    String option,
    String label,
    String otherwise,
    Kind<T> kind,
    boolean secret,
    String meaning) {

  /** A setting of the file and the environment, without a default. */
  public static <T> Setting<T> of(String name, String variable, Kind<T> kind, String meaning) {
    return new Setting<>(name, variable, null, null, null, kind, false, meaning);
  }

  /** The same with a default. */
  public Setting<T> otherwise(Object value) {
    return new Setting<>(name, variable, option, label, value.toString(), kind, secret, meaning);
  }

  /** The same, also as an option. */
  public Setting<T> option(String flag, String paramLabel) {
    return new Setting<>(name, variable, flag, paramLabel, otherwise, kind, secret, meaning);
  }

  /** The same, never shown. */
  public Setting<T> asSecret() {
    return new Setting<>(name, variable, option, label, otherwise, kind, true, meaning);
  }
}
