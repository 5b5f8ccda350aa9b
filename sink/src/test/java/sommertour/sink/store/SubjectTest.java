package sommertour.sink.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.FETCHED;
import static sommertour.sink.Examples.article;
import static sommertour.sink.Examples.enriched;
import static sommertour.sink.Examples.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sommertour.contract.Json;
import sommertour.contract.Observation;
import sommertour.contract.Rejection;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.RejectionRecord;
import sommertour.runtime.logging.Logging;
import sommertour.runtime.settings.Settings;

class SubjectTest {

  @Test
  void anArticleIsItsKeyAndTellsItsSource() {
    assertThat(subject("t.articles", "a", Json.bytes(article("other"))))
        .isEqualTo(new Subject("a", "kreis"));
    assertThat(subject("t.enriched.g2", "a", Json.bytes(enriched("a"))))
        .isEqualTo(new Subject("a", "kreis"));
  }

  @Test
  void anEventIsAboutTheFirstArticleThatTellsIt() {
    assertThat(subject("t.events", event().id(), Json.bytes(event())))
        .isEqualTo(new Subject("a", "kreis"));
  }

  @Test
  void aLookAtASourceIsAboutNoArticle() {
    byte[] look = Json.bytes(new Observation("kreis", FETCHED, "silent", 0, 0, null));

    assertThat(subject("t.observations", "kreis", look)).isEqualTo(new Subject(null, "kreis"));
    assertThat(subject("t.observations", "kreis", "{".getBytes(UTF_8)))
        .isEqualTo(new Subject(null, "kreis"));
  }

  @Test
  void whatIsCutOrBrokenTellsItsSourceIfItStandsBeforeThat() {
    byte[] whole = Json.bytes(article("a"));

    assertThat(subject("t.articles", "a", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(new Subject("a", "kreis"));
    assertThat(subject("t.articles", "a", "{\"source\":7}".getBytes(UTF_8)))
        .isEqualTo(new Subject("a", null));
    assertThat(subject("t.events", "e", "no JSON".getBytes(UTF_8)))
        .isEqualTo(new Subject(null, null));
  }

  @Test
  void theLineAboutARejectionBearsArticleAndSource() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream usual = System.err;
    System.setErr(new PrintStream(bytes, true, UTF_8));
    try {
      Logging.start(Settings.of(ProcessSettings.COMMON, Map.of("SOMMERTOUR_LOG_FORMAT", "json")));
      Rejection rejection = rejection("t.events", "e", Json.bytes(event()));
      RejectionProducer.tell(RejectionRecord.of(rejection), "t");
    } finally {
      System.setErr(usual);
      Logging.start(Settings.defaults(ProcessSettings.COMMON));
    }

    Map<?, ?> line = Json.read(bytes.toByteArray(), Map.class);
    assertThat(line.get("article")).isEqualTo("a");
    assertThat(line.get("source")).isEqualTo("kreis");
    assertThat(line.get("message")).isEqualTo("rejected: e: no table takes it");
  }

  private static Subject subject(String topic, String key, byte[] value) {
    return Subject.of(rejection(topic, key, value), "t");
  }

  private static Rejection rejection(String topic, String key, byte[] value) {
    return Rejection.of(
        "sink", "not-storable", "no table takes it", key, topic, 0, 5L, FETCHED, value);
  }
}
