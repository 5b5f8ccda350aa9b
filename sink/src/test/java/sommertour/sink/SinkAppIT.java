package sommertour.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.WorldFailedException;

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

  private static KafkaSettings noBroker() throws IOException {
    return new KafkaSettings(LOOPBACK + ":" + freePort(), "t", 1, (short) 1);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
