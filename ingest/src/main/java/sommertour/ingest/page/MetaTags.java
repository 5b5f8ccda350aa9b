package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by name, property or microdata property, in lower case. */
final class MetaTags {
  private final Map<String, List<String>> values = new HashMap<>();

  MetaTags(Document document) {
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        Stream.of("name", "property", "itemprop")
            .map(attribute -> meta.attr(attribute).toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .distinct()
            .forEach(name -> values.computeIfAbsent(name, key -> new ArrayList<>()).add(content));
      }
    }
  }

  /** The contents of all elements with one of the names, in the order of the names. */
  Stream<String> values(List<String> names) {
    return names.stream().flatMap(name -> values.getOrDefault(name, List.of()).stream());
  }
}
