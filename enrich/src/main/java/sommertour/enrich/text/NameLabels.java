package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of tokens in the BIO notation: 0 outside of names, then for each type one that begins
 * a name and one that goes on with it.
 */
public final class NameLabels {
  private static final List<Name.Type> TYPES = List.of(Name.Type.values());

  /** How many there are. */
  public static final int COUNT = 1 + 2 * TYPES.size();

  /** How many pairs of a label and the one before there are. */
  public static final int STEPS = COUNT * COUNT;

  /** Outside of names. */
  public static final int OUTSIDE = 0;

  private NameLabels() {}

  /**
   * A name among tokens.
   *
   * @param first its first token
   * @param behind the token behind its last
   */
  public record Labelled(Name.Type type, int first, int behind) {}

  /** The label that begins a name of the type. */
  public static int begin(Name.Type type) {
    return 1 + 2 * TYPES.indexOf(type);
  }

  /** The label that goes on with a name of the type. */
  public static int inside(Name.Type type) {
    return begin(type) + 1;
  }

  /** Whether the label may stand behind the other; before the first token stands OUTSIDE. */
  static boolean follows(int before, int label) {
    boolean inside = label > OUTSIDE && label % 2 == 0;
    return !inside || before == label || before == label - 1;
  }

  /** The names that the labels mark, in order. */
  public static List<Labelled> names(int[] labels) {
    List<Labelled> names = new ArrayList<>();
    int first = 0;
    while (first < labels.length) {
      int behind = first + 1;
      if (labels[first] != OUTSIDE) {
        Name.Type type = TYPES.get((labels[first] - 1) / 2);
        while (behind < labels.length && labels[behind] == inside(type)) {
          behind++;
        }
        names.add(new Labelled(type, first, behind));
      }
      first = behind;
    }
    return names;
  }
}
