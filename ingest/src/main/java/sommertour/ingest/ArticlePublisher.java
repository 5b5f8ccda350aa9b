package sommertour.ingest;

import sommertour.contract.Article;
import sommertour.contract.Topic;
import sommertour.ingest.topic.KafkaOutbox;
import sommertour.ingest.topic.Outgoing;
import sommertour.runtime.KafkaSettings;

/** Sends articles that came from files to their topic. */
public final class ArticlePublisher implements AutoCloseable {
  private final KafkaOutbox outbox;
  private long articles;

  public ArticlePublisher(KafkaSettings kafka) {
    outbox = new KafkaOutbox(kafka);
  }

  /**
   * Sends the articles in their order and returns when the broker has them all.
   *
   * @return how many this call sent
   * @throws sommertour.runtime.WorldFailedException if one was lost
   */
  public long publish(Iterable<Article> articles) {
    long before = this.articles;
    articles.forEach(this::add);
    flush();
    return this.articles - before;
  }

  /**
   * Sends one article in the background; {@link #flush} waits for it.
   *
   * @throws sommertour.runtime.WorldFailedException if an earlier one was lost
   */
  public void add(Article article) {
    outbox.enqueue(new Outgoing(Topic.ARTICLES, article.id(), null, article, article.fetchedAt()));
    articles++;
  }

  /**
   * Waits until the broker has all articles, and tells how many it got since the start.
   *
   * @throws sommertour.runtime.WorldFailedException if one was lost
   */
  public long flush() {
    outbox.flush();
    return articles;
  }

  @Override
  public void close() {
    outbox.close();
  }
}
