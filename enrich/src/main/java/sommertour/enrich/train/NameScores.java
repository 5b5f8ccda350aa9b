package sommertour.enrich.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sommertour.enrich.text.Name;
import sommertour.enrich.text.NameLabels.Labelled;
import sommertour.enrich.text.NameTagger;

/** Counts names found, wanted and right, by exact span and type. */
final class NameScores {
  private static final class Count {
    int right;
    int wanted;
    int found;

    double f1() {
      return wanted + found == 0 ? 0 : 200.0 * right / (wanted + found);
    }
  }

  private record Judged(float margin, boolean right) {}

  private final Map<Name.Type, Count> counts = new EnumMap<>(Name.Type.class);
  private final List<Judged> judged = new ArrayList<>();

  NameScores() {
    for (Name.Type type : Name.Type.values()) {
      counts.put(type, new Count());
    }
  }

  /** Counts what was found in one sentence. */
  void add(List<NameTagger.Found> found, List<Labelled> wanted) {
    wanted.forEach(name -> counts.get(name.type()).wanted++);
    for (NameTagger.Found name : found) {
      Count count = counts.get(name.name().type());
      boolean right = wanted.contains(name.name());
      count.found++;
      count.right += right ? 1 : 0;
      judged.add(new Judged(name.margin(), right));
    }
  }

  /** The share of right names by tenths of the names found, the least sure first. */
  String sureness() {
    judged.sort(Comparator.comparingDouble(Judged::margin));
    StringBuilder lines = new StringBuilder();
    for (int tenth = 0; tenth < 10 && judged.size() >= 10; tenth++) {
      List<Judged> part =
          judged.subList(judged.size() * tenth / 10, judged.size() * (tenth + 1) / 10);
      long right = part.stream().filter(Judged::right).count();
      double middle = part.get(part.size() / 2).margin();
      lines.append(
          String.format(Locale.ROOT, "margin %.0f: %.2f%n", middle, 1.0 * right / part.size()));
    }
    return lines.toString();
  }

  /** The F1 of all types in percent, one decimal. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    counts.forEach(
        (type, count) ->
            line.append(line.isEmpty() ? "" : "  ")
                .append(String.format(Locale.ROOT, "%s %.1f", type, count.f1())));
    return line.toString();
  }
}
