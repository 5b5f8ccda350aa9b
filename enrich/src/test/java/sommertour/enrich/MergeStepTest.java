package sommertour.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sommertour.contract.DateBasis;
import sommertour.contract.Edtf;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Topic;
import sommertour.contract.Visitor;
import sommertour.enrich.MergeStep.Emitted;

/** What the last step remembers of a group, beside the reports themselves. */
class MergeStepTest {
  private static final String MONDAY = "2017-08-07T10:00:00Z";
  private static final String TUESDAY = "2017-08-08T10:00:00Z";
  private static final String GROUP = "gueler~05916";
  private static final String EVENT = "gueler~05916~2017-08-03~05916";

  private final DrivenTopology stream =
      new DrivenTopology(Map.of("herne", List.of(herne()), "nothing", List.of()));

  private static Stop herne() {
    return new Stop(
        new Visitor("Serap Güler", "Staatssekretärin", "gueler-serap", new Span(0, 5, "Güler")),
        new StopPlace("Herne", "05916", "stadt", 51.5, 7.2, null),
        null,
        Edtf.parse("2017-08-03"),
        DateBasis.EXPLICIT,
        null,
        Status.VISITED,
        null,
        null,
        new Span(0, 5, "Güler"),
        0.9);
  }

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void aGroupNamesTheArticlesThatReportInIt() {
    stream.send("a", "herne", MONDAY).send("b", "herne", MONDAY).send("c", "nothing", MONDAY);
    assertThat(group().articles()).containsExactly("a", "b");

    stream.send("a", "nothing", TUESDAY);
    assertThat(group().articles()).containsExactly("b");

    stream.remove("b", TUESDAY);
    assertThat(group()).isNull();
  }

  @Test
  void aGroupThatDoesNotNameItsArticlesYetIsSearched() {
    stream.send("a", "herne", MONDAY).send("b", "herne", MONDAY);
    groups().put(GROUP, new Emitted(group().hashes(), null));

    stream.send("c", "herne", TUESDAY);

    assertThat(stream.eventTable().get(EVENT).reports())
        .extracting("articleId")
        .containsExactly("a", "b", "c");
    assertThat(group().articles()).containsExactly("a", "b", "c");
  }

  @Test
  void aGroupWithoutTheReportsItNamesRejectsWhatComesAndStaysAsItWas() {
    stream.send("a", "herne", MONDAY);
    stream.read(Topic.EVENTS);
    Emitted before = new Emitted(group().hashes(), Set.of("a", "lost"));
    groups().put(GROUP, before);

    stream.send("b", "herne", TUESDAY);

    assertThat(stream.rejections())
        .singleElement()
        .satisfies(
            rejection ->
                assertThat(rejection.detail())
                    .contains("group-reports has lost what article 'lost' reports"));
    assertThat(stream.read(Topic.EVENTS)).isEmpty();
    assertThat(group()).isEqualTo(before);
  }

  private Emitted group() {
    return groups().get(GROUP);
  }

  private KeyValueStore<String, Emitted> groups() {
    return stream.driver.getKeyValueStore(MergeStep.EVENTS);
  }
}
