package sommertour.launcher;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.settings.Settings;

/** Rejected records: what there is, why, and sending it again. */
@Command(
    name = "dead-letters",
    description = {
      "Shows what was rejected and not resolved since, and sends it again.",
      "Without a setting of where the broker is, it looks for an 'up' that runs."
    },
    footer = {
      "  ./sommertour dead-letters list --stage enrich",
      "  ./sommertour dead-letters show enrich/sommertour.articles/1/4711",
      "  ./sommertour dead-letters replay --reason failed"
    })
final class DeadLettersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "one of list, show and replay is missing");
  }

  /** One line a rejection: key, reason, key of the record, words. */
  @Command(
      name = "list",
      description = "One line each: key, reason, key of the record, what and why.",
      footer = "  ./sommertour dead-letters list --reason not-json")
  int list(@Mixin DeadLetterFilter filter) {
    PrintWriter out = spec.commandLine().getOut();
    SortedMap<String, Rejection> meant = filter.of(() -> rejections(broker()));
    meant.forEach(
        (key, it) ->
            out.println(
                String.join("\t", key, it.reason(), String.valueOf(it.key()), it.detail())));
    Words.tell(spec.commandLine().getErr(), meant.size() + " rejections");
    return 0;
  }

  /** The rejections whole, as JSON. */
  @Command(
      name = "show",
      description = "One JSON a line, with the original bytes in base64.",
      footer = "  ./sommertour dead-letters show enrich/sommertour.articles/1/4711")
  int show(@Mixin DeadLetterFilter filter) {
    Output out = new Output(spec.commandLine().getOut());
    filter.of(() -> rejections(broker())).values().forEach(out::line);
    return 0;
  }

  /** Sends the original records again, marked with the key of their rejection. */
  @Command(
      name = "replay",
      description = {
        "Sends the original records again; one that passes now is resolved and no longer listed.",
        "One that fails again keeps its key."
      },
      footer = "  ./sommertour dead-letters replay --stage enrich --reason failed")
  int replay(
      @Mixin DeadLetterFilter filter,
      @Option(names = "--all", description = "All there are.") boolean all) {
    if (filter.isEmpty() && !all) {
      throw new UsageException("name rejections or a filter, or take --all");
    }
    KafkaSettings kafka = broker();
    SortedMap<String, Rejection> meant = filter.of(() -> rejections(kafka));
    PrintWriter err = spec.commandLine().getErr();
    int left = 0;
    try (Replayer replayer = new Replayer(kafka)) {
      for (Map.Entry<String, Rejection> entry : meant.entrySet()) {
        Optional<String> obstacle = replayer.replay(entry.getValue());
        left += obstacle.isPresent() ? 1 : 0;
        obstacle.ifPresent(why -> Words.warn(err, "not replayed: " + entry.getKey() + ": " + why));
      }
    }
    Words.tell(err, "%d sent again, %d not".formatted(meant.size() - left, left));
    return left == 0 ? 0 : Main.REJECTED;
  }

  private static SortedMap<String, Rejection> rejections(KafkaSettings kafka) {
    return CompactedTopic.read(kafka, Topic.REJECTED, Json.deserializer(Rejection.class));
  }

  /** Where the broker is that is asked. */
  private KafkaSettings broker() {
    Settings settings = Cluster.of(CommandSettings.of(spec, VerbSettings.TOPICS));
    KafkaSettings kafka = KafkaSettings.of(settings);
    Topics.ensure(kafka, settings.get(ProcessSettings.START_PATIENCE));
    return kafka;
  }
}
