package sommertour.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

/**
 * What a deployment tells one of our parts.
 *
 * @param command its arguments, the verb first
 * @param environment its variables; what is only known where it runs, as {@code ${NAME:?...}},
 *     {@code secret NAME KEY} or {@code field PATH}
 */
record Deployed(List<String> command, Map<String, String> environment) {
  /** A value that contact, token, password and name of an instance may have. */
  private static final String KNOWN_THERE = "somebody@example.org";

  private static final String WITHOUT_SIGN = "0123456789abcdef";

  /** What the program says against it, in its own words; nothing if the part would start. */
  List<String> objections() {
    List<Setting<?>> meant = VerbSettings.MODULES.get(command.get(0));
    Map<String, String> given = new TreeMap<>();
    environment.forEach((variable, value) -> given.put(variable, concrete(variable, value)));
    List<String> objections = new ArrayList<>();
    given.keySet().stream()
        .filter(variable -> meant.stream().noneMatch(it -> it.variable().equals(variable)))
        .forEach(variable -> objections.add(variable + " is no setting of " + command.get(0)));
    try {
      Settings.of(VerbSettings.ALL, given).options(options(meant)).check(meant);
    } catch (SettingException e) {
      objections.add(e.getMessage());
    }
    return objections;
  }

  private Map<String, String> options(List<Setting<?>> meant) {
    Map<String, String> options = new HashMap<>();
    for (Setting<?> setting : meant) {
      int at = setting.option() == null ? -1 : command.indexOf(setting.option());
      if (at >= 0) {
        options.put(setting.name(), command.get(at + 1));
      }
    }
    return options;
  }

  private static String concrete(String variable, String value) {
    if (value.matches("\\$\\{.+|secret .+|field .+")) {
      return variable.endsWith("_CONTACT") ? KNOWN_THERE : WITHOUT_SIGN;
    }
    return value;
  }
}
