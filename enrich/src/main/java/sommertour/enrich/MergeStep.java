package sommertour.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sommertour.contract.ContentHash;
import sommertour.contract.Json;
import sommertour.contract.TourEvent;
import sommertour.enrich.tour.TourBook;
import sommertour.enrich.tour.TourReport;
import sommertour.runtime.Replay;
import sommertour.runtime.logging.About;

/**
 * Contributions to events: asks the tour book for the events of the whole group and sends those
 * that changed, with a tombstone for each that is no longer there.
 */
final class MergeStep
    extends ContextualProcessor<String, WrittenContribution, String, Routed<byte[]>> {
  static final String REPORTS = "group-reports";
  static final String EVENTS = "group-events";
  private static final String STAGE = ContributeStep.STAGE;

  /** In no group, so that the keys of one group are those between it and the next. */
  static final String SEPARATOR = "|";

  private static final Logger log = LoggerFactory.getLogger(MergeStep.class);

  private final TourBook book;
  private final StepFigures figures;
  private KeyValueStore<String, WrittenContribution> reports;
  private KeyValueStore<String, Emitted> emitted;
  private EarlyCommit commit;

  /**
   * What is known of a group without a search.
   *
   * @param hashes event ids with the hash of what was sent last
   * @param articles those with reports in the group; {@code null} if written by a version that did
   *     not tell
   */
  record Emitted(Map<String, String> hashes, Set<String> articles) {}

  private static final Emitted NOTHING = new Emitted(Map.of(), Set.of());

  MergeStep(TourBook book, StepFigures figures) {
    this.book = book;
    this.figures = figures;
  }

  @Override
  public void init(ProcessorContext<String, Routed<byte[]>> context) {
    super.init(context);
    commit = new EarlyCommit(context);
    reports = context.getStateStore(REPORTS);
    emitted = context.getStateStore(EVENTS);
  }

  @Override
  public void process(Record<String, WrittenContribution> record) {
    commit.during(() -> merge(record));
  }

  private void merge(Record<String, WrittenContribution> record) {
    Contribution contribution = record.value().contribution();
    Emitted before = Objects.requireNonNullElse(emitted.get(record.key()), NOTHING);
    Map<String, List<TourReport>> told;
    Map<String, byte[]> events;
    try {
      told = told(contribution, before.articles());
      events = events(told);
    } catch (RuntimeException e) {
      About.article(
          contribution.articleId(),
          contribution.reports().stream()
              .map(TourReport::source)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null),
          () -> log.warn("group {} can't be merged", record.key(), e));
      reject(record, e);
      return;
    }
    reports.put(
        key(contribution.group(), contribution.articleId()),
        contribution.reports().isEmpty() ? null : record.value());
    send(record, before.hashes(), events, told.keySet());
    Replay.of(record.headers(), STAGE)
        .filter(replay -> record.key().equals(replay.key()))
        .ifPresent(replay -> context().forward(record.withValue(Routed.resolved(replay))));
  }

  /** The reports of the group by article, none without any; those of the contribution are new. */
  private Map<String, List<TourReport>> told(Contribution contribution, Set<String> articles) {
    String group = contribution.group();
    Map<String, List<TourReport>> byArticle = new TreeMap<>();
    if (articles == null) {
      searched(group, byArticle);
    } else {
      for (String article : articles) {
        if (!article.equals(contribution.articleId())) {
          byArticle.put(article, stored(group, article).reports());
        }
      }
    }
    if (contribution.reports().isEmpty()) {
      byArticle.remove(contribution.articleId());
    } else {
      byArticle.put(contribution.articleId(), contribution.reports());
    }
    return byArticle;
  }

  private Contribution stored(String group, String article) {
    WrittenContribution stored = reports.get(key(group, article));
    if (stored == null) {
      throw new IllegalStateException(
          "the store %s has lost what article '%s' reports".formatted(REPORTS, article));
    }
    return stored.contribution();
  }

  private void searched(String group, Map<String, List<TourReport>> byArticle) {
    try (KeyValueIterator<String, WrittenContribution> stored =
        reports.prefixScan(group + SEPARATOR, new StringSerializer())) {
      stored.forEachRemaining(
          entry -> {
            Contribution told = entry.value.contribution();
            byArticle.put(told.articleId(), told.reports());
          });
    }
  }

  private static String key(String group, String article) {
    return group + SEPARATOR + article;
  }

  /** The events as JSON by id; nothing is stored yet, so a failure leaves the group as it was. */
  private Map<String, byte[]> events(Map<String, List<TourReport>> told) {
    Map<String, byte[]> events = new TreeMap<>();
    for (TourEvent event : book.events(told.values().stream().flatMap(List::stream).toList())) {
      byte[] json = Json.bytes(event);
      if (!RecordSize.fits(json)) {
        throw new IllegalStateException(RecordSize.tooLarge("the event " + event.id(), json));
      }
      events.put(event.id(), json);
    }
    return events;
  }

  private void send(
      Record<String, WrittenContribution> record,
      Map<String, String> before,
      Map<String, byte[]> events,
      Set<String> articles) {
    Map<String, String> now = new HashMap<>();
    events.forEach((id, json) -> now.put(id, ContentHash.of(json)));
    for (String gone : new TreeMap<>(before).keySet()) {
      if (!now.containsKey(gone)) {
        figures.withdrawn();
        context().forward(record.withKey(gone).withValue(Routed.to(null)));
      }
    }
    events.forEach(
        (id, json) -> {
          if (!now.get(id).equals(before.get(id))) {
            figures.told();
            context().forward(record.withKey(id).withValue(Routed.to(json)));
          }
        });
    emitted.put(
        record.key(),
        articles.isEmpty() ? null : new Emitted(new TreeMap<>(now), new TreeSet<>(articles)));
  }

  private void reject(Record<String, WrittenContribution> record, RuntimeException e) {
    String detail =
        "what article '%s' reports can't be merged into group '%s': %s; report it with the article"
            .formatted(record.value().contribution().articleId(), record.key(), e.getMessage());
    context()
        .forward(
            record.withValue(
                Routed.rejected(
                    RejectedRecord.of(
                        STAGE, "failed", detail, record, record.value().json(), context()))));
  }
}
