package sommertour.ingest.page;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What a page calls its pictures; a caption often says the same. */
final class Pictures {
  private static final int MIN_NAME = 15;

  private Pictures() {}

  /** The names in the form of {@link Trimmer#fold}. */
  static Set<String> names(Element body) {
    Set<String> names = new HashSet<>();
    for (Element picture : body.getElementsByTag("img")) {
      for (String attribute : new String[] {"alt", "title"}) {
        String name = Trimmer.fold(picture.attr(attribute));
        if (name.length() >= MIN_NAME) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
