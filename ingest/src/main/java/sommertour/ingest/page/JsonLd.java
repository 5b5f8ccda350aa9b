package sommertour.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An article as a page describes it in JSON-LD, in the words of schema.org. */
record JsonLd(JsonNode node) {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile("\\w*(Article|BlogPosting|Report|PressRelease|Review|Recipe|Posting|HowTo)");
  private static final Pattern PAGE = Pattern.compile("WebPage|ItemPage|AboutPage");
  // Older systems wrap it as if it were a script.
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(//\\s*)?(<!--|<!\\[CDATA\\[)|(//\\s*)?(-->|\\]\\]>);?\\s*$");

  /** The descriptions of articles in the page, before those of mere pages; broken ones are none. */
  static List<JsonLd> articles(Document document) {
    List<JsonLd> articles = new ArrayList<>();
    List<JsonLd> pages = new ArrayList<>();
    for (Element script : document.select("script[type*=ld+json]")) {
      collect(tree(script.data()), articles, pages);
    }
    articles.addAll(pages);
    return articles;
  }

  private static JsonNode tree(String data) {
    try {
      return LENIENT.readTree(WRAPPING.matcher(data).replaceAll(""));
    } catch (JsonProcessingException e) {
      // A page whose JSON-LD is broken is read like one without.
      return MissingNode.getInstance();
    }
  }

  Optional<String> headline() {
    return text(node.path("headline"))
        .or(() -> isPage() ? Optional.empty() : text(node.path("name")));
  }

  boolean isFree() {
    return !node.path("isAccessibleForFree")
        .asText("true")
        .toLowerCase(Locale.ROOT)
        .equals("false");
  }

  Optional<String> body() {
    return text(node.path("articleBody"));
  }

  Optional<String> published() {
    return text(node.path("datePublished"));
  }

  Optional<String> modified() {
    return text(node.path("dateModified"));
  }

  Optional<String> created() {
    return text(node.path("dateCreated"));
  }

  Optional<String> author() {
    JsonNode author = node.path("author");
    return text(author.isArray() ? author.path(0) : author)
        .or(() -> text((author.isArray() ? author.path(0) : author).path("name")))
        .filter(name -> !name.startsWith("http"));
  }

  private static void collect(JsonNode node, List<JsonLd> articles, List<JsonLd> pages) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, articles, pages));
    } else if (node.isObject()) {
      JsonLd described = new JsonLd(node);
      if (described.is(ARTICLE)) {
        articles.add(described);
      } else if (described.isPage()) {
        pages.add(described);
      }
      collect(node.get("@graph"), articles, pages);
      collect(node.get("mainEntity"), articles, pages);
      collect(node.get("mainEntityOfPage"), articles, pages);
    }
  }

  private boolean isPage() {
    return is(PAGE);
  }

  private boolean is(Pattern kind) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (kind.matcher(one.asText()).matches()) {
          return true;
        }
      }
      return false;
    }
    return kind.matcher(type.asText()).matches();
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual()
        ? Optional.of(Parser.unescapeEntities(value.asText(), false).strip())
            .filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
