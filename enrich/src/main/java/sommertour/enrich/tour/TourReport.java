package sommertour.enrich.tour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sommertour.contract.Edtf;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Stop;

/**
 * A stop with what matters of the article that tells it: the one input of {@link TourBook}.
 *
 * @param id article id, {@code #}, start of the evidence; behind it {@code .2}, {@code .3} … where
 *     one sentence tells several stops
 * @param fingerprint as in {@link EnrichedArticle#fingerprint()}
 */
public record TourReport(
    String id,
    String articleId,
    String url,
    String source,
    Edtf published,
    Instant fetchedAt,
    String contentHash,
    String fingerprint,
    String producedBy,
    Stop stop) {

  /**
   * The reports of an article, in its order. A stop enters only with a visitor who holds an office,
   * a place, a status and evidence: names of private people stay out.
   */
  public static List<TourReport> of(EnrichedArticle article) {
    Map<Integer, Integer> told = new HashMap<>();
    Set<Stop> stops = new LinkedHashSet<>(article.stops());
    List<TourReport> reports = new ArrayList<>();
    for (Stop stop : stops) {
      if (enters(stop)) {
        int nth = told.merge(stop.evidence().start(), 1, Integer::sum);
        String id = article.id() + "#" + stop.evidence().start() + (nth == 1 ? "" : "." + nth);
        reports.add(
            new TourReport(
                id,
                article.id(),
                article.url(),
                article.source(),
                article.published(),
                article.fetchedAt(),
                article.contentHash(),
                article.fingerprint(),
                article.producedBy(),
                stop));
      }
    }
    return List.copyOf(reports);
  }

  /** What the report is keyed by. */
  public Group group() {
    return Group.of(stop);
  }

  private static boolean enters(Stop stop) {
    return stop.evidence() != null
        && stop.status() != null
        && stop.visitor() != null
        && stop.visitor().role() != null
        && !stop.visitor().role().isBlank()
        && stop.visitor().name() != null
        && !PersonName.of(stop.visitor().name()).surname().isEmpty()
        && stop.place() != null
        && !Group.area(stop.place()).isEmpty();
  }
}
