package sommertour.enrich;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Json;
import sommertour.enrich.tour.TourReport;

/**
 * Enriched articles to contributions: the whole list of an article for each group that it has or
 * had reports in, so that what it no longer says is withdrawn.
 */
final class ContributeStep
    extends ContextualProcessor<String, byte[], String, Routed<Contribution>> {
  static final String GROUPS = "article-groups";
  private static final String STAGE = "tour";

  private KeyValueStore<String, Groups> groups;

  /** The groups that an article has reports in. */
  record Groups(Set<String> keys) {}

  @Override
  public void init(ProcessorContext<String, Routed<Contribution>> context) {
    super.init(context);
    groups = context.getStateStore(GROUPS);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() == null) {
      reject(record, "no-key", "a record without key is no enriched article");
      return;
    }
    if (record.value() == null) {
      contribute(record, null, List.of());
      return;
    }
    EnrichedArticle article;
    try {
      article = Json.read(record.value(), EnrichedArticle.class);
    } catch (IOException e) {
      reject(record, "not-json", "no enriched article: " + Json.reason(e));
      contribute(record, null, List.of());
      return;
    }
    contribute(record, article.contentHash(), TourReport.of(article));
  }

  private void contribute(Record<String, byte[]> record, String version, List<TourReport> reports) {
    TreeMap<String, List<TourReport>> now =
        reports.stream()
            .collect(groupingBy(report -> report.group().key(), TreeMap::new, toList()));
    Groups former = groups.get(record.key());
    Set<String> touched = new TreeSet<>(now.keySet());
    if (former != null) {
      touched.addAll(former.keys());
    }
    for (String group : touched) {
      Contribution contribution =
          new Contribution(group, record.key(), version, now.getOrDefault(group, List.of()));
      context().forward(record.withKey(group).withValue(Routed.to(contribution)));
    }
    groups.put(record.key(), now.isEmpty() ? null : new Groups(now.keySet()));
  }

  private void reject(Record<String, byte[]> record, String reason, String detail) {
    byte[] payload = record.value() == null ? new byte[0] : record.value();
    context()
        .forward(
            record.withValue(
                Routed.rejected(
                    RejectedRecord.of(STAGE, reason, detail, record, payload, context()))));
  }
}
