package sommertour.enrich.train;

/** Numbers the hashes of features from 0, in the order in which they are met. */
final class FeatureIndex {
  private int[] hashes = new int[1 << 16];
  private int[] numbers = new int[1 << 16];
  private int size;

  int size() {
    return size;
  }

  /** The numbers of the hashes; new ones are added. */
  int[] numbers(int[] features) {
    int[] found = new int[features.length];
    for (int i = 0; i < features.length; i++) {
      found[i] = number(features[i]);
    }
    return found;
  }

  /** The hashes by their number. */
  int[] hashes() {
    int[] byNumber = new int[size];
    for (int slot = 0; slot < hashes.length; slot++) {
      if (hashes[slot] != 0) {
        byNumber[numbers[slot]] = hashes[slot];
      }
    }
    return byNumber;
  }

  private int number(int hash) {
    if (size * 2 > hashes.length) {
      grow();
    }
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  private int slot(int hash) {
    int mask = hashes.length - 1;
    int slot = ((hash * 0x9E3779B1) >>> 7) & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    hashes = new int[oldHashes.length * 2];
    numbers = new int[oldHashes.length * 2];
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldHashes[old] != 0) {
        int slot = slot(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        numbers[slot] = oldNumbers[old];
      }
    }
  }
}
