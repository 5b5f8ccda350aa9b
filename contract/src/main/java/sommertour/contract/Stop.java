package sommertour.contract;

import java.util.List;

/**
 * What one article says of one visitor at one place.
 *
 * @param venue the house or site within the place, in the text's words
 * @param date the day of the visit as far as the text gives it
 * @param dateBasis what the date rests on
 * @param dateEvidence the words that give the date
 * @param tour the tour's name in the text's words
 * @param evidence the sentence or row that tells the stop
 * @param confidence between 0 and 1
 */
public record Stop(
    Visitor visitor,
    StopPlace place,
    String venue,
    Edtf date,
    DateBasis dateBasis,
    Span dateEvidence,
    Status status,
    String tour,
    List<Host> hosts,
    Span evidence,
    double confidence) {
  public Stop {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
  }
}
