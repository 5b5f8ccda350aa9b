package sommertour.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import sommertour.contract.Article;
import sommertour.contract.Edtf;
import sommertour.contract.Json;
import sommertour.ingest.page.ArticleReader;
import sommertour.ingest.page.Reading;

/** Reads an {@code article.json}. It is taken as it is: nothing in it is completed or mended. */
final class ArticleJson {
  private ArticleJson() {}

  /**
   * The article; its content hash is always made anew.
   *
   * @throws FileProblemException if it is no JSON object, has no id or no text, a date that is
   *     none, or a text that is too long
   */
  static Article read(byte[] bytes) throws FileProblemException {
    if (bytes.length == 0) {
      throw new FileProblemException("empty", "it is empty; give a JSON object with id and text");
    }
    JsonNode node = tree(bytes);
    required(node, "id");
    required(node, "text");
    String text = node.path("text").textValue();
    if (text.length() > ArticleReader.MAX_CHARACTERS) {
      Reading.Unreadable reading = ArticleReader.tooLong(text.length());
      throw new FileProblemException(reading.reason(), reading.detail());
    }
    date(node, "published");
    date(node, "modified");
    instant(node, "fetchedAt");
    try {
      Article article = Json.mapper().treeToValue(node, Article.class);
      return article.fetched(article.fetchedAt());
    } catch (IOException e) {
      throw new FileProblemException(
          "no-article", "is no article: " + Json.reason(e) + "; mend that field", e);
    }
  }

  private static JsonNode tree(byte[] bytes) throws FileProblemException {
    JsonNode node;
    try {
      node = Json.mapper().readTree(bytes);
    } catch (IOException e) {
      throw new FileProblemException(
          "not-json", "is not JSON: " + Json.reason(e) + "; mend it there", e);
    }
    if (!(node instanceof ObjectNode)) {
      throw new FileProblemException(
          "no-article", "is JSON but no object; give one object with id and text");
    }
    return node;
  }

  private static void required(JsonNode node, String field) throws FileProblemException {
    if (!node.path(field).isTextual() || node.path(field).textValue().isBlank()) {
      throw new FileProblemException(
          "no-" + field, "has no " + field + "; add the field \"" + field + "\" as a string");
    }
  }

  private static void date(JsonNode node, String field) throws FileProblemException {
    if (node.hasNonNull(field)) {
      String value = node.get(field).asText();
      try {
        Edtf.parse(value);
      } catch (IllegalArgumentException e) {
        throw new FileProblemException(
            "date",
            field + " is no date: '" + value + "'; write it as 2017-08-03, 2017-08 or 2017",
            e);
      }
    }
  }

  private static void instant(JsonNode node, String field) throws FileProblemException {
    if (node.hasNonNull(field)) {
      String value = node.get(field).asText();
      try {
        Instant.parse(value);
      } catch (DateTimeException e) {
        throw new FileProblemException(
            "date", field + " is no instant: '" + value + "'; write it as 2017-08-03T08:00:00Z", e);
      }
    }
  }
}
