package sommertour.contract;

import java.time.Instant;
import java.util.List;

/**
 * One article's word on an event.
 *
 * @param id article id, {@code #}, start of the evidence
 * @param witness smallest article id among the copies of this text
 */
public record Report(
    String id,
    String articleId,
    String url,
    String source,
    Edtf published,
    Instant fetchedAt,
    StopPlace place,
    Edtf date,
    DateBasis dateBasis,
    Span dateEvidence,
    Status status,
    String tour,
    List<Host> hosts,
    Span evidence,
    double confidence,
    String witness) {
  public Report {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
  }
}
