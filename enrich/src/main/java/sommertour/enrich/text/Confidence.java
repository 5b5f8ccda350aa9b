package sommertour.enrich.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sommertour.german.Table;

/** Turns the strength of the words that tell a stop into the share of such stops that is right. */
final class Confidence {
  private final TreeMap<Double, Double> shares =
      Table.rows(Confidence.class, "confidence.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> Double.valueOf(row[0]),
                  row -> Double.valueOf(row[1]),
                  (one, other) -> other,
                  TreeMap::new));

  /** The share that was counted at or below the strength. */
  double of(double strength) {
    Map.Entry<Double, Double> step = shares.floorEntry(Math.max(0, strength));
    return step.getValue();
  }
}
