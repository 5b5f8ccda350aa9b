package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import sommertour.contract.Json;
import sommertour.contract.TourEvent;
import sommertour.runtime.Service.Health;
import sommertour.sink.api.Api;
import sommertour.sink.api.Tracer;
import sommertour.sink.store.Connections;
import sommertour.sink.store.Entry;
import sommertour.sink.store.EventStore;

/** A database with events and the server in front of it, on 10 August 2026. */
public final class Served implements AutoCloseable {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-08-10T10:00:00Z"));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final TestDatabase database;
  private final Api api;

  private Served(TestDatabase database, Api api) {
    this.database = database;
    this.api = api;
  }

  public static Served with(TourEvent... events) throws SQLException {
    return with(SinkSettings.DEFAULT, events);
  }

  public static Served with(SinkSettings settings, TourEvent... events) throws SQLException {
    return with(settings, connections -> connections, events);
  }

  /** With other connections for the server than for the test. */
  public static Served with(
      SinkSettings settings, UnaryOperator<Connections> servers, TourEvent... events)
      throws SQLException {
    TestDatabase database = TestDatabase.create();
    Api api =
        Api.start(
            "127.0.0.1",
            0,
            servers.apply(database.connections()),
            settings,
            Tracer.NONE,
            () -> new Health(true, "reads"),
            CLOCK);
    Served served = new Served(database, api);
    served.put(events);
    return served;
  }

  public TestDatabase database() {
    return database;
  }

  public String url() {
    return "http://127.0.0.1:" + api.port();
  }

  /** Paths of all GET routes. */
  public List<String> routes() {
    return api.routes();
  }

  public void put(TourEvent... events) throws SQLException {
    List<Entry<TourEvent>> entries = new ArrayList<>();
    for (TourEvent event : events) {
      entries.add(new Entry<>(event.id(), event, 0, entries.size()));
    }
    try (Connection connection = database.connections().open()) {
      new EventStore().put(connection, entries);
    }
  }

  public void remove(String... ids) throws SQLException {
    try (Connection connection = database.connections().open()) {
      new EventStore().remove(connection, List.of(ids));
    }
  }

  /** Gets a path, with headers as names and values. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.mapper().readTree(answer.body());
  }

  @Override
  public void close() {
    api.close();
    database.close();
  }
}
