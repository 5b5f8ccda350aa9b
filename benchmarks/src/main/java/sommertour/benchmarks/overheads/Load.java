package sommertour.benchmarks.overheads;

/** Full load for one part, in rounds. */
interface Load {
  /** What is counted, in the singular. */
  String unit();

  /**
   * Gives the part more to do than it can at once, and waits until it is done.
   *
   * @return how much it was
   */
  int round() throws Exception;
}
