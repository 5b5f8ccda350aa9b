package sommertour.enrich.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A trained linear model of names: weights for the features of tokens and of steps. Immutable, safe
 * for many threads.
 */
public final class NameModel {
  private static final int MAGIC = 0x534E414D;

  private final WeightTable tokens;
  private final WeightTable steps;

  private NameModel(WeightTable tokens, WeightTable steps) {
    this.tokens = tokens;
    this.steps = steps;
  }

  /** Gathers weights by the hash of their feature. */
  public static final class Builder {
    private final List<WeightTable.Row> tokens = new ArrayList<>();
    private final List<WeightTable.Row> steps = new ArrayList<>();

    /** A weight for each label. */
    public void token(int hash, short[] weights) {
      tokens.add(new WeightTable.Row(hash, weights));
    }

    /** A weight for each pair of the label before and the token's own. */
    public void step(int hash, short[] weights) {
      steps.add(new WeightTable.Row(hash, weights));
    }

    /** The model. */
    public NameModel build() {
      return new NameModel(
          WeightTable.of(NameLabels.COUNT, tokens), WeightTable.of(NameLabels.STEPS, steps));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is no model of names, or of another version
   */
  public static NameModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != NameLabels.COUNT) {
      throw new IOException("is no model of names of this version; train it anew");
    }
    return new NameModel(WeightTable.read(in), WeightTable.read(in));
  }

  /**
   * Writes the model; the same weights give the same bytes.
   *
   * @throws IOException if the stream takes no more
   */
  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(NameLabels.COUNT);
    tokens.write(out);
    steps.write(out);
    out.flush();
  }

  /** Number of features with a weight. */
  public int features() {
    return tokens.size() + steps.size();
  }

  /** Adds the weights of features of a token, a number for each label. */
  void addTokens(int[] features, float[] into) {
    tokens.add(features, into);
  }

  /** Adds the weights of features of a step, a number for each pair of labels. */
  void addSteps(int[] features, float[] into) {
    steps.add(features, into);
  }
}
