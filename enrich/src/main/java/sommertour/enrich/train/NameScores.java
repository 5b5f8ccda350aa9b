package sommertour.enrich.train;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import sommertour.enrich.text.Name;

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

  private final Map<Name.Type, Count> counts = new EnumMap<>(Name.Type.class);

  NameScores() {
    for (Name.Type type : Name.Type.values()) {
      counts.put(type, new Count());
    }
  }

  /** Lets the model read the sentences and counts. */
  NameScores add(TokenNameFinderModel model, List<NameSample> sentences) {
    NameFinderME finder = new NameFinderME(model);
    for (NameSample sentence : sentences) {
      List<Span> found = Arrays.asList(finder.find(sentence.getSentence()));
      List<Span> wanted = Arrays.asList(sentence.getNames());
      found.forEach(span -> count(span).found++);
      wanted.forEach(span -> count(span).wanted++);
      found.stream().filter(wanted::contains).forEach(span -> count(span).right++);
    }
    return this;
  }

  private Count count(Span span) {
    return counts.get(Name.Type.valueOf(span.getType()));
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
