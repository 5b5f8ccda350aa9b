package sommertour.german;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A pattern over tokens as a tree. It is matched by trying every way through it; patterns are short
 * and have no repetition, so the work at one token has a fixed bound.
 */
sealed interface DatePattern {

  /** Where a match goes on; false asks for another way. */
  interface Rest {
    void at(int token);
  }

  /** Matches from the token on and calls the rest for each way that fits. */
  void match(DateMatching run, int at, Rest rest);

  /**
   * Collects what the first token can be: classes, and words in quotes.
   *
   * @return whether the pattern fits nothing at all
   */
  boolean first(Set<String> firsts);

  /** One after another. */
  record Sequence(List<DatePattern> parts) implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      part(run, 0, at, rest);
    }

    private void part(DateMatching run, int index, int at, Rest rest) {
      if (index == parts.size()) {
        rest.at(at);
      } else {
        parts.get(index).match(run, at, next -> part(run, index + 1, next, rest));
      }
    }

    @Override
    public boolean first(Set<String> firsts) {
      for (DatePattern part : parts) {
        if (!part.first(firsts)) {
          return false;
        }
      }
      return true;
    }
  }

  /** One of them, in their order. */
  record Either(List<DatePattern> parts) implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      for (DatePattern part : parts) {
        part.match(run, at, rest);
      }
    }

    @Override
    public boolean first(Set<String> firsts) {
      boolean empty = false;
      for (DatePattern part : parts) {
        empty |= part.first(firsts);
      }
      return empty;
    }
  }

  /** It or nothing. */
  record Optionally(DatePattern part) implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      part.match(run, at, rest);
      rest.at(at);
    }

    @Override
    public boolean first(Set<String> firsts) {
      part.first(firsts);
      return true;
    }
  }

  /** A word or sign, in lower case. */
  record Word(String lower) implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      if (run.follows(at) && run.token(at).lower().equals(lower)) {
        rest.at(at + 1);
      }
    }

    @Override
    public boolean first(Set<String> firsts) {
      firsts.add("'" + lower);
      return false;
    }
  }

  /** A word of the vocabulary, kept in the slot. */
  record Reading(String type, String slot) implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      if (!run.follows(at)) {
        return;
      }
      for (DateWords.Reading reading : run.readings(at)) {
        if (reading.type().equals(type) && run.follows(at, reading)) {
          run.with(slot, reading.value(), () -> rest.at(at + 1 + reading.more().size()));
        }
      }
    }

    @Override
    public boolean first(Set<String> firsts) {
      firsts.add(type);
      return false;
    }
  }

  /** A number of this kind, kept in the slot. */
  record Digits(String type, String slot) implements DatePattern {
    /** Which values and how many digits a number of a kind has. */
    private static final Map<String, Kind> KINDS =
        Map.of(
            "DAY", new Kind(1, 2, n -> n >= 1 && n <= 31),
            "MON", new Kind(1, 2, n -> n >= 1 && n <= 12),
            "YEAR", new Kind(4, 4, n -> n >= 1000 && n <= 2199),
            "YY", new Kind(2, 2, n -> true),
            "HOUR", new Kind(1, 2, n -> n <= 24),
            "MINUTE", new Kind(2, 2, n -> n <= 59),
            "WEEK", new Kind(1, 2, n -> n >= 1 && n <= 53),
            "COUNT", new Kind(1, 3, n -> true));

    private record Kind(int fewest, int most, IntPredicate fits) {}

    static boolean knows(String type) {
      return KINDS.containsKey(type);
    }

    @Override
    public void match(DateMatching run, int at, Rest rest) {
      if (!run.follows(at) || !run.token(at).isNumber()) {
        return;
      }
      String digits = run.token(at).text();
      Kind kind = KINDS.get(type);
      if (digits.length() >= kind.fewest && digits.length() <= kind.most) {
        int value = Integer.parseInt(digits);
        if (kind.fits.test(value)) {
          run.with(slot, value, () -> rest.at(at + 1));
        }
      }
    }

    @Override
    public boolean first(Set<String> firsts) {
      firsts.add("#");
      return false;
    }
  }

  /** No space before the next token. */
  record Tight() implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      if (run.follows(at) && run.token(at).gap() == DateToken.Gap.NONE) {
        rest.at(at);
      }
    }

    @Override
    public boolean first(Set<String> firsts) {
      return true;
    }
  }

  /** Here the span begins or ends. */
  record Edge(String slot) implements DatePattern {
    @Override
    public void match(DateMatching run, int at, Rest rest) {
      run.with(slot, at, () -> rest.at(at));
    }

    @Override
    public boolean first(Set<String> firsts) {
      return true;
    }
  }
}
