package sommertour.launcher.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Report;
import sommertour.contract.Topic;
import sommertour.contract.TourEvent;
import sommertour.enrich.VersionDecisions;
import sommertour.ingest.crawl.PageState;
import sommertour.launcher.trace.Trace.Step;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.TopicScan;

/** What the topics still hold of one article. */
final class TopicTrace {
  private final KafkaSettings kafka;
  private final String id;
  private final String name;
  private String url;

  /**
   * @param kafka in the generation in use
   * @param name what was asked for: the id or an address
   */
  TopicTrace(KafkaSettings kafka, String id, String name) {
    this.kafka = kafka;
    this.id = id;
    this.name = name;
  }

  /** Known once {@link #articles} has been asked. */
  Optional<String> url() {
    return Optional.ofNullable(url);
  }

  List<Step> visits() {
    List<Step> steps = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record :
        TopicScan.newest(kafka, kafka.name(Topic.CRAWL_STATE), this::isVisit)) {
      read(record, PageState.class)
          .ifPresent(
              state ->
                  steps.add(
                      new Step(
                          "visit",
                          state.fetchedAt(),
                          where(record),
                          state.gone() ? "gone" : state.failures() > 0 ? "failing" : "fetched",
                          null,
                          new Facts()
                              .add("page", state.url())
                              .add("source", state.source())
                              .add("failures", state.failures())
                              .add("contentHash", state.contentHash())
                              .add("nextVisit", state.nextVisit())
                              .map())));
    }
    return steps;
  }

  List<Step> articles() {
    List<Step> steps = new ArrayList<>();
    VersionDecisions decisions = new VersionDecisions();
    for (ConsumerRecord<String, byte[]> record : ofTheArticle(Topic.ARTICLES)) {
      Optional<Article> article = read(record, Article.class);
      article.map(Article::url).ifPresent(it -> url = it);
      VersionDecisions.Decision decision =
          decisions.next(record.value(), Instant.ofEpochMilli(record.timestamp()));
      Facts facts = new Facts();
      article.ifPresent(
          it ->
              facts
                  .add("fetchedAt", it.fetchedAt())
                  .add("contentHash", it.contentHash())
                  .add("published", it.published())
                  .add("publishedBasis", it.publishedBasis())
                  .add("source", it.source())
                  .add("title", it.title())
                  .add("characters", it.text().length()));
      steps.add(step("article", record, decision.decision(), decision.reason(), facts));
    }
    return steps;
  }

  List<Step> extractions() {
    List<Step> steps = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : ofTheArticle(Topic.ENRICHED)) {
      Optional<EnrichedArticle> enriched = read(record, EnrichedArticle.class);
      Facts facts = new Facts();
      enriched.ifPresent(
          it ->
              facts
                  .add("contentHash", it.contentHash())
                  .add("producedBy", it.producedBy())
                  .add("persons", it.persons().size())
                  .add("places", it.places().size())
                  .add("dates", it.dates().size())
                  .add("stops", it.stops().size())
                  .add("claims", it.claims().size()));
      steps.add(
          enriched.isPresent()
              ? step("extraction", record, "read", null, facts)
              : step("extraction", record, "withdrawn", "no version counts any more", facts));
    }
    return steps;
  }

  List<Step> rejections() {
    List<Step> steps = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record :
        TopicScan.newest(kafka, kafka.name(Topic.REJECTED), this::isRejection)) {
      read(record, Rejection.class)
          .ifPresent(
              it ->
                  steps.add(
                      new Step(
                          "rejection",
                          it.at(),
                          where(record),
                          it.reason(),
                          it.detail(),
                          new Facts()
                              .add("stage", it.stage())
                              .add("key", record.key())
                              .add("payloadBytes", it.payloadBytes())
                              .map())));
    }
    return steps;
  }

  List<Step> events() {
    List<Step> steps = new ArrayList<>();
    String reported = "\"articleId\":" + Json.line(id);
    for (ConsumerRecord<String, byte[]> record :
        TopicScan.newest(kafka, kafka.name(Topic.EVENTS), it -> holds(it, reported))) {
      read(record, TourEvent.class)
          .ifPresent(
              event ->
                  event.reports().stream()
                      .filter(report -> id.equals(report.articleId()))
                      .forEach(report -> steps.add(event(record, event, report))));
    }
    return steps;
  }

  private static Step event(ConsumerRecord<String, byte[]> record, TourEvent event, Report report) {
    return step(
        "event",
        record,
        "reported",
        report.evidence() == null ? null : report.evidence().text().replaceAll("\\s+", " "),
        new Facts()
            .add("event", event.id())
            .add("report", report.id())
            .add("says", report.status())
            .add("date", report.date())
            .add("confidence", report.confidence())
            .add("witness", report.witness())
            .add("eventStatus", event.status())
            .add("eventDate", event.date())
            .add("reports", event.reports().size())
            .add("producedBy", event.producedBy()));
  }

  private List<ConsumerRecord<String, byte[]>> ofTheArticle(Topic topic) {
    return TopicScan.all(kafka, kafka.name(topic), null, record -> id.equals(record.key()));
  }

  private boolean isVisit(ConsumerRecord<String, byte[]> record) {
    return name.equals(record.key())
        || (url != null && url.equals(record.key()))
        || holds(record, "\"articleId\":" + Json.line(id));
  }

  private boolean isRejection(ConsumerRecord<String, byte[]> record) {
    Optional<Rejection> rejection = read(record, Rejection.class);
    return rejection
        .filter(
            it ->
                id.equals(it.key())
                    || name.equals(it.key())
                    || (url != null && url.equals(it.key()))
                    || String.valueOf(it.payloadText()).contains("\"articleId\":" + Json.line(id)))
        .isPresent();
  }

  private static boolean holds(ConsumerRecord<String, byte[]> record, String words) {
    return record.value() != null
        && new String(record.value(), StandardCharsets.UTF_8).contains(words);
  }

  private static <T> Optional<T> read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(Json.read(record.value(), type));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Step step(
      String stage,
      ConsumerRecord<String, byte[]> record,
      String decision,
      String reason,
      Facts facts) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    return new Step(stage, at, where(record), decision, reason, facts.map());
  }

  private static String where(ConsumerRecord<String, byte[]> record) {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }
}
