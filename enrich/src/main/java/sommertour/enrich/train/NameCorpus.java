package sommertour.enrich.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.NameSampleDataStream;
import opennlp.tools.util.InputStreamFactory;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.PlainTextByLineStream;
import opennlp.tools.util.Span;
import sommertour.enrich.text.Name;
import sommertour.enrich.text.NameLabels.Labelled;

/** Reads the corpora of named sentences; what is neither person, place nor organisation is text. */
final class NameCorpus {
  private static final Map<String, Name.Type> SAMPLE_TYPES =
      Map.of("person", Name.Type.PER, "location", Name.Type.LOC, "organization", Name.Type.ORG);

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
    InputStreamFactory stream = () -> new GZIPInputStream(Files.newInputStream(file));
    List<LabelledSentence> sentences = new ArrayList<>();
    try (ObjectStream<NameSample> samples =
        new NameSampleDataStream(new PlainTextByLineStream(stream, StandardCharsets.UTF_8))) {
      for (NameSample sample = samples.read(); sample != null; sample = samples.read()) {
        List<Labelled> names = new ArrayList<>();
        for (Span name : sample.getNames()) {
          Name.Type type = SAMPLE_TYPES.get(name.getType());
          if (type != null) {
            names.add(new Labelled(type, name.getStart(), name.getEnd()));
          }
        }
        add(sentences, new ArrayList<>(List.of(sample.getSentence())), names);
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
