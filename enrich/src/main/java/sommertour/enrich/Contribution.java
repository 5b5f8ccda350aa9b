package sommertour.enrich;

import java.util.List;
import sommertour.enrich.tour.TourReport;

/**
 * All that one article reports within one group; it replaces what the article reported there
 * before.
 *
 * @param version content hash of the article's version
 * @param reports empty if the article has withdrawn from the group
 */
record Contribution(String group, String articleId, String version, List<TourReport> reports) {
  Contribution {
    reports = reports == null ? List.of() : List.copyOf(reports);
  }
}
