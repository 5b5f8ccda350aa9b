package sommertour.launcher.trace;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that is known of the way of one article.
 *
 * @param url canonical URL, if it has one
 * @param steps in the order of the flow
 */
public record Trace(String id, String url, List<Step> steps) {
  /**
   * One record or row.
   *
   * @param stage {@code visit}, {@code article}, {@code extraction}, {@code rejection}, {@code
   *     event}, {@code table}, {@code change} or {@code objection}
   * @param at its time, if it has one
   * @param where topic, partition and offset, or the table
   * @param decision one word
   * @param reason a line
   * @param facts what else it says
   */
  public record Step(
      String stage,
      Instant at,
      String where,
      String decision,
      String reason,
      Map<String, Object> facts) {}

  /** For people: one line a step, its facts below. */
  public void print(PrintWriter out) {
    out.println("article " + id + (url == null ? "" : "  " + url));
    for (Step step : steps) {
      out.printf(
          "%-10s  %-20s  %s%s  [%s]%n",
          step.stage,
          step.at == null ? "" : step.at,
          step.decision,
          step.reason == null ? "" : ": " + step.reason,
          step.where);
      if (!step.facts.isEmpty()) {
        out.println(
            step.facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(", ", "            ", "")));
      }
    }
  }
}
