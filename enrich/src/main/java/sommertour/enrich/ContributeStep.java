package sommertour.enrich;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import sommertour.runtime.Replay;

/**
 * Enriched articles to contributions: the whole list of an article for each group that it has or
 * had reports in, so that what it no longer says is withdrawn.
 */
final class ContributeStep
    extends ContextualProcessor<String, byte[], String, Routed<WrittenContribution>> {
  static final String GROUPS = "article-groups";
  static final String STAGE = "tour";

  /** The bulk of an enriched article are its mentions, which no contribution needs. */
  private static final ObjectReader WITH_STOPS_ALONE =
      Json.mapper()
          .copy()
          .addMixIn(EnrichedArticle.class, WithoutMentions.class)
          .readerFor(EnrichedArticle.class);

  private KeyValueStore<String, Groups> groups;
  private EarlyCommit commit;

  /** The groups that an article has reports in. */
  record Groups(Set<String> keys) {
    Groups {
      keys = new TreeSet<>(keys);
    }
  }

  @JsonIgnoreProperties({"title", "language", "persons", "places", "dates", "claims"})
  private interface WithoutMentions {}

  @Override
  public void init(ProcessorContext<String, Routed<WrittenContribution>> context) {
    super.init(context);
    commit = new EarlyCommit(context);
    groups = context.getStateStore(GROUPS);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    commit.during(() -> spread(record));
  }

  private void spread(Record<String, byte[]> record) {
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
      article = read(record.value());
    } catch (IOException e) {
      reject(record, "not-json", "no enriched article: " + Json.reason(e));
      contribute(unmarked(record), null, List.of());
      return;
    }
    contribute(record, article.contentHash(), TourReport.of(article));
  }

  private static EnrichedArticle read(byte[] json) throws IOException {
    EnrichedArticle article = WITH_STOPS_ALONE.readValue(json);
    if (article == null) {
      throw new IOException("the JSON is null, not an EnrichedArticle");
    }
    return article;
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
    boolean passed = true;
    for (String group : touched) {
      passed &= forward(record, group, version, now.getOrDefault(group, List.of()));
    }
    Groups left = now.isEmpty() ? null : new Groups(now.keySet());
    if (!Objects.equals(left, former)) {
      groups.put(record.key(), left);
    }
    if (passed) {
      resolve(record, touched);
    }
  }

  /** A list that fits into no record is rejected, and the former one withdrawn. */
  private boolean forward(
      Record<String, byte[]> record, String group, String version, List<TourReport> reports) {
    WrittenContribution written =
        WrittenContribution.of(new Contribution(group, record.key(), version, reports));
    boolean fits = RecordSize.fits(written.json());
    if (!fits) {
      reject(
          record,
          "too-large",
          RecordSize.tooLarge("what the article reports on " + group, written.json()));
      written = WrittenContribution.of(new Contribution(group, record.key(), version, List.of()));
    }
    context().forward(record.withKey(group).withValue(Routed.to(written)));
    return fits;
  }

  /** What the next step rejected is for the next step to resolve, if it still gets it. */
  private void resolve(Record<String, byte[]> record, Set<String> sentOn) {
    Replay.of(record.headers(), STAGE)
        .filter(replay -> replay.key() == null || !sentOn.contains(replay.key()))
        .ifPresent(replay -> context().forward(record.withValue(Routed.resolved(replay))));
  }

  /** Its rejection says what became of the record; withdrawing what was there resolves nothing. */
  private static Record<String, byte[]> unmarked(Record<String, byte[]> record) {
    return new Record<>(record.key(), record.value(), record.timestamp());
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
