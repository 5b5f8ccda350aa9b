package sommertour.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sommertour.contract.Rejection;

/** Which rejections are meant: all conditions must hold, and one that is absent always does. */
final class DeadLetterFilter {
  private static final Set<String> STAGES = Set.of("ingest", "enrich", "tour", "sink");

  @Parameters(
      arity = "0..*",
      paramLabel = "REJECTION",
      description = "Keys of rejections, as 'list' shows them.")
  private List<String> keys = List.of();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Only of this stage: ingest, enrich, tour or sink.")
  private String stage;

  @Option(names = "--reason", paramLabel = "REASON", description = "Only for this reason.")
  private String reason;

  @Option(names = "--topic", paramLabel = "TOPIC", description = "Only from this topic.")
  private String topic;

  @Option(names = "--key", paramLabel = "KEY", description = "Only of records with this key.")
  private String recordKey;

  /** Whether nothing narrows it down. */
  boolean isEmpty() {
    return keys.isEmpty() && stage == null && reason == null && topic == null && recordKey == null;
  }

  /**
   * What is meant of all that is there, by key. What the options cannot mean is refused first.
   *
   * @param stored asks for all that is there
   * @throws UsageException if a key is named that is not there, or a stage that there is not
   */
  SortedMap<String, Rejection> of(Supplier<? extends Map<String, Rejection>> stored) {
    if (stage != null && !STAGES.contains(stage)) {
      throw new UsageException(
          "--stage='" + stage + "' is no stage; take ingest, enrich, tour or sink");
    }
    Map<String, Rejection> all = stored.get();
    for (String key : keys) {
      if (!all.containsKey(key)) {
        throw new UsageException(
            "there is no rejection '" + key + "', or it is resolved; see dead-letters list");
      }
    }
    SortedMap<String, Rejection> meant = new TreeMap<>(all);
    meant
        .entrySet()
        .removeIf(
            entry -> !(keys.isEmpty() || keys.contains(entry.getKey())) || !fits(entry.getValue()));
    return meant;
  }

  private boolean fits(Rejection rejection) {
    return (stage == null || stage.equals(rejection.stage()))
        && (reason == null || reason.equals(rejection.reason()))
        && (topic == null || topic.equals(rejection.topic()))
        && (recordKey == null || recordKey.equals(rejection.key()));
  }
}
