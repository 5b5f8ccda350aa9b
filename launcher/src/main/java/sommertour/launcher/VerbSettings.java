package sommertour.launcher;

import static sommertour.runtime.ProcessSettings.COMMON;
import static sommertour.runtime.ProcessSettings.DATA_DIR;
import static sommertour.runtime.ProcessSettings.SERVICE;
import static sommertour.runtime.ProcessSettings.START_PATIENCE;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import sommertour.enrich.EnrichSettings;
import sommertour.ingest.CrawlOptions;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.settings.Setting;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkSettings;

/** Which settings each verb has. */
final class VerbSettings {
  static final List<Setting<?>> INGEST =
      together(List.of(COMMON, SERVICE, KafkaSettings.SETTINGS, CrawlOptions.SETTINGS));
  static final List<Setting<?>> ENRICH =
      together(List.of(COMMON, SERVICE, KafkaSettings.SETTINGS, EnrichSettings.SETTINGS));
  static final List<Setting<?>> SINK =
      together(
          List.of(
              COMMON,
              SERVICE,
              KafkaSettings.SETTINGS,
              DatabaseSettings.SETTINGS,
              SinkSettings.SETTINGS));
  static final List<Setting<?>> UP = together(List.of(INGEST, ENRICH, SINK));
  static final List<Setting<?>> RUN =
      together(
          List.of(
              COMMON,
              List.of(DATA_DIR, START_PATIENCE),
              KafkaSettings.SETTINGS,
              EnrichSettings.SETTINGS));

  /** Of verbs that ask the topics and end. */
  static final List<Setting<?>> TOPICS =
      together(List.of(COMMON, List.of(DATA_DIR, START_PATIENCE), KafkaSettings.SETTINGS));

  /** Of verbs that ask the database and end. */
  static final List<Setting<?>> DATABASE =
      together(List.of(COMMON, List.of(DATA_DIR), DatabaseSettings.SETTINGS));

  /** Of verbs that ask topics and database, or change both. */
  static final List<Setting<?>> STORES = together(List.of(TOPICS, DatabaseSettings.SETTINGS));

  static final List<Setting<?>> FORGET = together(List.of(STORES, List.of(CrawlOptions.WARC)));

  /** All there are. */
  static final List<Setting<?>> ALL = UP;

  /** The parts that run as processes, by verb. */
  static final Map<String, List<Setting<?>>> MODULES = modules();

  private VerbSettings() {}

  private static Map<String, List<Setting<?>>> modules() {
    Map<String, List<Setting<?>>> modules = new LinkedHashMap<>();
    modules.put("ingest", INGEST);
    modules.put("enrich", ENRICH);
    modules.put("sink", SINK);
    modules.put("up", UP);
    modules.put("run", RUN);
    return modules;
  }

  private static List<Setting<?>> together(List<List<Setting<?>>> lists) {
    return List.copyOf(new LinkedHashSet<>(lists.stream().flatMap(List::stream).toList()));
  }
}
