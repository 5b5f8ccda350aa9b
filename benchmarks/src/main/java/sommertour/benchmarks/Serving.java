package sommertour.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import sommertour.runtime.Service.Health;
import sommertour.sink.SinkSettings;
import sommertour.sink.api.Api;
import sommertour.sink.api.Tracer;
import sommertour.sink.export.Export;
import sommertour.sink.search.EventLists;

/** Requests with three filters, and exports, over a million events. */
final class Serving implements Benchmark {
  private static final int EVENTS = 1_000_000;

  /** The connection gives a statement 60 s. */
  private static final int SLICE = 20_000;

  private static final int PER_SECOND = 100;
  private static final int WARM_UP = 500;
  private static final int REQUESTS = 2_000;

  /**
   * Five thousand visitors, the Kreise of the table, fifteen years, statuses as they come; of
   * twenty dates two are bounded by publication and one is a month.
   */
  private static final String FILL =
      """
      INSERT INTO event (id, event_group, visitor_name, visitor_role, visitor_key, visitor_words,
        office_words, place_name, place_ags, place_kind, place_lat, place_lon, place_words, venue,
        date, days, date_basis, status, tour, tour_key, tour_day, hosts, confidence, witnesses,
        report_count, sources, produced_by, from_partition, from_offset, digest)
      SELECT 'v' || n % 5000 || '~' || k.ags || '~' || n, 'v' || n % 5000 || '~' || k.ags,
             'Vera Nummer' || n % 5000, CASE WHEN n % 5000 % 3 = 0 THEN 'Ministerin'
               ELSE 'Staatssekretärin' END || ' Ressort ' || n % 5000 % 16, 'nummer' || n % 5000 || '-vera',
             array_to_tsvector(ARRAY['vera', 'nummer' || n % 5000]),
             array_to_tsvector(ARRAY[CASE WHEN n % 5000 % 3 = 0 THEN 'ministerin'
               ELSE 'staatssekretaerin' END, 'ressort' || n % 5000 % 16]), 'Ort ' || n % 9000,
             k.ags || lpad((n % 40)::text, 3, '0'), 'Gemeinde', 47.5 + n % 70 / 10.0,
             6 + n % 80 / 10.0, array_to_tsvector(ARRAY['ort', (n % 9000)::text]), 'Rathaus',
             CASE WHEN n % 20 IN (3, 14) THEN '../' || d.day
                  WHEN n % 20 = 7 THEN to_char(d.day, 'YYYY-MM') ELSE d.day::text END,
             CASE WHEN n % 20 IN (3, 14) THEN daterange(NULL, d.day, '[]')
                  WHEN n % 20 = 7 THEN daterange(date_trunc('month', d.day)::date,
                                       (date_trunc('month', d.day) + interval '1 month')::date)
                  ELSE daterange(d.day, d.day, '[]') END,
             CASE WHEN n % 20 IN (3, 14) THEN 'bounded' ELSE 'explicit' END,
             CASE WHEN n % 10 < 7 THEN 'visited' WHEN n % 10 < 9 THEN 'planned'
                  ELSE 'cancelled' END,
             'Sommertour', 'sommertour', d.day,
             '[{"name": "Jens Paulsen", "role": "Bürgermeister"}]', 0.5 + n % 50 / 100.0,
             1 + n % 3, 1 + n % 3, ARRAY['kreis-' || n % 400], 'benchmark', 0, n, n::text
        FROM generate_series({from}, {to}) n
        JOIN (SELECT ags, row_number() OVER (ORDER BY ags) - 1 AS place FROM kreis) k
          ON k.place = n % 401
       CROSS JOIN LATERAL (SELECT DATE '2011-01-01' + (n * 7919::bigint % 5475)::integer AS day) d
      """;

  @Override
  public String name() {
    return "serving";
  }

  @Override
  public String about() {
    return "One million events: pages with three filters at 100 requests a second, and exports.";
  }

