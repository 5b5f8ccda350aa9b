package sommertour.benchmarks;

import java.nio.file.Path;

/**
 * One measurement. What it measures is compared with a peer or a baseline in the same run, since
 * the machine's own speed varies from day to day; the report tells both figures and their ratio.
 */
public interface Benchmark {
  /** What it is asked for by: one word of lower-case letters and hyphens. */
  String name();

  /** What it measures, in one line. */
  String about();

  /**
   * Measures.
   *
   * @param data the folder of measuring data (corpora, pages, articles) that the project does not
   *     contain
   * @throws MissingDataException if it needs data that is not there
   */
  Section run(Path data) throws Exception;
}
