package sommertour.enrich.text;

import sommertour.contract.Span;

/**
 * A name as the statistical model sees it.
 *
 * @param type of what
 * @param span where
 * @param probability share of right names among those the model is as sure of, between 0 and 1
 */
public record Name(Type type, Span span, double probability) {
  /** The classes of names that the model tells apart. */
  public enum Type {
    PER,
    LOC,
    ORG
  }
}
