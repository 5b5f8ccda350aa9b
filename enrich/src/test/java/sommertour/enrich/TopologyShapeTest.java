package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import sommertour.enrich.text.Enrichment;
import sommertour.enrich.tour.TourBook;

/** Names that running applications have state under: a change here needs a rebuild of theirs. */
class TopologyShapeTest {
  private final Topology topology =
      new EnrichTopology(
              topic -> topic.under("test"),
              article -> new Enrichment.Rejected("test", "not needed"),
              new TourBook(),
              new ByteArrayDeserializer(),
              new SimpleMeterRegistry())
          .get();

  @Test
  void storesAndTopicsKeepTheirNames() {
    Set<String> stores = new TreeSet<>();
    Set<String> sinks = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
      for (TopologyDescription.Node node : part.nodes()) {
        if (node instanceof TopologyDescription.Processor processor) {
          processor.stores().forEach(store -> stores.add(part.id() + ": " + store));
        } else if (node instanceof TopologyDescription.Sink sink) {
          sinks.add(part.id() + ": " + sink.topic());
        } else if (node instanceof TopologyDescription.Source source) {
          source.topicSet().forEach(topic -> sources.add(part.id() + ": " + topic));
        }
      }
    }
    assertThat(stores)
        .containsExactly(
            "0: article-versions", "1: article-groups", "2: group-events", "2: group-reports");
    assertThat(sources)
        .containsExactly("0: test.articles", "1: test.enriched", "2: contributions-repartition");
    assertThat(sinks)
        .containsExactly(
            "0: test.enriched",
            "0: test.rejected",
            "1: contributions-repartition",
            "1: test.rejected",
            "2: test.events",
            "2: test.rejected");
  }

  @Test
  void eventsOfOneGroupShareAPartitionAndGroupsSpread() {
    assertThat(partition("gueler~05916~2017-08-03~05916")).isEqualTo(partition("gueler~05916~a#0"));
    Set<Optional<Set<Integer>>> partitions = new HashSet<>();
    for (int kreis = 5100; kreis < 5200; kreis++) {
      partitions.add(partition("gueler~0" + kreis + "~a#0"));
    }
    assertThat(partitions).hasSize(6);
  }

  private static Optional<Set<Integer>> partition(String eventId) {
    return EnrichTopology.BY_GROUP.partitions("test.events", eventId, null, 6);
  }
}
