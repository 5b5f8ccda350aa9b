package sommertour.german;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.contract.Span;

/**
 * Reads the publication date and the town that a press text carries at its head or tail. Prose in
 * between is never asked for a date; which place the town is, is left to others.
 */
public final class Dateline {
  /** Lines without text aside, a head has no more lines than this and ends with its first prose. */
  private static final int HEAD_LINES = 12;

  /** Pages put forms and footers behind the line that says when they were written. */
  private static final int TAIL_LINES = 40;

  private static final int SIGNATURE_LINES = 3;
  private static final int SHORT_LINE = 90;
  private static final int PROSE_LINE = 120;
  private static final int BEFORE_DATE = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,30}\\)?");
  private static final Pattern BEHIND_DATE = Pattern.compile("\\s*\\)?\\s*(?:[.|–—:·-]\\s?.*)?");
  private static final Pattern BEHIND_BRACKET = Pattern.compile("\\s*\\).*");

  private static final Pattern LOOSE = Pattern.compile("\\s?[:|]");

  private static final String NAME =
      "\\p{Lu}[\\p{L}-]{1,30}(?:[ ](?:\\p{Lu}[\\p{L}-]{1,30}|(?:an der|am|im|in der|ob der|bei|vor der|a\\. ?d\\.)"
          + " \\p{Lu}[\\p{L}-]{1,30})){0,2}";
  private static final String DAY =
      "(?:\\p{Lu}\\p{Ll}{1,12}, )?(?:den )?\\d[\\d./ ]{0,9}(?: ?\\p{L}{3,9}\\.? \\d{4})?";
  private static final Pattern TOWN =
      Pattern.compile(
          "(?:\\(?"
              + DAY
              + "\\)?\\.? )?(?<town>"
              + NAME
              + "(?: ?/ ?"
              + NAME
              + "){0,3})(?: ?\\([^()]{1,30}\\))?(?:, "
              + DAY
              + ")? ?[.–—·:|-] (?=[\\p{Lu}„\"“»\\d])");

  private final DateFinder dates;
  private final Map<String, Set<String>> words = new HashMap<>();

  public Dateline(DateFinder dates) {
    this.dates = dates;
    DateTable.rows("datelines")
        .forEach(row -> words.put(row.get(0), Set.copyOf(DateTable.forms(row.get(1)))));
  }

  /**
   * The date at which the text says it appeared ("Pressetext Kreis Herford, 07.08.2017", "Stand:
   * 16.03.2018", a line of its own near the top), with its span; a day, or a month where no more is
   * given.
   *
   * @param text in the normal form of the contract, beginning with the title line
   */
  public Optional<FoundDate> published(String text) {
    List<Span> lines = lines(text);
    int headEnd = headEnd(lines);
    return lines.subList(0, headEnd).stream()
        .flatMap(line -> headDate(line).stream())
        .findFirst()
        .or(() -> tailDate(lines.subList(headEnd, lines.size())));
  }

  /**
   * The town or towns that open the lead ("Herne.", "Kreis Herford.", "HERNE –", "Berlin/Wadern
   * (dpa) -"), without what separates them from the sentence.
   *
   * @param text in the normal form of the contract, beginning with the title line
   */
  public Optional<Span> town(String text) {
    List<Span> lines = lines(text);
    List<Span> head =
        lines.subList(Math.min(1, lines.size()), Math.min(HEAD_LINES, lines.size())).stream()
            .flatMap(line -> town(text, line).stream())
            .toList();
    // These also stand behind what is no town ("Sommertour: …", "Drucken | …"), so they come last.
    return head.stream()
        .filter(town -> !LOOSE.matcher(text).region(town.end(), text.length()).lookingAt())
        .findFirst()
        .or(() -> head.stream().findFirst());
  }

  private Optional<Span> town(String text, Span line) {
    String start = line.text().substring(0, Math.min(PROSE_LINE * 2, line.length()));
    Matcher town = TOWN.matcher(start);
    if (!town.lookingAt()) {
      return Optional.empty();
    }
    String name = town.group("town");
    return isAny("caption", name) || !dates.find(name, null).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Span.of(text, line.start() + town.start("town"), line.start() + town.end("town")));
  }

  private Optional<FoundDate> headDate(Span line) {
    return first(line)
        .filter(date -> isOpening(line.text().substring(0, date.span().start() - line.start())))
        .filter(
            date -> {
              String before = line.text().substring(0, date.span().start() - line.start());
              String behind = line.text().substring(date.span().end() - line.start());
              return BEHIND_DATE.matcher(behind).matches()
                  || (before.indexOf('(') >= 0 && BEHIND_BRACKET.matcher(behind).matches());
            });
  }

  private Optional<FoundDate> tailDate(List<Span> lines) {
    List<Span> tail = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    Optional<FoundDate> labelled =
        tail.stream()
            .filter(line -> line.length() <= SHORT_LINE && isLabelled(line.text()))
            .flatMap(line -> first(line).stream())
            .reduce((earlier, later) -> later);
    return labelled.or(
        () ->
            tail.subList(Math.max(0, tail.size() - SIGNATURE_LINES), tail.size()).stream()
                .filter(line -> line.length() <= SHORT_LINE)
                .flatMap(line -> headDate(line).stream())
                .filter(date -> date.clock() == null)
                .findFirst());
  }

  /** The first date of the line that names its year and is a day or a month. */
  private Optional<FoundDate> first(Span line) {
    String start = line.text().substring(0, Math.min(PROSE_LINE, line.length()));
    return dates.find(start, null).stream()
        .limit(1)
        .filter(date -> date.value() != null && date.bound() == FoundDate.Bound.NONE)
        .filter(date -> date.value().days().orElse(Long.MAX_VALUE) <= 31)
        .filter(date -> date.value().toString().indexOf('/') < 0)
        .map(date -> date.shifted(line.start()))
        .findFirst();
  }

  /** What may stand before the date of a dateline: towns, agencies, a label; no sentence. */
  private boolean isOpening(String before) {
    if (before.length() > BEFORE_DATE) {
      return false;
    }
    if (isLabelled(before)) {
      return true;
    }
    Matcher word = WORD.matcher(BRACKETS.matcher(before).replaceAll(" "));
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.GERMAN);
      boolean capital = Character.isUpperCase(word.group().charAt(0));
      if (capital ? isAny("event", lower) : !isAny("small", lower)) {
        return false;
      }
    }
    return before.chars().noneMatch(Character::isDigit);
  }

  private boolean isLabelled(String line) {
    Matcher word = WORD.matcher(line);
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < 2 && word.find(); i++) {
      phrase.append(i == 0 ? "" : " ").append(word.group());
      if (isAny("label", phrase.toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAny(String role, String word) {
    return words.get(role).contains(word.toLowerCase(Locale.GERMAN));
  }

  private static int headEnd(List<Span> lines) {
    int end = 0;
    while (end < lines.size() && end < HEAD_LINES) {
      end++;
      if (lines.get(end - 1).length() > PROSE_LINE) {
        break;
      }
    }
    return end;
  }

  /** The lines that hold text, without the spaces around. */
  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      String line = text.substring(start, stop);
      if (!line.isBlank()) {
        int indent = line.length() - line.stripLeading().length();
        int from = start + indent;
        lines.add(Span.of(text, from, from + line.strip().length()));
      }
      start = stop + 1;
    }
    return lines;
  }
}
