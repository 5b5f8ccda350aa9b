package sommertour.benchmarks.overheads;

import sommertour.benchmarks.stream.Bench;
import sommertour.runtime.KafkaSettings;

/** Articles for {@code enrich}. */
final class ArticleLoad implements Load {
  private final KafkaSettings kafka;
  private final int articles;
  private int sent;

  ArticleLoad(KafkaSettings kafka, int articles) {
    this.kafka = kafka;
    this.articles = articles;
  }

  @Override
  public String unit() {
    return "article";
  }

  @Override
  public int round() throws Exception {
    Bench.publish(kafka, sent, sent + articles);
    sent += articles;
    Bench.awaitDrained(kafka);
    return articles;
  }
}
