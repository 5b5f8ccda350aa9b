package sommertour.launcher.trace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sommertour.contract.Json;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.contract.Topic;
import sommertour.launcher.trace.Trace.Step;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.sink.store.Connections;

/**
 * Puts together what topics and tables say of one article. It reads whole partitions: a question of
 * seconds, for one article that somebody wonders about.
 */
public final class ArticleTracer {
  private final KafkaSettings cluster;
  private final Supplier<Connections> connections;

  /**
   * @param connections asked for at each trace
   */
  public ArticleTracer(KafkaSettings cluster, Supplier<Connections> connections) {
    this.cluster = cluster;
    this.connections = connections;
  }

  /**
   * The way of an article.
   *
   * @param name its id or its address
   * @return empty if nobody knows it
   */
  public Optional<Trace> trace(String name) throws SQLException {
    TableTrace tables = new TableTrace(connections.get());
    String id = tables.idOf(name).orElse(name);
    KafkaSettings kafka = Generations.current(cluster);
    TopicTrace topics = new TopicTrace(kafka, id, name);
    List<Step> articles = topics.articles();
    Optional<String> url =
        topics.url().or(() -> id.equals(name) ? Optional.empty() : Optional.of(name));
    List<Step> steps = new ArrayList<>(topics.visits());
    steps.addAll(articles);
    steps.addAll(topics.extractions());
    steps.addAll(topics.rejections());
    steps.addAll(topics.events());
    steps.addAll(tables.rows(id));
    steps.addAll(tables.changes(id));
    steps.addAll(objections(kafka, id, url.orElse(name)));
    return steps.isEmpty() ? Optional.empty() : Optional.of(new Trace(id, url.orElse(null), steps));
  }

  private static List<Step> objections(KafkaSettings kafka, String id, String url) {
    List<Step> steps = new ArrayList<>();
    CompactedTopic.read(kafka, Topic.OBJECTIONS, Json.deserializer(Objection.class))
        .forEach(
            (key, objection) -> {
              if (new Objections(List.of(objection)).isAgainst(id, url)) {
                steps.add(
                    new Step(
                        "objection",
                        objection.at(),
                        kafka.name(Topic.OBJECTIONS),
                        "forgotten",
                        objection.reason(),
                        new Facts().map()));
              }
            });
    return steps;
  }
}
