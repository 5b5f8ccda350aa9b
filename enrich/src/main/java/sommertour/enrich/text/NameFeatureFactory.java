package sommertour.enrich.text;

import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.SequenceCodec;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * Gives the trainer and the model the features of {@link NameFeatures}. The model names this class,
 * and OpenNLP makes it by its constructor without arguments, so it reads its tables itself.
 */
public final class NameFeatureFactory extends TokenNameFinderFactory {
  private static final NameDictionaries DICTIONARIES = NameDictionaries.load();

  /** Lets OpenNLP make this class; needed before a model is read. */
  public static void register() {
    ExtensionLoader.registerAllowedPackage(NameFeatureFactory.class.getPackageName());
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new NameFeatures(DICTIONARIES);
  }

  @Override
  public SequenceCodec<String> createSequenceCodec() {
    return new BioCodec();
  }
}
