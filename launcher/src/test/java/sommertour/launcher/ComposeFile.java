package sommertour.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code docker-compose.yml} says of the parts that run our own image. */
final class ComposeFile {
  static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final String IMAGE = "sommertour";

  /**
   * One of our parts.
   *
   * @param command its arguments
   * @param environment of its process
   * @param ports {@code host:published:inside}
   * @param healthcheck the command that asks whether it is ready
   */
  record Part(
      List<String> command,
      Map<String, String> environment,
      List<String> ports,
      List<String> healthcheck) {
    /** What stands behind the option. */
    String option(String name) {
      return command.get(command.indexOf(name) + 1);
    }

    /** The port of metrics and health. */
    String monitorPort() {
      return option("--monitor").replaceFirst(".*:", "");
    }
  }

  private ComposeFile() {}

  /** Our parts by name. */
  static Map<String, Part> parts() throws IOException {
    Map<String, Part> parts = new TreeMap<>();
    services()
        .forEach(
            (name, service) -> {
              if (IMAGE.equals(service.get("image"))) {
                parts.put(name, part(service));
              }
            });
    return parts;
  }

  /** All services by name, as they stand in the file. */
  static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Map<String, Object>> services = new TreeMap<>();
    map(yaml("docker-compose.yml").get("services"))
        .forEach((name, body) -> services.put(name, map(body)));
    return services;
  }

  /** The environment of one service. */
  static Map<String, String> environment(Map<String, Object> service) {
    Map<String, String> environment = new TreeMap<>();
    map(service.get("environment"))
        .forEach((name, value) -> environment.put(name, String.valueOf(value)));
    return environment;
  }

  /** A file of the project's top folder. */
  static Map<String, Object> yaml(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(TOP.resolve(file))) {
      return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    }
  }

  static Map<String, Object> map(Object value) {
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, element) -> map.put(String.valueOf(key), element));
    }
    return map;
  }

  static List<String> strings(Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> given) {
      given.forEach(element -> strings.add(String.valueOf(element)));
    }
    return strings;
  }

  private static Part part(Map<String, Object> service) {
    return new Part(
        strings(service.get("command")),
        environment(service),
        strings(service.get("ports")),
        strings(map(service.get("healthcheck")).get("test")));
  }
}
