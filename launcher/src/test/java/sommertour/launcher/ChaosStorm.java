package sommertour.launcher;

import static sommertour.launcher.ChaosWorld.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.enrich.EnrichProgress;

/** Runs the pipeline as processes and disturbs it while articles flow. */
final class ChaosStorm implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ChaosStorm.class);

  /** Longer than the sessions of ten seconds. */
  private static final long PAUSE_MILLIS = 14_000;

  private final ChaosWorld world;
  private final Path folder;
  private final Random random;
  private final int records;
  private final List<ChaosProcess> enrich = new ArrayList<>();
  private final List<ChaosProcess> sink = new ArrayList<>();
  private final ChaosProcess ingest;
  private boolean ingested;

  /** What goes wrong. */
  private enum Trouble {
    ENRICH_KILLED,
    SINK_KILLED,
    INGEST_KILLED,
    BROKER_KILLED,
    PAUSED_BEYOND_THE_SESSION,
    DATABASE_STOPPED,
    STATE_DELETED
  }

  ChaosStorm(ChaosWorld world, Path folder, long seed, int articles, int records) {
    this.world = world;
    this.folder = folder;
    this.random = new Random(seed);
    this.records = records;
    Map<String, String> environment = world.environment("storm");
    for (int n = 1; n <= 2; n++) {
      enrich.add(
          new ChaosProcess(
              "enrich-" + n, folder, environment, 256, "enrich", state(n - 1).toString()));
      sink.add(new ChaosProcess("sink-" + n, folder, environment, 192, "sink"));
    }
    ingest =
        new ChaosProcess(
            "ingest",
            folder,
            environment,
            192,
            "ingest",
            Long.toString(seed),
            Integer.toString(articles),
            folder.toString());
  }

  /** Sends all records, with every trouble so many times, and waits until all is worked off. */
  void run(int times) throws Exception {
    List<Trouble> troubles = new ArrayList<>();
    for (int n = 0; n < times; n++) {
      List<Trouble> each = new ArrayList<>(List.of(Trouble.values()));
      Collections.shuffle(each, random);
      troubles.addAll(each);
    }
    open(0);
    for (ChaosProcess process : all()) {
      process.start();
    }
    for (int round = 0; round < troubles.size(); round++) {
      int gate = (int) ((long) records * (round + 1) / troubles.size());
      open(gate);
      Thread.sleep(random.nextInt(1_500));
      log.info("{} at record {}", troubles.get(round), place());
      suffer(troubles.get(round));
      await("record " + gate, this::place, place -> place >= gate, this::revive);
    }
    await("the end of ingest", () -> ingested, Boolean::booleanValue, this::revive);
    awaitEnriched();
    world.awaitWritten("storm", this::revive);
  }

  private void suffer(Trouble trouble) throws Exception {
    int one = random.nextInt(2);
    switch (trouble) {
      case ENRICH_KILLED -> enrich.get(one).kill();
      case SINK_KILLED -> sink.get(one).kill();
      case INGEST_KILLED -> ingest.kill();
      case STATE_DELETED -> {
        enrich.get(one).kill();
        // An instance that died before it began has none yet.
        if (Files.exists(state(one))) {
          Folders.delete(state(one));
        }
      }
      case BROKER_KILLED -> {
        ChaosProcess broker = world.brokers.get(random.nextInt(world.brokers.size()));
        broker.kill();
        Thread.sleep(1_000 + random.nextInt(6_000));
        broker.start();
        world.awaitBrokers();
      }
      case DATABASE_STOPPED -> {
        world.stopDatabase();
        Thread.sleep(1_000 + random.nextInt(5_000));
        world.startDatabase();
      }
      case PAUSED_BEYOND_THE_SESSION -> {
        enrich.get(one).pause();
        sink.get(one).pause();
        Thread.sleep(PAUSE_MILLIS);
        enrich.get(one).resume();
        sink.get(one).resume();
      }
    }
    revive();
  }

  /** Starts again what is dead, as a supervisor would. */
  private void revive() throws Exception {
    for (ChaosProcess process : all()) {
      if (!process.isAlive() && !(process == ingest && ingested)) {
        if (process == ingest && process.status() == 0) {
          ingested = true;
        } else {
          process.startAgain();
        }
      }
    }
  }

  private List<ChaosProcess> all() {
    List<ChaosProcess> all = new ArrayList<>(enrich);
    all.addAll(sink);
    all.add(ingest);
    return all;
  }

  private void awaitEnriched() throws Exception {
    try (EnrichProgress progress = new EnrichProgress(world.kafka("storm"))) {
      await(
          "the enrichment of all articles",
          () -> progress.caughtUp() ? List.of() : ChaosTopics.committed(world.kafka("storm")),
          List::isEmpty,
          this::revive);
    }
  }

  private int place() throws Exception {
    Path place = folder.resolve("place");
    return Files.exists(place) ? ChaosChild.number(place) : 0;
  }

  private void open(int gate) throws Exception {
    ChaosChild.write(folder.resolve("gate"), gate);
  }

  private Path state(int instance) {
    return folder.resolve("state-" + (instance + 1));
  }

  @Override
  public void close() {
    for (ChaosProcess process : all()) {
      process.close();
    }
  }
}
