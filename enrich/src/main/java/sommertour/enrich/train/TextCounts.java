package sommertour.enrich.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import sommertour.german.Token;
import sommertour.german.Tokenizer;

/** An unlabelled text as numbers: each word by its rank, the most frequent one 0. */
final class TextCounts {
  /** Heads of the documents of the text, not part of it. */
  private static final Pattern HEAD = Pattern.compile("[0-9a-f]{40} blob \\d+");

  private final List<int[]> lines;
  private final List<String> words;
  private final int[] counts;

  private TextCounts(List<int[]> lines, List<String> words, int[] counts) {
    this.lines = lines;
    this.words = words;
    this.counts = counts;
  }

  /**
   * Cuts the text with the project's tokenizer; all numbers are one word.
   *
   * @param file text, gzipped if its name ends so
   * @throws IOException if it can't be read
   */
  static TextCounts read(Path file) throws IOException {
    Tokenizer tokenizer = new Tokenizer();
    Map<String, Integer> ids = new HashMap<>();
    List<String> words = new ArrayList<>();
    List<int[]> lines = new ArrayList<>();
    try (InputStream stream = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream,
                    StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !HEAD.matcher(line).matches()) {
          lines.add(
              tokenizer.tokens(line).stream()
                  .mapToInt(token -> id(word(token), ids, words))
                  .toArray());
        }
      }
    }
    return ranked(lines, words);
  }

  private static String word(Token token) {
    return Character.isDigit(token.text().charAt(0)) ? "0" : token.text();
  }

  private static int id(String word, Map<String, Integer> ids, List<String> words) {
    return ids.computeIfAbsent(
        word,
        unseen -> {
          words.add(unseen);
          return words.size() - 1;
        });
  }

  private static TextCounts ranked(List<int[]> lines, List<String> words) {
    int[] counts = new int[words.size()];
    lines.forEach(line -> IntStream.of(line).forEach(id -> counts[id]++));
    List<Integer> order =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingInt(id -> -counts[id]).thenComparing(words::get))
            .toList();
    int[] ranks = new int[counts.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    lines.forEach(
        line -> {
          for (int i = 0; i < line.length; i++) {
            line[i] = ranks[line[i]];
          }
        });
    return new TextCounts(
        lines,
        order.stream().map(words::get).toList(),
        order.stream().mapToInt(id -> counts[id]).toArray());
  }

  List<int[]> lines() {
    return lines;
  }

  String word(int rank) {
    return words.get(rank);
  }

  /** How many different words there are. */
  int size() {
    return counts.length;
  }

  /** How many words stand at least so often. */
  int frequent(int least) {
    int count = 0;
    while (count < counts.length && counts[count] >= least) {
      count++;
    }
    return count;
  }
}
