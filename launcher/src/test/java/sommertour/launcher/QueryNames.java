package sommertour.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Json;

/** The names of metrics in the queries of alert rules and dashboards, with where they stand. */
final class QueryNames {
  private static final Pattern NAME = Pattern.compile("\\b[a-z_:][a-z0-9_:]*\\b(?!\\s*\\()");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "by", "without", "on", "ignoring", "group_left", "bool");

  private QueryNames() {}

  /** By name; the value is a query it stands in. */
  static Map<String, String> all() throws IOException {
    Map<String, String> names = new TreeMap<>();
    for (String query : queries()) {
      in(query).forEach(name -> names.putIfAbsent(name, query));
    }
    return names;
  }

  /** The names in one query. */
  static Set<String> in(String query) {
    String bare =
        query
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\{[^}]*}", "")
            .replaceAll("\\[[^]]*]", "")
            .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", " ");
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(bare);
    while (matcher.find()) {
      if (!WORDS.contains(matcher.group())) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  private static Set<String> queries() throws IOException {
    Set<String> queries = new TreeSet<>();
    for (Object group :
        (Iterable<?>) ComposeFile.yaml("ops/alerts/sommertour.rules.yml").get("groups")) {
      for (Object rule : (Iterable<?>) ComposeFile.map(group).get("rules")) {
        queries.add(String.valueOf(ComposeFile.map(rule).get("expr")));
      }
    }
    Path folder = ComposeFile.TOP.resolve("ops/grafana/dashboards");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        JsonNode dashboard = Json.mapper().readTree(file.toFile());
        dashboard.findValuesAsText("expr").forEach(queries::add);
      }
    }
    return queries;
  }
}
