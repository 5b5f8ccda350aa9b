package sommertour.ingest.crawl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sommertour.contract.Article;
import sommertour.contract.Observation;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;
import sommertour.ingest.topic.Outgoing;

/** A list that stands for the topics; what it holds is what the next crawl remembers. */
final class SentRecords implements Consumer<Outgoing> {
  private final List<Outgoing> sent = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void accept(Outgoing outgoing) {
    sent.add(outgoing);
  }

  List<Outgoing> records() {
    return List.copyOf(sent);
  }

  void clear() {
    sent.clear();
  }

  void removeIf(Predicate<Outgoing> lost) {
    sent.removeIf(lost);
  }

  Map<String, PageState> states() {
    Map<String, PageState> states = new LinkedHashMap<>();
    for (Outgoing record : List.copyOf(sent)) {
      if (record.value() instanceof PageState state) {
        states.put(record.key(), state);
      }
    }
    return states;
  }

  List<Article> articles() {
    return values(Article.class, Topic.ARTICLES);
  }

  List<Observation> observations() {
    return values(Observation.class, Topic.OBSERVATIONS);
  }

  List<Rejection> rejections() {
    return values(Rejection.class, Topic.REJECTED);
  }

  private <T> List<T> values(Class<T> type, Topic topic) {
    return List.copyOf(sent).stream()
        .filter(record -> record.topic() == topic)
        .map(record -> type.cast(record.value()))
        .toList();
  }
}
