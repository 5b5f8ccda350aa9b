package sommertour.runtime.settings;

import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The file of settings: YAML, the levels of which make the dots of a name. */
final class SettingsFile {
  private static final Pattern ELEMENT = Pattern.compile(".*\\[\\d+]");

  private SettingsFile() {}

  /**
   * Reads the file.
   *
   * @return values by name; a list of words as one value with commas between
   * @throws SettingException if it can't be read or is no YAML
   */
  static Map<String, String> read(Path file) {
    Map<String, String> values = new TreeMap<>();
    try {
      String text = Files.readString(file);
      check(text);
      new YamlConfigSource(file.toString(), text)
          .getProperties()
          .forEach(
              (name, value) -> {
                // A level that has dots itself, as Kafka's settings do, comes in quotes.
                if (!ELEMENT.matcher(name).matches()) {
                  values.put(name.replace("\"", ""), value);
                }
              });
    } catch (IOException e) {
      throw new SettingException(
          "the settings %s can't be read: %s; see that the file is there, or leave out --config"
              .formatted(file, e.getClass().getSimpleName()));
    } catch (YAMLException | IllegalArgumentException | ClassCastException e) {
      throw new SettingException(
          "the settings %s are no YAML of names and values: %s"
              .formatted(file, String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")));
    }
    return values;
  }

  /** The library takes a list or a bare word for a file without settings. */
  private static void check(String text) {
    Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    if (!(content == null || content instanceof Map)) {
      throw new IllegalArgumentException("it begins with neither a name nor a comment");
    }
  }
}
