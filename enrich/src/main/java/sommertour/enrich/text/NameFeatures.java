package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;

/**
 * What the name model sees of a token: its words and shapes in a window of two to either side, the
 * dictionaries, and the last two outcomes. Sees one sentence at a time and remembers nothing of
 * others, so a name costs the same wherever it stands.
 */
final class NameFeatures implements NameContextGenerator {
  private static final int WINDOW = 2;

  private final NameDictionaries dictionaries;
  private Object[] sentence;
  private WordTraits[] traits;
  private String[][] cached;

  NameFeatures(NameDictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  @Override
  public String[] getContext(
      int index, String[] tokens, String[] outcomes, Object[] additionalContext) {
    if (sentence != tokens) {
      sentence = tokens;
      cached = new String[tokens.length][];
      traits = new WordTraits[tokens.length];
      for (int i = 0; i < tokens.length; i++) {
        traits[i] = dictionaries.traits(tokens, i);
      }
    }
    if (cached[index] == null) {
      cached[index] = ofToken(index);
    }
    String[] fixed = cached[index];
    String last = index > 0 ? outcomes[index - 1] : "start";
    String before = index > 1 ? outcomes[index - 2] : "start";
    WordTraits word = traits[index];
    String[] all = Arrays.copyOf(fixed, fixed.length + 5);
    int at = fixed.length;
    all[at++] = "o=" + last;
    all[at++] = "oo=" + before + "," + last;
    all[at++] = "ow=" + last + "," + word.lower();
    all[at++] = "os=" + last + "," + word.shape();
    all[at] = "od=" + last + "," + word.entries();
    return all;
  }

  private String[] ofToken(int index) {
    List<String> features = new ArrayList<>(60);
    features.add("b");
    WordTraits word = traits[index];
    for (int k = -WINDOW; k <= WINDOW; k++) {
      WordTraits other = at(index + k);
      features.add("w" + k + "=" + other.lower());
      features.add("s" + k + "=" + other.shape());
      features.add("ws" + k + "=" + other.lower() + "," + other.shape());
      if (!other.entries().isEmpty()) {
        features.add("d" + k + "=" + other.entries());
      }
    }
    WordTraits before = at(index - 1);
    WordTraits after = at(index + 1);
    features.add("p=" + word.pattern());
    features.add("ww-=" + before.lower() + "," + word.lower());
    features.add("ww+=" + word.lower() + "," + after.lower());
    features.add("ss-=" + before.shape() + "," + word.shape());
    features.add("ss+=" + word.shape() + "," + after.shape());
    features.add("sss=" + before.shape() + "," + word.shape() + "," + after.shape());
    features.add("sd=" + before.lower() + "," + word.entries() + "," + after.shape());
    features.add("dd-=" + before.entries() + "," + word.entries() + "," + word.shape());
    features.add("dd+=" + word.entries() + "," + after.entries() + "," + after.shape());
    features.add("d3=" + at(index - 3).entries());
    for (int length = 1; length <= 4; length++) {
      features.add("<" + word.prefix(length));
      features.add(">" + word.suffix(length));
    }
    features.add("<-" + before.suffix(4));
    features.add(">+" + after.suffix(4));
    features.add("s3-" + before.suffix(3) + "," + word.shape());
    if (index == 0) {
      features.add("first," + word.shape());
    }
    return features.toArray(String[]::new);
  }

  private WordTraits at(int index) {
    return index < 0 || index >= traits.length ? WordTraits.NONE : traits[index];
  }

  @Override
  public void addFeatureGenerator(AdaptiveFeatureGenerator generator) {
    // The trainer offers one for contexts from outside, of which there are none.
  }

  @Override
  public void updateAdaptiveData(String[] tokens, String[] outcomes) {
    // No sentence leaves a trace for the next one.
  }

  @Override
  public void clearAdaptiveData() {
    // There is none.
  }
}
