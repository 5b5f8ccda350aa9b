package sommertour.sink.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static sommertour.sink.Examples.FETCHED;
import static sommertour.sink.Examples.article;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import sommertour.contract.Article;
import sommertour.contract.ContentHash;
import sommertour.contract.Json;
import sommertour.contract.Rejection;

class ReadingTest {
  private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
  private static final byte[] GOOD = Json.bytes(article("a"));

  @Test
  void writesTheNewestRecordOfAKey() {
    assertThat(read(List.of(record(4, "a", GOOD), record(5, "a", GOOD))))
        .isEqualTo(
            new Reading<>(List.of(new Entry<>("a", article("a"), 0, 5)), List.of(), List.of()));
  }

  @Test
  void keepsTheNewerVersionWhenAnOlderOneComesLater() {
    byte[] older = Json.bytes(article("a").fetched(FETCHED.minusSeconds(1)));

    assertThat(read(List.of(record(4, "a", GOOD), record(5, "a", older))))
        .isEqualTo(
            new Reading<>(List.of(new Entry<>("a", article("a"), 0, 4)), List.of(), List.of()));
  }

  @Test
  void removesWhatATombstoneWithdraws() {
    assertThat(read(List.of(record(4, "a", GOOD), record(5, "a", null))))
        .isEqualTo(new Reading<>(List.of(), List.of("a"), List.of()));
  }

  @Test
  void bringsBackWhatComesAfterATombstone() {
    assertThat(read(List.of(record(4, "a", null), record(5, "a", GOOD))))
        .isEqualTo(
            new Reading<>(List.of(new Entry<>("a", article("a"), 0, 5)), List.of("a"), List.of()));
  }

  @Test
  void removesWhatItsNewestRecordMakesUnreadable() {
    Reading<Article> reading =
        read(List.of(record(4, "a", GOOD), record(5, "a", "{".getBytes(UTF_8))));

    assertThat(reading.puts()).isEmpty();
    assertThat(reading.removals()).containsExactly("a");
    assertThat(reading.rejections()).extracting(Rejection::reason).containsExactly("not-json");
  }

  @Test
  void saysWhereWhyAndWhatOfAnUnreadableRecord() {
    assertThat(read(List.of(record(5, "b", GOOD))).rejections())
        .containsExactly(
            new Rejection(
                "sink",
                "wrong-key",
                "the record t.articles/0/5 is not shown: it has the key 'b' and the id 'a';"
                    + " correct what wrote it and send the key again",
                "b",
                "t.articles",
                0,
                5L,
                NOW,
                Base64.getEncoder().encodeToString(GOOD),
                GOOD.length,
                ContentHash.of(GOOD)));
  }

  @Test
  void refusesARecordWithoutKey() {
    assertThat(read(List.of(record(5, null, GOOD))).rejections())
        .extracting(Rejection::reason)
        .containsExactly("no-key");
  }

  @Test
  void keepsTheFirst512KiBOfALongPayload() {
    byte[] whole = "x".repeat(600 * 1024).getBytes(UTF_8);

    Rejection rejection = read(List.of(record(5, "a", whole))).rejections().get(0);

    assertThat(Base64.getDecoder().decode(rejection.payload())).hasSize(512 * 1024);
    assertThat(rejection.payloadBytes()).isEqualTo(600 * 1024);
    assertThat(rejection.payloadSha256()).isEqualTo(ContentHash.of(whole));
  }

  private static Reading<Article> read(List<ConsumerRecord<String, byte[]>> records) {
    return Reading.of(new ArticleStore(), records, new Rejections(InstantSource.fixed(NOW)));
  }

  private static ConsumerRecord<String, byte[]> record(long offset, String key, byte[] value) {
    return new ConsumerRecord<>("t.articles", 0, offset, key, value);
  }
}
