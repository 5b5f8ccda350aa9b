package sommertour.enrich.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import sommertour.enrich.text.Name;
import sommertour.enrich.text.NameLabels.Labelled;

/** Reads the corpora of named sentences; what is neither person, place nor organisation is text. */
final class NameCorpus {
  private static final Map<String, Name.Type> SAMPLE_TYPES =
      Map.of("person", Name.Type.PER, "location", Name.Type.LOC, "organization", Name.Type.ORG);
  private static final String START = "<START:";
  private static final String END = "<END>";

  private NameCorpus() {}

  /**
   * GermEval 2014: a token a line as number, token, outer label, inner label; a blank line after
   * each sentence. The outer names count; those derived from names (LOCderiv) or holding one
   * (PERpart) do not.
   *
   * @throws IOException if the file can't be read
   */
  static List<LabelledSentence> germEval(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Labelled> names = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (line.isBlank()) {
        add(sentences, words, names);
      } else if (!cells[0].equals("#")) {
        label(cells[2], words.size(), names);
        words.add(cells[1]);
      }
    }
    add(sentences, words, names);
    return sentences;
  }

  /**
   * OpenNLP's sample format, gzipped: a sentence a line, tokens between blanks, names between
   * {@code <START:person>} and {@code <END>}.
   *
   * @throws IOException if the file can't be read
   */
  static List<LabelledSentence> samples(Path file) throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> words = new ArrayList<>();
        List<Labelled> names = new ArrayList<>();
        Name.Type type = null;
        int first = 0;
        for (String word : line.split(" ", -1)) {
          if (word.startsWith(START)) {
            type = SAMPLE_TYPES.get(word.substring(START.length(), word.length() - 1));
            first = words.size();
          } else if (word.equals(END)) {
            if (type != null) {
              names.add(new Labelled(type, first, words.size()));
            }
          } else if (!word.isEmpty()) {
            words.add(word);
          }
        }
        add(sentences, words, names);
      }
    }
    return sentences;
  }

  private static void label(String cell, int at, List<Labelled> names) {
    int last = names.size() - 1;
    for (Name.Type type : Name.Type.values()) {
      if (cell.equals("B-" + type)) {
        names.add(new Labelled(type, at, at + 1));
      } else if (cell.equals("I-" + type)
          && last >= 0
          && names.get(last).behind() == at
          && names.get(last).type() == type) {
        names.set(last, new Labelled(type, names.get(last).first(), at + 1));
      }
    }
  }

  private static void add(
      List<LabelledSentence> sentences, List<String> words, List<Labelled> names) {
    if (!words.isEmpty()) {
      sentences.add(new LabelledSentence(words, names));
    }
    words.clear();
    names.clear();
  }
}
