package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;
import sommertour.sink.api.Tracer;

/** How the service fails to start; that it works is for the test of the whole stream. */
class SinkAppIT {
  private static final String LOOPBACK = "127.0.0.1";
  private static final SinkSettings IMPATIENT =
      new SinkSettings(
          false, Duration.ofMillis(500), Duration.ofMillis(500), Optional.empty(), Set.of(), 400);

  @Test
  void endsWithOneLineWhenThereIsNoDatabase() throws IOException {
    DatabaseSettings nowhere =
        new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + freePort() + "/tours", "a", "b");

    assertThatThrownBy(() -> SinkApp.start(noBroker(), nowhere, LOOPBACK, 0, IMPATIENT))
        .isInstanceOf(WorldFailedException.class)
        .hasMessageStartingWith("the database " + nowhere.url())
        .hasMessageNotContaining("\n");
  }

  @Test
  void endsWithOneLineWhenThereIsNoBrokerAndFreesItsPort() throws IOException, SQLException {
    int port = freePort();
    KafkaSettings nowhere = noBroker();
    try (TestDatabase database = TestDatabase.create()) {
      assertThatThrownBy(
              () -> SinkApp.start(nowhere, database.settings(), LOOPBACK, port, IMPATIENT))
          .isInstanceOf(WorldFailedException.class)
          .hasMessageStartingWith("the broker " + nowhere.bootstrapServers())
          .hasMessageNotContaining("\n");
    }
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.isBound()).isTrue();
    }
  }

  @Test
  void tellsWhatItWaitsForAndWhy() throws IOException, SQLException {
    DatabaseSettings nowhere =
        new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + freePort() + "/tours", "a", "b");
    KafkaSettings broker = noBroker();

    assertThat(waitsFor(broker, nowhere).stream().distinct())
        .containsExactly(
            "the database " + nowhere.url(),
            "the database " + nowhere.url() + ": Connection refused");

    DatabaseSettings empty = TestDatabase.empty();
    assertThat(waitsFor(broker, empty))
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("the database " + empty.url()),
            then ->
                assertThat(then)
                    .matches("\\d+ migrations of the tables in \\Q" + empty.url() + "\\E"),
            last -> assertThat(last).isEqualTo("the broker " + broker.bootstrapServers()));
    assertThat(waitsFor(broker, empty))
        .containsExactly("the database " + empty.url(), "the broker " + broker.bootstrapServers());
  }

  /** What a start tells that does not come to its end. */
  private static List<String> waitsFor(KafkaSettings kafka, DatabaseSettings database) {
    List<String> told = new CopyOnWriteArrayList<>();
    assertThatThrownBy(
            () -> SinkApp.start(kafka, database, LOOPBACK, 0, IMPATIENT, Tracer.NONE, told::add))
        .isInstanceOf(WorldFailedException.class);
    return told;
  }

  private static KafkaSettings noBroker() throws IOException {
    return new KafkaSettings(LOOPBACK + ":" + freePort(), "t", 1, (short) 1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
