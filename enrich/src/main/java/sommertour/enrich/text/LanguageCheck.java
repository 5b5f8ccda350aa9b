package sommertour.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import sommertour.german.Table;

/**
 * Says whether a text is in another language than German: by its frequent words, and where these
 * leave a doubt, by OpenNLP's model of the letters of 183 languages, which costs more than all
 * dates and places together. In doubt it is German: a short text, a dialect, a text with much of a
 * language like it.
 */
final class LanguageCheck {
  private static final String MODEL = "/langdetect-183.bin";
  private static final String GERMAN = "deu";

  /** Names and headlines alone look like anything. */
  private static final int FEWEST_LETTERS = 150;

  /** The beginning tells; the rest would only cost time. */
  private static final int LONGEST_SAMPLE = 800;

  /** Another language has to be so many times as likely; on German texts it never is. */
  private static final double LIKELIER = 1.5;

  /** English names by the codes of ISO 639-3, which the model uses. */
  private static final Map<String, String> NAMES =
      Arrays.stream(Locale.getISOLanguages())
          .map(Locale::forLanguageTag)
          .collect(
              Collectors.toUnmodifiableMap(
                  Locale::getISO3Language,
                  locale -> locale.getDisplayLanguage(Locale.ENGLISH),
                  (a, b) -> a));

  private static final Set<String> GERMAN_WORDS =
      Table.rows(LanguageCheck.class, "german-words.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toUnmodifiableSet());

  /**
   * The model is asked only below this share of words; measured: half of 361 press articles have
   * more than 0.22, three of a hundred less than 0.15.
   */
  private static final double CLEARLY_GERMAN = 0.15;

  private final LanguageDetectorModel model;

  private LanguageCheck(LanguageDetectorModel model) {
    this.model = model;
  }

  /** Reads the model of the class path. */
  static LanguageCheck load() {
    try (InputStream stream = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the language model " + MODEL + " is not on the class path");
      }
      return new LanguageCheck(new LanguageDetectorModel(stream));
    } catch (IOException e) {
      throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
    }
  }

  /** The English name of the language that the text is in; empty for German and in doubt. */
  Optional<String> foreign(String text) {
    String sample = text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
    if (letters(sample) < FEWEST_LETTERS || isClearlyGerman(sample)) {
      return Optional.empty();
    }
    Language[] languages = new LanguageDetectorME(model).predictLanguages(sample);
    double german =
        Arrays.stream(languages)
            .filter(language -> language.getLang().equals(GERMAN))
            .mapToDouble(Language::getConfidence)
            .findFirst()
            .orElse(0);
    return languages[0].getConfidence() > LIKELIER * german
        ? Optional.of(NAMES.getOrDefault(languages[0].getLang(), languages[0].getLang()))
        : Optional.empty();
  }

  private static int letters(String sample) {
    int letters = 0;
    for (int i = 0; i < sample.length(); i++) {
      letters += Character.isLetter(sample.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  private static boolean isClearlyGerman(String sample) {
    int words = 0;
    int german = 0;
    String small = sample.toLowerCase(Locale.GERMAN);
    for (int start = 0, end; start < small.length(); start = end + 1) {
      end = start;
      while (end < small.length() && Character.isLetter(small.charAt(end))) {
        end++;
      }
      if (end > start) {
        words++;
        german += GERMAN_WORDS.contains(small.substring(start, end)) ? 1 : 0;
      }
    }
    return german > CLEARLY_GERMAN * words;
  }
}
