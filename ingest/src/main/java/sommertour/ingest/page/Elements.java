package sommertour.ingest.page;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Looks upwards by tag; jsoup's own {@code closest} parses its query anew at each call. */
final class Elements {
  /** Elements that surround what a page is about. */
  static final Set<String> FURNITURE = Set.of("nav", "header", "footer", "aside");

  private Elements() {}

  /** The element or the nearest one around it that has one of the tags. */
  static Optional<Element> around(Element element, Set<String> tags) {
    for (Element each = element; each != null; each = each.parent()) {
      if (tags.contains(each.normalName())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static boolean isWithin(Element element, Set<String> tags) {
    return around(element, tags).isPresent();
  }
}
