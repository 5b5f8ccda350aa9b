package sommertour.launcher;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import sommertour.sink.DatabaseSettings;

/** On a broker and a database in containers. */
@Testcontainers(disabledWithoutDocker = true)
class RebuildContainerIT extends RebuildContract {
  @Container private final KafkaContainer kafka = new KafkaContainer(Images.KAFKA);

  @Container
  private final PostgreSQLContainer database = new PostgreSQLContainer(Images.POSTGRESQL);

  @Override
  String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  DatabaseSettings tables() {
    return new DatabaseSettings(
        database.getJdbcUrl(), database.getUsername(), database.getPassword());
  }
}
