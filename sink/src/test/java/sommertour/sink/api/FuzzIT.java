package sommertour.sink.api;

import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.event;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sommertour.contract.Status;
import sommertour.contract.TourEvent;
import sommertour.sink.Served;
import sommertour.sink.SinkSettings;
import sommertour.sink.format.Format;
import sommertour.sink.search.EventLists;
import sommertour.sink.search.Listing;
import sommertour.sink.search.Lists;
import sommertour.sink.search.Parameter;
import sommertour.sink.store.Connections;

/**
 * Ten thousand requests and more ({@code -Pfuzz}) by a seeded die: known and unknown parameters
 * with good, odd and hostile values. Every answer is one of ours, and no query takes longer than 2
 * s.
 */
class FuzzIT {
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 10_000);
  private static final long SEED = 20260810;

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "\0",
          "'",
          "\"",
          "\\",
          "%",
          "_",
          "%%%",
          "';--",
          "' OR 1=1",
          "$$",
          "{}",
          "[]",
          "<script>",
          "../../etc/passwd",
          "müller",
          "Ä",
          "ß",
          "💥",
          "\uFFFF",
          "\u202E",
          "a b c",
          "&",
          "|",
          "!",
          "a & !b",
          "\"a b\" or -c",
          "((((",
          "0",
          "-1",
          "1",
          "05",
          "05758",
          "999999",
          "123456789",
          "2147483648",
          "9223372036854775808",
          "0.5",
          "1e9",
          "NaN",
          "true",
          "false",
          "2026-08-03",
          "2026-02-30",
          "0000-01-01",
          "9999-12-31",
          "-infinity",
          "infinity",
          "2026-08-03T12:00:00Z",
          "2026-08-03T12:00:00+02:00",
          "+999999999-12-31T00:00:00Z",
          "visited",
          "unresolved",
          "PLANNED",
          "mette-brodersen",
          "mette-brodersen~sommertour~2026",
          "~",
          "~~~",
          "bm9uZQ",
          "WyIyMDI2LTA4LTAzIiwiYSJd",
          "WyJ4Il0",
          "bnVsbA",
          "a".repeat(900));

  @Test
  void answersEverythingWithinItsManners() throws Exception {
    Random die = new Random(SEED);
    try (Served served = Served.with(SinkSettings.DEFAULT, FuzzIT::impatient, events())) {
      List<String> requests = Stream.generate(() -> request(die)).limit(REQUESTS).toList();
      Queue<String> broken = new ConcurrentLinkedQueue<>();
      AtomicInteger good = new AtomicInteger();
      requests.parallelStream().forEach(request -> ask(served, request, broken, good));
      assertThat(broken).isEmpty();
      // Else it would only have knocked at the door.
      assertThat(good).hasValueGreaterThan(REQUESTS / 5);
      assertThat(served.database().query("SELECT count(*) FROM event")).containsExactly("300");
    }
  }

  private static void ask(Served served, String request, Queue<String> broken, AtomicInteger good) {
    try {
      HttpResponse<String> answer = served.get(request);
      if (answer.statusCode() >= 500 || answer.body().contains("Exception")) {
        broken.add(answer.statusCode() + " " + request + " " + answer.body());
      }
      if (answer.statusCode() == 200) {
        good.incrementAndGet();
      }
    } catch (IOException | InterruptedException e) {
      broken.add(request + " " + e);
    }
  }

  /** A query that takes longer than 2 s is broken off, which shows as a failure of ours. */
  private static Connections impatient(Connections connections) {
    return () -> {
      Connection connection = connections.open();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET statement_timeout = '2s'");
      }
      return connection;
    };
  }

  private static TourEvent[] events() {
    TourEvent[] events = new TourEvent[300];
    for (int i = 0; i < events.length; i++) {
      events[i] =
          event(
              "e" + i,
              i % 3 == 0 ? "Mette Brodersen" : "Uwe Müller " + i % 7,
              "Ministerin",
              i % 5 == 0 ? null : "2026-0" + (1 + i % 9) + "-0" + (1 + i % 7),
              List.of(Status.values()).get(i % 3),
              "x" + i);
    }
    return events;
  }

  private static String request(Random die) {
    Listing listing = Lists.ALL.get(die.nextInt(Lists.ALL.size()));
    StringBuilder request = new StringBuilder("/api/" + listing.name());
    switch (die.nextInt(8)) {
      case 0 -> request.append('.').append(List.of(Format.values()).get(die.nextInt(5)).ending());
      case 1 -> request.append('/').append(encoded(value(die, null)));
      case 2 -> {
        listing = EventLists.EVENTS;
        request.setLength(0);
        request.append("/api/counts");
      }
      default -> {}
    }
    int parameters = die.nextInt(4);
    for (int i = 0; i < parameters; i++) {
      List<Parameter> all = new ArrayList<>(listing.parameters());
      all.addAll(Listing.PAGING);
      Parameter parameter = all.get(die.nextInt(all.size()));
      String name = die.nextInt(40) == 0 ? value(die, null) : parameter.name();
      request
          .append(i == 0 ? '?' : '&')
          .append(encoded(name))
          .append('=')
          .append(encoded(value(die, parameter.example())));
    }
    return request.toString();
  }

  private static String value(Random die, String example) {
    if (example != null && die.nextInt(2) == 0) {
      return example;
    }
    String value = VALUES.get(die.nextInt(VALUES.size()));
    return die.nextInt(6) == 0 ? value + VALUES.get(die.nextInt(VALUES.size())) : value;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
