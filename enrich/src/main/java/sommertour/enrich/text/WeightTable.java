package sommertour.enrich.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Weights of features: a row of small integers under each hash, found by open addressing. On disk
 * the rows stand in the order of their hashes, each with a mask of its columns that are not 0.
 */
final class WeightTable {
  /** Marks for each slot; with fewer, too many of the missing ones would be looked for. */
  private static final int MARKS = 4;

  private final int columns;

  /** Hash and start of the row in one number, so that one look into memory gives both. */
  private final long[] slots;

  /** A bit for what may be in the table: most of what is asked for is not, and this is small. */
  private final long[] marks;

  private final short[] weights;

  /**
   * @param features sorted by hash as an unsigned number, none twice
   */
  private WeightTable(int columns, int[] features, short[] weights) {
    this.columns = columns;
    this.weights = weights;
    int size = Integer.highestOneBit(Math.max(Long.SIZE, features.length)) * 4;
    slots = new long[size];
    marks = new long[size / Long.SIZE * MARKS];
    for (int row = 0; row < features.length; row++) {
      marks[mark(features[row])] |= 1L << features[row];
      slots[slot(features[row])] = ((long) features[row] << Integer.SIZE) | ((long) row * columns);
    }
  }

  /** The weights of a feature. */
  static final class Row {
    private final int hash;
    private final short[] weights;

    Row(int hash, short[] weights) {
      this.hash = hash;
      this.weights = weights;
    }
  }

  static WeightTable of(int columns, List<Row> rows) {
    int[] features = new int[rows.size()];
    short[] weights = new short[rows.size() * columns];
    List<Row> sorted =
        rows.stream().sorted((a, b) -> Integer.compareUnsigned(a.hash, b.hash)).toList();
    for (int i = 0; i < features.length; i++) {
      features[i] = sorted.get(i).hash;
      System.arraycopy(sorted.get(i).weights, 0, weights, i * columns, columns);
    }
    return new WeightTable(columns, features, weights);
  }

  int size() {
    return weights.length / columns;
  }

  /** Adds the rows of the features. */
  void add(int[] features, float[] into) {
    for (int feature : features) {
      if ((marks[mark(feature)] >>> feature & 1) == 0) {
        continue;
      }
      long slot = slots[slot(feature)];
      if (slot != 0) {
        int row = (int) slot;
        for (int column = 0; column < columns; column++) {
          into[column] += weights[row + column];
        }
      }
    }
  }

  /** Which word of the marks has the bit of the hash, whose place in it its last six bits say. */
  private int mark(int hash) {
    return (hash >>> 6) & (marks.length - 1);
  }

  /** Where the hash is, or the free slot where it is not. */
  private int slot(int hash) {
    int mask = slots.length - 1;
    int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
    while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  void write(DataOutputStream out) throws IOException {
    int[] order = sortedSlots();
    out.writeInt(columns);
    out.writeInt(order.length);
    for (int slot : order) {
      out.writeInt((int) (slots[slot] >>> Integer.SIZE));
      int row = (int) slots[slot];
      long mask = 0;
      for (int column = 0; column < columns; column++) {
        mask |= weights[row + column] == 0 ? 0 : 1L << column;
      }
      writeMask(out, mask);
      for (int column = 0; column < columns; column++) {
        if (weights[row + column] != 0) {
          out.writeShort(weights[row + column]);
        }
      }
    }
  }

  static WeightTable read(DataInputStream in) throws IOException {
    int columns = in.readInt();
    int count = in.readInt();
    if (columns < 1 || columns > Long.SIZE || count < 0) {
      throw new IOException("is no table of weights");
    }
    int[] features = new int[count];
    short[] weights = new short[Math.multiplyExact(count, columns)];
    for (int i = 0; i < count; i++) {
      features[i] = in.readInt();
      long mask = columns <= Byte.SIZE ? in.readUnsignedByte() : in.readLong();
      for (int column = 0; column < columns; column++) {
        if (((mask >>> column) & 1) == 1) {
          weights[i * columns + column] = in.readShort();
        }
      }
    }
    return new WeightTable(columns, features, weights);
  }

  private void writeMask(DataOutputStream out, long mask) throws IOException {
    if (columns <= Byte.SIZE) {
      out.writeByte((int) mask);
    } else {
      out.writeLong(mask);
    }
  }

  private int[] sortedSlots() {
    int[] order = new int[size()];
    int next = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] != 0) {
        order[(int) slots[slot] / columns] = slot;
        next++;
      }
    }
    if (next != order.length) {
      throw new IllegalStateException("a feature stands in the table twice");
    }
    return order;
  }
}
