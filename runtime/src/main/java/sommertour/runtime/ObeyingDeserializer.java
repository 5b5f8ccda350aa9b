package sommertour.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Deserializer;
import sommertour.contract.Article;
import sommertour.contract.Json;
import sommertour.contract.Objections;
import sommertour.contract.Topic;

/**
 * Reads records as if what is objected to had never been in them. An article comes with names
 * blacked out, or as a tombstone; what was computed from one, or is no JSON, comes as a tombstone
 * where it names a person who objects, until it is computed anew from what is left.
 */
public final class ObeyingDeserializer implements Deserializer<byte[]> {
  private final String articles;
  private final Supplier<Objections> objections;

  public ObeyingDeserializer(KafkaSettings kafka, Supplier<Objections> objections) {
    this.articles = kafka.name(Topic.ARTICLES);
    this.objections = objections;
  }

  @Override
  public byte[] deserialize(String topic, byte[] data) {
    Objections now = objections.get();
    if (data == null || now.isEmpty()) {
      return data;
    }
    if (topic.equals(articles)) {
      try {
        Article article = Json.read(data, Article.class);
        Optional<Article> kept = now.applied(article);
        return kept.map(it -> it.equals(article) ? data : Json.bytes(it)).orElse(null);
      } catch (IOException e) {
        return isNamed(now, data) ? null : data;
      }
    }
    return isNamed(now, data) ? null : data;
  }

  /** Whether a record of any kind names whom or what it must not. */
  public static boolean isNamed(Objections objections, byte[] data) {
    try {
      return holds(objections, Json.mapper().readTree(data));
    } catch (IOException e) {
      return !objections.named(new String(data, StandardCharsets.UTF_8)).isEmpty();
    }
  }

  private static boolean holds(Objections objections, JsonNode node) {
    if (node.isTextual()) {
      String text = node.textValue();
      return objections.isAgainst(text, null) || !objections.named(text).isEmpty();
    }
    for (JsonNode each : node) {
      if (holds(objections, each)) {
        return true;
      }
    }
    return false;
  }
}
