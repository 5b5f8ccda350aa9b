package sommertour.enrich.text;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.contract.Span;
import sommertour.german.NameWord;

/** A text as the search for places sees it: its words, what stands around them, what is taken. */
final class PlaceText {
  /** Words between brackets behind the member of a list. */
  private static final int LONGEST_BRACKETS = 5;

  /** Characters before a name in which the verb may stand that it is the object of. */
  private static final int FAR = 120;

  private static final Pattern VISITING =
      Pattern.compile("\\b(?:besuch|bereis)(?:en|te|ten|t)\\b[^.:;!?\\n]*(?:Dr\\. [^.:;!?\\n]*)?$");

  private static final Pattern VISITED = Pattern.compile(" (?:besucht|bereist)\\b");

  /** Of halls: "4", "C". */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|[A-Z]");

  private final String text;
  private final List<NameWord> words;
  private final PlaceHeads heads;
  private final BitSet persons = new BitSet();
  private final double[] located;
  private final BitSet organisations = new BitSet();

  PlaceText(PlaceContext context, PlaceHeads heads) {
    this.text = context.text();
    this.words = NameWord.of(text);
    this.heads = heads;
    this.located = new double[words.size()];
    context.persons().forEach(person -> mark(person, persons));
    for (PlaceContext.Hint hint : context.hints()) {
      if (hint.kind() == PlaceContext.Hint.Kind.LOC) {
        for (int i = firstFrom(hint.span().start()); inside(i, hint.span()); i++) {
          located[i] = Math.max(located[i], hint.probability());
        }
      } else {
        mark(hint.span(), organisations);
      }
    }
  }

  List<NameWord> words() {
    return words;
  }

  NameWord word(int i) {
    return words.get(i);
  }

  int size() {
    return words.size();
  }

  /** The text of the words from {@code first} to before {@code end}, with a bracket or dot. */
  Span span(int first, int end) {
    int stop = words.get(end - 1).end();
    int start = words.get(first).start();
    boolean open = text.substring(start, stop).indexOf('(') >= 0;
    if (open && stop < text.length() && text.charAt(stop) == ')') {
      stop++;
    }
    return Span.of(text, start, stop);
  }

  /** Whether the word is part of a person's name. */
  boolean isPerson(int i) {
    return persons.get(i);
  }

  /** Whether a name finder sees an organisation there. */
  boolean isOrganisation(int i) {
    return organisations.get(i);
  }

  /** How sure a name finder is that the word names a place, 0 if it does not think so. */
  double located(int i) {
    return located[i];
  }

  /** What stands between word {@code i} and the next, to the end of the text for the last. */
  String gapAfter(int i) {
    return i + 1 < words.size() ? words.get(i + 1).glue() : text.substring(words.get(i).end());
  }

  /** The word before, if only a blank parts them, or the end of a wrapped line. */
  Optional<NameWord> before(int i) {
    return i > 0 && isJoined(words.get(i - 1), words.get(i))
        ? Optional.of(words.get(i - 1))
        : Optional.empty();
  }

  /** The word after, if only a blank parts them, or the end of a wrapped line. */
  Optional<NameWord> after(int last) {
    return last + 1 < words.size() && isJoined(words.get(last), words.get(last + 1))
        ? Optional.of(words.get(last + 1))
        : Optional.empty();
  }

  /** What the small word before says, if there is one. */
  Optional<PlaceHeads.Small> smallBefore(int i) {
    return before(i).flatMap(word -> heads.small(word.text()));
  }

  /** What the word before says of a name, if it is a head and no person's. */
  Optional<PlaceHeads.Role> headBefore(int i) {
    return before(i).filter(NameWord::isCapital).flatMap(word -> heads.before(word.text()));
  }

  /** "in Norden", but not "in Wald und Flur". */
  boolean isIn(int i) {
    return before(i).filter(word -> word.text().equalsIgnoreCase("in")).isPresent()
        && after(i)
            .filter(
                word -> heads.small(word.text()).filter(PlaceHeads.Small.AND::equals).isPresent())
            .isEmpty();
  }

