package sommertour.enrich.tour;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sommertour.enrich.text.Fingerprint;

/**
 * Which articles of an event are one text: the connected components under the distance of their
 * fingerprints. Each is named by its smallest article id. An article without fingerprint is its own
 * witness.
 */
final class Witnesses {
  private Witnesses() {}

  /** Article id to the name of its witness. */
  static Map<String, String> of(Collection<TourReport> reports, int copyBits) {
    TreeMap<String, String> prints =
        reports.stream()
            .collect(
                toMap(
                    TourReport::articleId,
                    report -> report.fingerprint() == null ? "" : report.fingerprint(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other,
                    TreeMap::new));
    Map<String, String> witness = new TreeMap<>();
    for (String article : prints.keySet()) {
      if (!witness.containsKey(article)) {
        copies(article, prints, copyBits).forEach(copy -> witness.put(copy, article));
      }
    }
    return witness;
  }

  private static Set<String> copies(String first, Map<String, String> prints, int copyBits) {
    Set<String> found = new HashSet<>(Set.of(first));
    List<String> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      String print = prints.get(open.remove(open.size() - 1));
      prints.forEach(
          (article, other) -> {
            if (!found.contains(article)
                && Fingerprint.distance(print, other).orElse(Integer.MAX_VALUE) <= copyBits) {
              found.add(article);
              open.add(article);
            }
          });
    }
    return found;
  }
}
