package sommertour.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.enrich.text.Enrichment;
import sommertour.enrich.tour.Group;
import sommertour.enrich.tour.TourBook;

/**
 * Articles to events. Boxes are topics, words are steps with their stores:
 *
 * <pre>
 *  [articles] ── enrich ───────────▶ [enriched] ── contribute ──▶ [contributions] ── merge ─────────▶ [events]
 *   by article   article-versions     by article    article-groups   by group         group-reports    by event,
 *                     │                                  │                            group-events     placed by group
 *                     └──────────────────────────────────┴───────────────────────────────┴──────────▶ [rejected]
 * </pre>
 *
 * Every step reads what it decides from its record and its stores; each store is kept in a
 * changelog topic of its name. The decisions stand in {@link ArticleVersions}, in the enricher that
 * is handed in, and in {@link TourBook}.
 */
public final class EnrichTopology implements Supplier<Topology> {
  /** Name of the topic between {@code contribute} and {@code merge}, within the application. */
  static final String CONTRIBUTIONS = "contributions";

  private static final Serde<String> KEY = Serdes.String();
  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  /**
   * All events of a group in one partition, so that a reader sees a moved report leave and enter.
   */
  static final StreamPartitioner<String, byte[]> BY_GROUP =
      (topic, eventId, event, partitions) ->
          Optional.of(Set.of(partition(Group.ofEventId(eventId), partitions)));

  private final Function<Topic, String> names;
  private final Function<Article, Enrichment> enricher;
  private final TourBook book;
  private final Deserializer<byte[]> values;
  private final StepFigures figures;

  /**
   * @param names of the topics in use
   * @param enricher pure; what it throws rejects the article
   * @param values reads articles and enriched articles; may give less than was written
   * @param registry takes the figures of the steps
   */
  public EnrichTopology(
      Function<Topic, String> names,
      Function<Article, Enrichment> enricher,
      TourBook book,
      Deserializer<byte[]> values,
      MeterRegistry registry) {
    this.names = names;
    this.figures = new StepFigures(registry);
    this.enricher = enricher;
    this.book = book;
    this.values = values;
  }

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(store(EnrichStep.VERSIONS, Json.serde(ArticleVersions.class)));
    builder.addStateStore(store(ContributeStep.GROUPS, Json.serde(ContributeStep.Groups.class)));
    builder.addStateStore(store(MergeStep.REPORTS, WrittenContribution.serde()));
    builder.addStateStore(store(MergeStep.EVENTS, Json.serde(MergeStep.Emitted.class)));

    passed(
            read(builder, Topic.ARTICLES)
                .process(
                    () -> new EnrichStep(enricher, figures),
                    Named.as("enrich"),
                    EnrichStep.VERSIONS),
            "enrich")
        .to(
            names.apply(Topic.ENRICHED),
            Produced.with(KEY, typed(EnrichedArticle.class)).withName("to-enriched"));

    KStream<String, WrittenContribution> contributions =
        passed(
                read(builder, Topic.ENRICHED)
                    .process(ContributeStep::new, Named.as("contribute"), ContributeStep.GROUPS),
                "contribute")
            .repartition(
                Repartitioned.with(KEY, WrittenContribution.serde()).withName(CONTRIBUTIONS));

    passed(
            contributions.process(
                () -> new MergeStep(book, figures),
                Named.as("merge"),
                MergeStep.REPORTS,
                MergeStep.EVENTS),
            "merge")
        .to(
            names.apply(Topic.EVENTS),
            Produced.with(KEY, typed(TourEvent.class))
                .withStreamPartitioner(BY_GROUP)
                .withName("to-events"));

    return builder.build(named());
  }

  private static int partition(Group group, int partitions) {
    return Utils.toPositive(Utils.murmur2(group.key().getBytes(StandardCharsets.UTF_8)))
        % partitions;
  }

  private KStream<String, byte[]> read(StreamsBuilder builder, Topic topic) {
    return builder.stream(
        names.apply(topic),
        Consumed.with(KEY, Serdes.serdeFrom(BYTES.serializer(), values))
            .withName("from-" + name(topic)));
  }

  /** Sends rejections to their topic and the rest on. */
  private <V> KStream<String, V> passed(KStream<String, Routed<V>> outcomes, String step) {
    outcomes
        .filter((key, outcome) -> outcome.isRejected(), Named.as(step + "-rejected"))
        .map(
            (key, outcome) -> {
              figures.rejected(outcome.rejection());
              return KeyValue.pair(outcome.rejection().key(), outcome.rejection().rejection());
            },
            Named.as(step + "-rejection"))
        .to(
            names.apply(Topic.REJECTED),
            Produced.with(KEY, Json.serde(Rejection.class)).withName(step + "-to-rejected"));
    return outcomes
        .filterNot((key, outcome) -> outcome.isRejected(), Named.as(step + "-passed"))
        .mapValues(Routed::value, Named.as(step + "-value"));
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEY, values);
  }

  private static Serde<byte[]> typed(Class<?> type) {
    return Serdes.serdeFrom(Json.bytesOf(type), BYTES.deserializer());
  }

  private static String name(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private static Properties named() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return properties;
  }
}
