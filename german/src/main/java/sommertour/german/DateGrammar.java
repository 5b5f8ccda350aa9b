package sommertour.german;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The patterns of {@code grammar.tsv}, found by what their first token can be. */
final class DateGrammar {

  /** A row of the table, and which of them. */
  record Rule(DateShape shape, DatePattern pattern, int row) {}

  private final DateWords words;
  private final Map<String, DatePattern> parts = new HashMap<>();
  private final Map<String, List<Rule>> rules = new HashMap<>();

  DateGrammar(DateWords words) {
    this.words = words;
    int count = 0;
    for (List<String> row : DateTable.rows("grammar")) {
      Deque<String> symbols = new ArrayDeque<>(List.of(row.get(1).split(" ")));
      DatePattern pattern = alternatives(symbols);
      if (!symbols.isEmpty()) {
        throw broken(row.get(1));
      }
      if (row.get(0).startsWith("$")) {
        parts.put(row.get(0), pattern);
      } else {
        Rule rule = new Rule(DateShape.valueOf(row.get(0)), pattern, count++);
        Set<String> firsts = new HashSet<>();
        pattern.first(firsts);
        firsts.forEach(first -> rules.computeIfAbsent(first, any -> new ArrayList<>()).add(rule));
      }
    }
  }

  /**
   * Every fit from the token on, the longest span first. Where a pattern takes its span from behind
   * some context ("im Sommer"), what else fits that span's start competes with it ("Sommer 2017").
   */
  List<DateMatch> matches(
      List<DateToken> tokens, List<List<DateWords.Reading>> readings, int from) {
    List<DateMatch> found = new ArrayList<>(from(tokens, readings, from));
    found.stream()
        .map(DateMatch::first)
        .filter(first -> first > from)
        .distinct()
        .toList()
        .forEach(first -> found.addAll(from(tokens, readings, first)));
    found.sort(
        Comparator.comparingInt(DateMatch::last)
            .thenComparing(DateMatch::end)
            .reversed()
            .thenComparingInt(DateMatch::row));
    return found;
  }

  private List<DateMatch> from(
      List<DateToken> tokens, List<List<DateWords.Reading>> readings, int from) {
    List<DateMatch> found = new ArrayList<>();
    BitSet tried = new BitSet();
    DateMatching run = new DateMatching(tokens, readings);
    DateToken token = tokens.get(from);
    if (token.isNumber()) {
      tryRules("#", run, from, tried, found);
    }
    for (DateWords.Reading reading : readings.get(from)) {
      tryRules(reading.type(), run, from, tried, found);
    }
    tryRules("'" + token.lower(), run, from, tried, found);
    return found;
  }

  private void tryRules(
      String first, DateMatching run, int from, BitSet tried, List<DateMatch> found) {
    for (Rule rule : rules.getOrDefault(first, List.of())) {
      if (!tried.get(rule.row())) {
        tried.set(rule.row());
        run.run(rule, from, found);
      }
    }
  }

  private DatePattern alternatives(Deque<String> symbols) {
    List<DatePattern> ways = new ArrayList<>();
    ways.add(sequence(symbols));
    while ("|".equals(symbols.peek())) {
      symbols.pop();
      ways.add(sequence(symbols));
    }
    return ways.size() == 1 ? ways.get(0) : new DatePattern.Either(ways);
  }

  private DatePattern sequence(Deque<String> symbols) {
    List<DatePattern> sequence = new ArrayList<>();
    while (!symbols.isEmpty() && !symbols.peek().equals("|") && !symbols.peek().startsWith(")")) {
      sequence.add(element(symbols));
    }
    return new DatePattern.Sequence(sequence);
  }

  private DatePattern element(Deque<String> symbols) {
    String symbol = symbols.pop();
    if (symbol.equals("(")) {
      DatePattern group = alternatives(symbols);
      String close = symbols.isEmpty() ? "" : symbols.pop();
      return switch (close) {
        case ")" -> group;
        case ")?" -> new DatePattern.Optionally(group);
        default -> throw broken("(" + close);
      };
    }
    return symbol.endsWith("?")
        ? new DatePattern.Optionally(single(symbol.substring(0, symbol.length() - 1)))
        : single(symbol);
  }

  private DatePattern single(String symbol) {
    if (symbol.startsWith("$")) {
      DatePattern part = parts.get(symbol);
      if (part == null) {
        throw broken(symbol);
      }
      return part;
    }
    if (symbol.startsWith("'")) {
      return new DatePattern.Word(
          symbol.substring(1, symbol.length() - 1).toLowerCase(Locale.GERMAN));
    }
    if (symbol.equals("~")) {
      return new DatePattern.Tight();
    }
    if (symbol.equals(DateMatching.SPAN_START) || symbol.equals(DateMatching.SPAN_END)) {
      return new DatePattern.Edge(symbol);
    }
    int equals = symbol.indexOf('=');
    String type = equals < 0 ? symbol : symbol.substring(0, equals);
    String slot = equals < 0 ? type.toLowerCase(Locale.ROOT) : symbol.substring(equals + 1);
    if (DatePattern.Digits.knows(type)) {
      return new DatePattern.Digits(type, slot);
    }
    if (words.knows(type)) {
      return new DatePattern.Reading(type, slot);
    }
    throw broken(symbol);
  }

  private static IllegalStateException broken(String symbol) {
    return new IllegalStateException("dates/grammar.tsv has no meaning for " + symbol);
  }
}
