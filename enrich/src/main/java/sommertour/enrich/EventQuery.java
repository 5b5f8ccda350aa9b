package sommertour.enrich;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import sommertour.contract.TourEvent;
import sommertour.enrich.tour.TourBook;
import sommertour.enrich.tour.TourReport;

/** Asks the stores for the events of a group, wherever in the application it is kept. */
final class EventQuery {
  private final KafkaStreams streams;
  private final TourBook book;
  private final HostInfo self;

  /** What a question gave. */
  sealed interface Answer {
    /** The events, from this instance; none if the group is unknown. */
    record Here(List<TourEvent> events) implements Answer {}

    /** Another instance keeps the group. */
    record Elsewhere(HostInfo host) implements Answer {}

    /** Nobody keeps it at the moment: partitions are assigned or stores restored. */
    record NotNow(String reason) implements Answer {}
  }

  EventQuery(KafkaStreams streams, TourBook book, HostInfo self) {
    this.streams = streams;
    this.book = book;
    this.self = self;
  }

  /** The events of the group as the newest reports have them. */
  Answer ask(String group) {
    try {
      KeyQueryMetadata where =
          streams.queryMetadataForKey(MergeStep.REPORTS, group, new StringSerializer());
      if (where == null || where.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return new Answer.NotNow("the partitions are being assigned");
      }
      return where.activeHost().equals(self)
          ? new Answer.Here(events(group, where.partition()))
          : new Answer.Elsewhere(where.activeHost());
    } catch (InvalidStateStoreException | IllegalStateException e) {
      return new Answer.NotNow("the stores are not open: " + e.getMessage());
    }
  }

  private List<TourEvent> events(String group, int partition) {
    ReadOnlyKeyValueStore<String, WrittenContribution> reports =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                    MergeStep.REPORTS,
                    QueryableStoreTypes.<String, WrittenContribution>keyValueStore())
                .withPartition(partition));
    List<TourReport> told = new ArrayList<>();
    try (KeyValueIterator<String, WrittenContribution> stored =
        reports.prefixScan(group + MergeStep.SEPARATOR, new StringSerializer())) {
      stored.forEachRemaining(entry -> told.addAll(entry.value.contribution().reports()));
    }
    return book.events(told);
  }
}