  /** „Schneckenhaus“: quotation marks open right before the word. */
  boolean isQuoted(int i) {
    int start = words.get(i).start();
    return start > 0 && "„\"“‚»«".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** "In Halle 4 steht …": a hall, while "in Halle 4 Vereine" are in town. */
  boolean isNumbered(int last) {
    return after(last).filter(word -> NUMBER.matcher(word.text()).matches()).isPresent()
        && after(last + 1).filter(NameWord::isCapital).isEmpty();
  }

  /** A noun stands before, as in "Universität Siegen", that is neither a person's nor small. */
  boolean isAfterNoun(int i) {
    return before(i)
        .filter(word -> word.isCapital() && word.text().length() > 2)
        .filter(word -> heads.small(word.text()).isEmpty())
        .filter(word -> !isPerson(i - 1))
        .isPresent();
  }

  /** "auf dem Haardter Berg": a hill, a square or a part of the place before. */
  boolean isAfterAdjective(int i) {
    return i > 1
        && before(i)
            .filter(word -> word.isCapital() && word.text().length() > 4)
            .filter(word -> word.text().endsWith("er") && !isPerson(i - 1))
            .isPresent()
        && smallBefore(i - 1).isPresent();
  }

  /** "besuchte Ministerin Eva Beispiel Ahlen", "hat Eva Beispiel Ahlen besucht". */
  boolean isVisited(int i) {
    int at = words.get(i).start();
    return before(i).isPresent()
        && isPerson(i - 1)
        && (VISITING.matcher(text.substring(Math.max(0, at - FAR), at)).find()
            || VISITED.matcher(text.substring(words.get(i).end())).lookingAt());
  }

  /** "48153 Münster". */
  boolean isAfterPostcode(int i) {
    return before(i)
        .filter(word -> word.text().length() == 5)
        .filter(word -> word.text().chars().allMatch(c -> c >= '0' && c <= '9'))
        .isPresent();
  }

  /**
   * Behind the last part of a compound that has a part before the index: "Vier-Jahreszeiten-Park".
   */
  int behindCompound(int end) {
    int behind = end;
    while (behind < words.size() && words.get(behind).glue().equals("-")) {
      behind++;
    }
    return behind;
  }

  /** Whether the name stands alone before what opens a press text: "Herne. ", "KLEVE – ". */
  boolean isDateline(int first, int end) {
    boolean opens = first == 0 || words.get(first).glue().indexOf('\n') >= 0;
    String gap = gapAfter(end - 1);
    return opens
        && (gap.startsWith(".")
            || gap.startsWith(":")
            || gap.startsWith("/")
            || gap.startsWith(",")
            || gap.startsWith(" –")
            || gap.startsWith(" -")
            || gap.startsWith(" (")
            || gap.startsWith("\n"));
  }

  /** "13.30 Uhr: Waldbegang, Treffpunkt Wanderparkplatz, Bischofsgrün": what ends a row. */
  boolean endsRow(int first, int end) {
    String gap = gapAfter(end - 1);
    return words.get(first).glue().equals(", ") && (gap.isEmpty() || gap.startsWith("\n"));
  }

  /** The whole text. */
  String text() {
    return text;
  }

  /** A line is wrapped after a small word; after a name it rather ends. */
  private static boolean isJoined(NameWord before, NameWord word) {
    return word.glue().equals(" ") || (word.glue().equals("\n") && !before.isCapital());
  }

  private void mark(Span span, BitSet marks) {
    for (int i = firstFrom(span.start()); inside(i, span); i++) {
      marks.set(i);
    }
  }

  private boolean inside(int i, Span span) {
    return i < words.size() && words.get(i).start() < span.end();
  }

  /** Index of the first word that ends behind the offset. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether the word {@code next} goes on with the list whose member ends before {@code end}: only
   * a comma, a slash or "und" stands between, and what the first has in brackets.
   */
  boolean isListed(int end, int next) {
    int behind = behindBrackets(end, next);
    if (behind > end) {
      return word(next).glue().equals("), ")
          || (behind + 1 == next
              && word(behind).glue().equals(") ")
              && smallBefore(next).filter(PlaceHeads.Small.AND::equals).isPresent());
    }
    if (end == next) {
      String glue = word(next).glue();
      return glue.equals(", ") || glue.equals("/") || glue.equals(" / ") || glue.equals(" & ");
    }
    return end + 1 == next && smallBefore(next).filter(PlaceHeads.Small.AND::equals).isPresent();
  }

  /** Behind "(16. August", or the same word. */
  private int behindBrackets(int from, int limit) {
    if (from >= limit || !word(from).glue().equals(" (")) {
      return from;
    }
    for (int i = from + 1; i <= Math.min(limit, from + LONGEST_BRACKETS); i++) {
      if (word(i).glue().startsWith(")")) {
        return i;
      }
    }
    return from;
  }
}
