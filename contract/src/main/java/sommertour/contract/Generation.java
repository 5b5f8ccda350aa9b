package sommertour.contract;

/**
 * One whole computation of what articles say. A rebuild makes the next one beside the one in use.
 *
 * @param number 1 for the first
 * @param complete whether it has caught up with the articles and may be used
 * @param producedBy version of code and models that began it
 */
public record Generation(int number, boolean complete, String producedBy) {
  /**
   * @throws IllegalArgumentException if the number is below 1
   */
  public Generation {
    if (number < 1) {
      throw new IllegalArgumentException("there is no generation " + number);
    }
  }
}
