package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.TopicScan;

/**
 * Looks for a name wherever it may still stand: each finding is a line that tells where.
 *
 * @param name in small letters
 * @param database its address
 * @param port of the page
 */
record NameHunt(String name, KafkaSettings kafka, String database, int port) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> LISTS =
      List.of("events", "reports", "tours", "persons", "places", "articles", "changes");

  /**
   * Values of all records, superseded ones too, but those that Streams is still to delete, and the
   * ids of former events.
   */
  List<String> inTopics() throws Exception {
    List<String> found = new ArrayList<>();
    try (Admin admin = Admin.create(kafka.client())) {
      for (String topic : admin.listTopics().names().get()) {
        if (!topic.endsWith("-repartition") && !topic.endsWith("-group-events-changelog")) {
          TopicScan.all(
                  kafka,
                  topic,
                  null,
                  record ->
                      record.value() != null
                          && isNamed(
                              new String(record.value(), StandardCharsets.UTF_8) + record.key()))
              .forEach(record -> found.add(topic + " " + record.key()));
        }
      }
    }
    return found;
  }

  List<String> inTables() throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table : query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
      for (String row : query("SELECT to_jsonb(t)::text FROM \"" + table + "\" t")) {
        if (isNamed(row)) {
          found.add(table + " " + row);
        }
      }
    }
    return found;
  }

  /** Of all lists, and of what was read out of one article. */
  List<String> inAnswers(String article) throws Exception {
    List<String> found = new ArrayList<>();
    for (String path : Stream.concat(LISTS.stream(), Stream.of("articles/" + article)).toList()) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (isNamed(answer.body())) {
        found.add(path + " " + answer.body());
      }
    }
    return found;
  }

  List<String> inFiles(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (isNamed(Files.readString(file, StandardCharsets.ISO_8859_1))) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  /** The answer to a path behind {@code /api/}. */
  HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** First column of the rows. */
  List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  private boolean isNamed(String text) {
    return text.toLowerCase(Locale.ROOT).contains(name);
  }
}
