package sommertour.sink.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import sommertour.contract.Json;
import sommertour.contract.Rejection;
import sommertour.contract.Topic;

/**
 * What a rejected record is about, as far as its key and its bytes tell; of an event that several
 * articles tell, the first of them.
 *
 * @param article id, or null if it is not known
 * @param source or null if it is not known
 */
record Subject(String article, String source) {
  private static final String ARTICLE = "articleId";
  private static final String SOURCE = "source";

  /**
   * @param prefix of the topics
   */
  static Subject of(Rejection rejection, String prefix) {
    Map<String, String> told = told(rejection.payload());
    return new Subject(
        told.getOrDefault(ARTICLE, keyIfOf(rejection, prefix, Topic.ARTICLES, Topic.ENRICHED)),
        told.getOrDefault(SOURCE, keyIfOf(rejection, prefix, Topic.OBSERVATIONS)));
  }

  /** The key, if the record is of one of these topics, in whatever generation. */
  private static String keyIfOf(Rejection rejection, String prefix, Topic... topics) {
    return Set.of(topics).stream().anyMatch(it -> rejection.topic().startsWith(it.under(prefix)))
        ? rejection.key()
        : null;
  }

  /** The first value of each field, up to where the bytes are cut or are no JSON any more. */
  private static Map<String, String> told(String payload) {
    Map<String, String> told = new HashMap<>();
    if (payload == null) {
      return told;
    }
    try (JsonParser parser = Json.mapper().createParser(Base64.getDecoder().decode(payload))) {
      while (parser.nextToken() != null && told.size() < 2) {
        String field = parser.currentName();
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && (ARTICLE.equals(field) || SOURCE.equals(field))) {
          told.putIfAbsent(field, parser.getText());
        }
      }
    } catch (IOException e) {
      return told;
    }
    return told;
  }
}
