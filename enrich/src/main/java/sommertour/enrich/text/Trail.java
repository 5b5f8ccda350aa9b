package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sommertour.contract.Span;

/** What was taken for a place or a stop, and what was ruled out, for people who ask why. */
public final class Trail {
  /**
   * One decision.
   *
   * @param passage the words it is about
   * @param decision what was decided, in a line
   */
  public record Step(Span passage, String decision) {}

  private final List<Step> steps;

  private Trail(List<Step> steps) {
    this.steps = steps;
  }

  /** Keeps every decision. */
  public static Trail kept() {
    return new Trail(new ArrayList<>());
  }

  /** Keeps none. */
  public static Trail untold() {
    return new Trail(null);
  }

  void note(Passage passage, Supplier<String> decision) {
    note(passage.span(), decision);
  }

  void note(Span span, Supplier<String> decision) {
    if (steps != null) {
      steps.add(new Step(span, decision.get()));
    }
  }

  /** The decisions in the order they were taken. */
  public List<Step> steps() {
    return steps == null ? List.of() : List.copyOf(steps);
  }
}
