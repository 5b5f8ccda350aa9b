package sommertour.sink.sample;

/**
 * A stop as an article tells it, as far as somebody needs to see to judge it. How sure the program
 * is stays hidden.
 *
 * @param report id of the report
 * @param context the evidence with what stands around it
 */
public record DrawnStop(
    String report,
    String visitor,
    String office,
    String place,
    String ags,
    String venue,
    String date,
    String status,
    String tour,
    String evidence,
    String context,
    String title,
    String url) {}
