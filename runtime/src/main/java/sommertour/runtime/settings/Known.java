package sommertour.runtime.settings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All settings there are, and what becomes of a name that is none of them. */
final class Known {
  /** Whatever begins so is ours to understand. */
  private static final Pattern OURS = Pattern.compile("(SOMMERTOUR|KAFKA|DATABASE)_.+");

  /**
   * Kafka's own scripts, the start script and the services of Kubernetes put these there; none is
   * meant as a setting.
   */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "KAFKA_(HOME|OPTS|HEAP_OPTS|LOG4J_OPTS|JMX_OPTS|GC_LOG_OPTS|JVM_PERFORMANCE_OPTS|VERSION)"
              + "|SOMMERTOUR_JAVA_OPTS"
              + "|.+_SERVICE_(HOST|PORT.*)|.+_PORT_\\d+_(TCP|UDP).*|KAFKA_PORT|DATABASE_PORT");

  private final Map<String, Setting<?>> names;
  private final Map<String, Setting<?>> variables;

  Known(Collection<? extends Setting<?>> all) {
    names = by(all, Setting::name);
    variables = by(all, Setting::variable);
  }

  /**
   * What the variables set, by the name of the setting.
   *
   * @throws SettingException if one looks like ours and is unknown
   */
  Map<String, String> byName(Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>();
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              Setting<?> setting = variables.get(variable);
              if (setting != null) {
                if (!value.isBlank()) {
                  values.put(setting.name(), value);
                }
              } else if (OURS.matcher(variable).matches()
                  && !OF_OTHERS.matcher(variable).matches()) {
                throw unknown(variable, value, "the environment", variables, "_");
              }
            });
    return values;
  }

  /**
   * Sees to it that a setting has each of these names.
   *
   * @throws SettingException if not
   */
  void checkNames(Map<String, String> values, Path file) {
    values.forEach(
        (name, value) -> {
          if (!names.containsKey(name)) {
            throw unknown(name, value, file.toString(), names, ".");
          }
        });
  }

  private static SettingException unknown(
      String name, String value, String where, Map<String, Setting<?>> known, String separator) {
    int end = name.indexOf(separator);
    String family = end < 0 ? "" : name.substring(0, end + 1);
    String allowed =
        known.keySet().stream()
            .filter(it -> it.startsWith(family))
            .filter(it -> !(it.startsWith("kafka.") || it.startsWith("KAFKA_")))
            .collect(Collectors.joining(", "));
    return new SettingException(
        "%s='%s' in %s is no setting; %s"
            .formatted(
                name,
                Secrets.masked(name, value),
                where,
                allowed.isEmpty()
                    ? "docs/settings.md lists those of Kafka's clients that may be set"
                    : "there are " + allowed));
  }

  private static Map<String, Setting<?>> by(
      Collection<? extends Setting<?>> all, Function<Setting<?>, String> key) {
    Map<String, Setting<?>> map = new LinkedHashMap<>();
    all.forEach(setting -> map.put(key.apply(setting), setting));
    return map;
  }
}
