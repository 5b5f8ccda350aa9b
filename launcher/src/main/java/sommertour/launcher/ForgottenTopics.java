package sommertour.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ObeyingDeserializer;
import sommertour.runtime.TopicScan;
import sommertour.runtime.WorldFailedException;

/**
 * Takes out of the topics what is objected to. Articles are written anew, blacked out or as a
 * tombstone; what is computed from them follows by itself. What nobody computes any more (former
 * generations), states of pages and rejections get tombstones here.
 */
final class ForgottenTopics implements AutoCloseable {
  private final KafkaSettings kafka;
  private final Objections objections;
  private final RecordSender sender;
  private final Set<Article> removed = new LinkedHashSet<>();
  private final Set<String> blackened = new TreeSet<>();
  private final Set<String> pages = new TreeSet<>();

  /**
   * @param kafka in the generation in use
   */
  ForgottenTopics(KafkaSettings kafka, Objections objections) {
    this.kafka = kafka;
    this.objections = objections;
    sender = new RecordSender(kafka);
  }

  /** Articles of which nothing may be kept. */
  Set<Article> removed() {
    return removed;
  }

  /** Addresses, else ids, of the articles in which a name was blacked out. */
  Set<String> blackened() {
    return blackened;
  }

  /** Pages that are not to be asked for again; their articles may have other addresses. */
  Set<String> pages() {
    return pages;
  }

  /**
   * Goes once through all topics.
   *
   * @return how many records it wrote
   */
  int sweep() {
    int written = 0;
    for (ConsumerRecord<String, byte[]> record :
        TopicScan.newest(kafka, kafka.name(Topic.ARTICLES), this::isNamed)) {
      written += article(record);
    }
    List<String> others = new ArrayList<>(former());
    others.add(kafka.name(Topic.CRAWL_STATE));
    others.add(kafka.name(Topic.REJECTED));
    for (String topic : others) {
      for (ConsumerRecord<String, byte[]> record : TopicScan.newest(kafka, topic, this::isNamed)) {
        sender.send(new ProducerRecord<>(topic, record.partition(), record.key(), null));
        written++;
        if (topic.equals(kafka.name(Topic.CRAWL_STATE))) {
          pages.add(record.key());
        }
      }
    }
    return written;
  }

  /** Keys of newest records that still name whom or what they must not, with their topic. */
  List<String> left() {
    List<String> left = new ArrayList<>();
    for (String topic : compacted()) {
      TopicScan.newest(kafka, topic, this::isNamed)
          .forEach(record -> left.add(topic + "/" + record.partition() + "/" + record.offset()));
    }
    return left;
  }

  /** All compacted topics with this prefix, those of Streams included, but the list itself. */
  Set<String> compacted() {
    Set<String> topics = new TreeSet<>(names());
    topics.remove(kafka.name(Topic.OBJECTIONS));
    topics.remove(kafka.name(Topic.OBSERVATIONS));
    // The marker of a removed article keeps its id, and no name beside it.
    topics.removeIf(
        name -> name.endsWith("-repartition") || name.endsWith("-article-versions-changelog"));
    return topics;
  }

  boolean isNamed(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return false;
    }
    return objections.isAgainst(record.key(), null)
        || !objections.named(record.key()).isEmpty()
        || ObeyingDeserializer.isNamed(objections, record.value())
        || (record.topic().equals(kafka.name(Topic.REJECTED)) && isRejected(record.value()));
  }

  @Override
  public void close() {
    sender.close();
  }

  private boolean isRejected(byte[] value) {
    try {
      return !objections.named(Json.read(value, Rejection.class).payloadText()).isEmpty();
    } catch (IOException e) {
      return !objections.named(new String(value, StandardCharsets.UTF_8)).isEmpty();
    }
  }

  private int article(ConsumerRecord<String, byte[]> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    Optional<Article> read = read(record.value());
    Optional<Article> kept = read.flatMap(objections::applied);
    if (kept.equals(read) && read.isPresent()) {
      return 0;
    }
    if (kept.isEmpty()) {
      read.ifPresent(removed::add);
      Instant fetched = read.map(Article::fetchedAt).orElse(at);
      // A removal reaches what was fetched up to its time.
      Instant up = fetched != null && fetched.isAfter(at) ? fetched : at;
      send(record, up, null);
    } else {
      Article article = kept.get();
      blackened.add(article.url() == null ? article.id() : article.url());
      // The newest version counts, so this one has to be newer than the one it replaces.
      Instant later = (article.fetchedAt() == null ? at : article.fetchedAt()).plusMillis(1);
      send(record, later, Json.bytes(article.fetched(later)));
    }
    return 1;
  }

  private static Optional<Article> read(byte[] value) {
    try {
      return Optional.of(Json.read(value, Article.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What belongs to generations that are not in use, and to their applications. */
  private Set<String> former() {
    Set<String> topics = new TreeSet<>(names());
    topics.removeIf(name -> name.endsWith("-repartition") || isOfTheApplication(name));
    for (Topic topic : Topic.values()) {
      topics.remove(kafka.name(topic));
    }
    return topics;
  }

  private boolean isOfTheApplication(String name) {
    String application = kafka.prefix() + "-enrich" + kafka.generationSuffix("-") + "-";
    return name.startsWith(application)
        && (kafka.generation() > 1 || !name.matches(".*-enrich-g\\d+-.*"));
  }

  private Set<String> names() {
    try (Admin admin = Admin.create(kafka.client())) {
      Set<String> names = new TreeSet<>(admin.listTopics().names().get());
      names.removeIf(
          name ->
              !name.startsWith(kafka.prefix() + ".")
                  && !name.startsWith(kafka.prefix() + "-enrich"));
      return names;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailedException("interrupted while asking the broker for its topics", e);
    } catch (ExecutionException e) {
      throw new WorldFailedException("the broker does not tell its topics: " + OneLine.of(e), e);
    }
  }

  private void send(ConsumerRecord<String, byte[]> record, Instant at, byte[] value) {
    sender.send(
        new ProducerRecord<>(
            record.topic(), record.partition(), at.toEpochMilli(), record.key(), value));
  }

  /** Writes the objection, so that everybody obeys from now on. */
  void announce(Objection objection) {
    sender.send(
        new ProducerRecord<>(kafka.name(Topic.OBJECTIONS), objection.key(), Json.bytes(objection)));
  }
}
