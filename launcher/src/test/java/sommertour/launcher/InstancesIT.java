package sommertour.launcher;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** On the embedded broker. */
class InstancesIT extends InstancesContract {
  private EmbeddedKafka broker;

  @BeforeEach
  void startBroker() throws IOException {
    Ports ports = Ports.of(folder);
    broker = EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller());
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  @Override
  String bootstrapServers() {
    return broker.bootstrapServers();
  }
}
