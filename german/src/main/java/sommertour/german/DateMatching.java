package sommertour.german;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One attempt of a pattern at one token: the tokens, and what the slots hold on this way. */
final class DateMatching {
  static final String SPAN_START = "<";
  static final String SPAN_END = ">";

  private final List<DateToken> tokens;
  private final List<List<DateWords.Reading>> readings;
  private final List<String> slots = new ArrayList<>();
  private final List<Integer> values = new ArrayList<>();
  private int start;

  DateMatching(List<DateToken> tokens, List<List<DateWords.Reading>> readings) {
    this.tokens = tokens;
    this.readings = readings;
  }

  /** All ways of the pattern from the token on. */
  void run(DateGrammar.Rule rule, int from, List<DateMatch> into) {
    start = from;
    rule.pattern()
        .match(
            this,
            from,
            end -> {
              Map<String, Integer> held = new HashMap<>();
              for (int i = 0; i < slots.size(); i++) {
                held.put(slots.get(i), values.get(i));
              }
              int first = held.getOrDefault(SPAN_START, from);
              int last = held.getOrDefault(SPAN_END, end);
              if (last > first) {
                into.add(new DateMatch(rule.shape(), rule.row(), first, last, end, held));
              }
            });
  }

  DateToken token(int at) {
    return tokens.get(at);
  }

  List<DateWords.Reading> readings(int at) {
    return readings.get(at);
  }

  /** Whether there is such a token, on the line of the token before it. */
  boolean follows(int at) {
    return at < tokens.size() && (at == start || tokens.get(at).gap() != DateToken.Gap.LINE);
  }

  /** Whether the further words of the reading follow. */
  boolean follows(int at, DateWords.Reading reading) {
    for (int i = 0; i < reading.more().size(); i++) {
      int next = at + 1 + i;
      if (!follows(next) || !tokens.get(next).text().equals(reading.more().get(i).text())) {
        return false;
      }
    }
    return true;
  }

  void with(String slot, int value, Runnable rest) {
    slots.add(slot);
    values.add(value);
    rest.run();
    slots.remove(slots.size() - 1);
    values.remove(values.size() - 1);
  }
}