  @Override
  public Section run(Path data) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (BenchDatabase database = new BenchDatabase()) {
      fill(database);
      try (Api api =
          Api.start(
              "127.0.0.1",
              0,
              database.connections(),
              SinkSettings.DEFAULT,
              Tracer.NONE,
              () -> new Health(true, "measures"),
              InstantSource.system())) {
        warmUp(api.port());
        List<Long> micros = openLoop(api.port(), REQUESTS);
        rows.add(List.of("/api/events, three filters, p50", millis(micros, 0.5)));
        rows.add(List.of("/api/events, three filters, p99", millis(micros, 0.99)));
      }
      Export export = new Export(database.connections());
      for (String format : List.of("csv", Export.PARQUET)) {
        rows.addAll(export(export, format));
      }
    }
    return new Section(
        name(),
        about(),
        List.of("what", "measured"),
        rows,
        List.of(
            "Open loop: "
                + REQUESTS
                + " requests after "
                + WARM_UP
                + " to warm up, each due 10 ms after the one before, timed from when it was due."
                + " A seeded die draws three of seven filters: a Land or Kreis, a status, a period"
                + " of up to a year, a person, an office, least confidence, fewest witnesses."
                + " Client, server and database share the machine.",
            "Memory of an export is the most heap in use, sampled every 20 ms after a collection"
                + " before it."));
  }

  private static void fill(BenchDatabase database) throws SQLException {
    for (int from = 1; from <= EVENTS; from += SLICE) {
      database.run(
          FILL.replace("{from}", Integer.toString(from))
              .replace("{to}", Integer.toString(from + SLICE - 1)));
    }
    database.run("VACUUM ANALYZE event");
  }

  /** One request after the other. */
  private static void warmUp(int port) throws Exception {
    Random die = new Random(WARM_UP);
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < WARM_UP; i++) {
      URI uri = URI.create("http://127.0.0.1:" + port + query(die));
      client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
    }
  }

  private static List<Long> openLoop(int port, int requests) throws Exception {
    Random die = new Random(requests);
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + query(die))).build();
      answers.add(
          client
              .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
              .thenApply(
                  got -> {
                    if (got.statusCode() != 200) {
                      throw new IllegalStateException(got.statusCode() + " " + request.uri());
                    }
                    return (System.nanoTime() - due) / 1000;
                  }));
    }
    List<Long> micros = new ArrayList<>();
    for (CompletableFuture<Long> answer : answers) {
      micros.add(answer.get(60, TimeUnit.SECONDS));
    }
    micros.sort(null);
    return micros;
  }

  private static String query(Random die) {
    LocalDate from = LocalDate.of(2011, 1, 1).plusDays(die.nextInt(5000));
    List<String> filters =
        new ArrayList<>(
            List.of(
                "place=" + place(die),
                "status="
                    + List.of("visited", "planned", "cancelled", "unresolved").get(die.nextInt(4)),
                "from=" + from + "&to=" + from.plusDays(7L + die.nextInt(358)),
                "person=Nummer" + (1000 + die.nextInt(4000)),
                "office=Ministerin",
                "min_confidence=0." + (5 + die.nextInt(5)),
                "min_witnesses=" + (1 + die.nextInt(3))));
    Collections.shuffle(filters, die);
    return "/api/events?" + String.join("&", filters.subList(0, 3));
  }

  private static String place(Random die) {
    int land = 1 + die.nextInt(16);
    return die.nextBoolean()
        ? String.format(Locale.ROOT, "%02d", land)
        : String.format(Locale.ROOT, "09%d%02d", 1 + die.nextInt(7), 71 + die.nextInt(9));
  }

  private static List<List<String>> export(Export export, String format) throws Exception {
    Path file = Files.createTempFile("export", "." + format);
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long[] most = {0};
    Thread watch =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
                try {
                  Thread.sleep(20);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    watch.start();
    long start = System.nanoTime();
    long rows =
        export.write(EventLists.EVENTS, format, Map.of(), file, LocalDate.now(ZoneOffset.UTC));
    double seconds = (System.nanoTime() - start) / 1e9;
    watch.interrupt();
    watch.join();
    long bytes = Files.size(file);
    Files.delete(file);
    return List.of(
        List.of(
            "export as " + format + ", rows/s",
            String.format(Locale.ROOT, "%.0f (%d rows, %d MB)", rows / seconds, rows, bytes >> 20)),
        List.of("export as " + format + ", most heap", (most[0] >> 20) + " MB"));
  }

  private static String millis(List<Long> micros, double share) {
    long at = micros.get((int) Math.min(micros.size() - 1L, (long) (micros.size() * share)));
    return String.format(Locale.ROOT, "%.1f ms", at / 1000.0);
  }
}
