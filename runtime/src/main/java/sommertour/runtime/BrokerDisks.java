package sommertour.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How full the disks of the brokers are, as the brokers themselves tell (KIP-827), so that nothing
 * has to be installed beside them.
 */
public final class BrokerDisks implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerDisks.class);
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final long ANSWER_SECONDS = 10;

  private final Admin admin;
  private final MultiGauge free;
  private final MultiGauge size;
  private final CountDownLatch stop = new CountDownLatch(1);

  private BrokerDisks(KafkaSettings kafka, MeterRegistry registry) {
    admin = Admin.create(kafka.client());
    free =
        MultiGauge.builder("sommertour.broker.disk.free")
            .baseUnit("bytes")
            .description("Free space where a broker keeps its topics")
            .register(registry);
    size =
        MultiGauge.builder("sommertour.broker.disk.size")
            .baseUnit("bytes")
            .description("Size of the disk where a broker keeps its topics")
            .register(registry);
  }

  /** Starts to ask. */
  public static BrokerDisks start(KafkaSettings kafka, MeterRegistry registry) {
    BrokerDisks disks = new BrokerDisks(kafka, registry);
    Thread thread = new Thread(disks::run, "broker-disks");
    thread.setDaemon(true);
    thread.start();
    return disks;
  }

  @Override
  public void close() {
    stop.countDown();
  }

  private void run() {
    try (admin) {
      do {
        look();
      } while (!stop.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws InterruptedException {
    List<Row<?>> frees = new ArrayList<>();
    List<Row<?>> sizes = new ArrayList<>();
    try {
      List<Integer> brokers =
          admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS).stream()
              .map(Node::id)
              .toList();
      Map<Integer, Map<String, LogDirDescription>> all =
          admin.describeLogDirs(brokers).allDescriptions().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      all.forEach(
          (broker, folders) ->
              folders.forEach(
                  (folder, description) -> {
                    Tags tags = Tags.of("broker", String.valueOf(broker), "folder", folder);
                    description.usableBytes().ifPresent(it -> frees.add(Row.of(tags, it)));
                    description.totalBytes().ifPresent(it -> sizes.add(Row.of(tags, it)));
                  }));
    } catch (ExecutionException | TimeoutException e) {
      log.warn("the brokers do not tell of their disks: {}", String.valueOf(e.getMessage()));
    }
    free.register(frees, true);
    size.register(sizes, true);
  }
}
