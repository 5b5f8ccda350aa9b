package sommertour.launcher;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;

/** On the embedded broker and database. */
class RebuildIT extends RebuildContract {
  private EmbeddedKafka broker;
  private EmbeddedDatabase database;

  @BeforeEach
  void startWorld() throws IOException {
    Ports ports = Ports.of(folder);
    broker = EmbeddedKafka.start(folder.resolve("kafka"), ports.kafka(), ports.controller());
    database =
        EmbeddedDatabase.start(
            folder.resolve("database"),
            Folders.cache(System.getenv()).resolve("postgresql"),
            ports.database());
  }

  @AfterEach
  void stopWorld() {
    database.close();
    broker.close();
  }

  @Override
  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  DatabaseSettings tables() {
    return DatabaseSettings.of(
        Settings.of(VerbSettings.ALL, Map.of("DATABASE_URL", database.url())));
  }
}
