package sommertour.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Generation;
import sommertour.contract.Json;
import sommertour.contract.Objection;
import sommertour.contract.Observation;
import sommertour.contract.Rejection;
import sommertour.contract.TourEvent;

/** Records and dates from bytes that are nearly right: read and written again, or refused. */
class RecordsFuzzTest {
  private static final List<Class<?>> RECORDS =
      List.of(
          Article.class,
          EnrichedArticle.class,
          TourEvent.class,
          Observation.class,
          Rejection.class,
          Generation.class,
          Objection.class);

  @Property(seed = Mutated.SEED)
  void aRecordIsReadAndWrittenAgainOrRefusedInOneLine(@ForAll("records") byte[] bytes) {
    for (Class<?> type : RECORDS) {
      try {
        Object record = Json.read(bytes, type);
        byte[] again = Json.bytes(record);
        assertThat(Json.bytes(Json.read(again, type))).isEqualTo(again);
      } catch (IOException e) {
        assertThat(Json.reason(e)).isNotBlank().doesNotContain("\n");
      }
    }
  }

  @Property(seed = Mutated.SEED)
  void aDateIsReadAndWrittenAgainOrRefused(@ForAll("dates") byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      Edtf date = Edtf.parse(text);
      assertThat(Edtf.parse(date.toString())).isEqualTo(date);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining(text.substring(0, Math.min(text.length(), 5)));
    }
  }

  @Provide
  Arbitrary<byte[]> records() {
    return Mutated.of(
        """
        {"id":"a/1","url":"https://example.org/1","source":"s","publisherAgs":"05758","title":"T",
         "text":"T\\n\\nEin Text.","published":"2017-08-04","publishedBasis":"metadata",
         "modified":"2017-08","author":"A","language":"de","rights":["noindex"],"truncated":true,
         "fetchedAt":"2026-11-01T08:30:00Z","contentHash":"00ff"}
        """,
        """
        {"id":"probst~05758~2017-08-03~05758","group":"probst~05758","visitor":{"name":"Ada Probst",
         "role":"Ministerin","key":"ada-probst","mention":{"start":0,"end":10,"text":"Ada Probst"}},
         "place":{"name":"Herne","ags":"05916","kind":"Stadt","lat":51.5,"lon":7.2},"venue":"Haus",
         "date":"../2017-08-07","dateBasis":"bounded","status":"visited","hosts":[{"name":"B",
         "role":"Landrat"}],"confidence":0.9,"witnesses":1,"reports":[{"id":"a#1","articleId":"a",
         "fetchedAt":"2026-11-01T08:30:00Z","status":"planned","confidence":1.0}],"stops":[],
         "persons":[{"name":"Ada","mentions":[{"start":0,"end":3,"text":"Ada"}],"confidence":0.5}]}
        """,
        """
        {"stage":"enrich","reason":"not-json","detail":"d","key":"k","topic":"t","partition":0,
         "offset":7,"at":"2026-11-01T08:30:00Z","payload":"/wB7","payloadBytes":3,
         "payloadSha256":"00","source":"s","verdict":"ok","found":1,"new":2,"number":2,
         "complete":true,"producedBy":"x","kind":"person","hash":"aa","words":2,
         "surnameHash":"bb","surnameWords":1}
        """);
  }

  @Provide
  Arbitrary<byte[]> dates() {
    return Mutated.of(
        "2017-08-03",
        "2017-08",
        "2017",
        "2017-22",
        "2017-08-10/2017-08-14",
        "../2017-08-07",
        "2017-08-07/..",
        "XXXX-08-02");
  }
}
