package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir Path folder;

  @Test
  void keepsThePortsOfTheLastStart() {
    Ports first = Ports.of(folder);
    assertThat(Ports.of(folder)).isEqualTo(first);
  }

  @Test
  void takesAnotherPortWhereTheFormerIsTaken() throws IOException {
    Ports first = Ports.of(folder);
    try (ServerSocket other =
        new ServerSocket(first.kafka(), 1, InetAddress.getLoopbackAddress())) {
      Ports second = Ports.of(folder);
      assertThat(second.kafka()).isNotEqualTo(other.getLocalPort());
      assertThat(second.database()).isEqualTo(first.database());
    }
  }
}
