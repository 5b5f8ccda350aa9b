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

/** The objects of {@code ops/kubernetes}, as maps. */
final class KubernetesFiles {
  static final Path FOLDER = ComposeFile.TOP.resolve("ops/kubernetes");

  private KubernetesFiles() {}

  /** All that the kustomization applies, in its order. */
  static List<Map<String, Object>> objects() throws IOException {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (String file :
        ComposeFile.strings(
            ComposeFile.yaml("ops/kubernetes/kustomization.yaml").get("resources"))) {
      try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(reader)) {
          objects.add(ComposeFile.map(document));
        }
      }
    }
    return objects;
  }

  /** Those of a kind by name. */
  static Map<String, Map<String, Object>> ofKind(String kind) throws IOException {
    Map<String, Map<String, Object>> objects = new TreeMap<>();
    for (Map<String, Object> object : objects()) {
      if (kind.equals(object.get("kind"))) {
        objects.put(String.valueOf(at(object, "metadata", "name")), object);
      }
    }
    return objects;
  }

  /** What runs pods, by name. */
  static Map<String, Map<String, Object>> workloads() throws IOException {
    Map<String, Map<String, Object>> workloads = ofKind("Deployment");
    workloads.putAll(ofKind("StatefulSet"));
    return workloads;
  }

  /** The one container of a workload's pods. */
  static Map<String, Object> container(Map<String, Object> workload) {
    return ComposeFile.map(list(at(workload, "spec", "template", "spec", "containers")).get(0));
  }

  /** The value below these names; null if there is none. */
  static Object at(Object value, String... names) {
    Object found = value;
    for (String name : names) {
      found = ComposeFile.map(found).get(name);
    }
    return found;
  }

  static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /**
   * The variables of a container's process.
   *
   * @return secrets as {@code secret NAME KEY}, fields of the pod as {@code field PATH}
   */
  static Map<String, String> environment(Map<String, Object> container) throws IOException {
    Map<String, Map<String, Object>> maps = ofKind("ConfigMap");
    Map<String, String> environment = new TreeMap<>();
    for (Object from : list(container.get("envFrom"))) {
      ComposeFile.map(maps.get(at(from, "configMapRef", "name")).get("data"))
          .forEach((name, value) -> environment.put(name, String.valueOf(value)));
    }
    for (Object variable : list(container.get("env"))) {
      String name = String.valueOf(at(variable, "name"));
      Object source = at(variable, "valueFrom");
      if (source == null) {
        environment.put(name, String.valueOf(at(variable, "value")));
      } else if (at(source, "configMapKeyRef") != null) {
        Object map = maps.get(at(source, "configMapKeyRef", "name"));
        Object key = at(source, "configMapKeyRef", "key");
        environment.put(name, String.valueOf(at(map, "data", String.valueOf(key))));
      } else if (at(source, "secretKeyRef") != null) {
        Map<String, Object> secret = ComposeFile.map(at(source, "secretKeyRef"));
        environment.put(name, "secret " + secret.get("name") + " " + secret.get("key"));
      } else {
        environment.put(name, "field " + at(source, "fieldRef", "fieldPath"));
      }
    }
    return environment;
  }
}
