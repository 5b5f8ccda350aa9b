package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.contract.Article;
import sommertour.contract.Person;
import sommertour.contract.Span;
import sommertour.german.FoundDate;

/** Puts what was found in an article into its sentences. */
final class Readings {
  private static final Pattern DIVIDER =
      Pattern.compile(
          "\\s*\\+{2,}\\s*"
              + "|\\n(?=[ |•*–-]*(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.?,? ?\\d|\\d{1,2}[.:]\\s?\\d|(?i:entfällt|abgesagt|verschoben):))"
              // "Soest, Montag, 18. September": the town before its day.
              + "|\\n(?=[ |•*–-]*\\p{Lu}[\\p{L} /-]{2,40}[,:–(] ?(?:am )?(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Mo|Di|Mi|Do|Fr|Sa|So)\\.?,? )?\\d{1,2}\\. ?(?:\\d|\\p{Lu}))");

  private static final Pattern THERE =
      Pattern.compile("\\b(?:[Ii]n|[Nn]ach|[Aa]us|[Bb]ei|[Uu]m) $");

  /** With what tells that it is a word of its own. */
  private static final int LONGEST_PREPOSITION = 6;

  private Readings() {}

  static Reading of(
      Article article,
      List<Span> sentences,
      List<Person> persons,
      List<PlaceMention> places,
      List<FoundDate> dates,
      List<Span> told,
      Optional<Span> dateline) {
    String plain = Quotations.blanked(article.text());
    Located<PersonMention> named = PersonMention.of(persons);
    Set<String> surnames =
        persons.stream()
            .filter(person -> person.name().indexOf(' ') > 0)
            .map(person -> person.name().substring(person.name().lastIndexOf(' ') + 1))
            .collect(Collectors.toSet());
    // "Ehepaar Guttenberg" is no place, whatever the gazetteer says.
    Located<PlaceMention> stays =
        new Located<>(
            places.stream()
                .filter(
                    place ->
                        !surnames.contains(place.span().text())
                            || THERE.matcher(shortlyBefore(plain, place.span())).find())
                .toList(),
            PlaceMention::span);
    int titleEnd = titleEnd(article);
    // "Stehen morgen die Obstbauern vor der Tür": a day in somebody's words is not that of a visit.
    Located<FoundDate> days =
        new Located<>(
            dates.stream()
                .filter(date -> !plain.substring(date.span().start(), date.span().end()).isBlank())
                .toList(),
            FoundDate::span);
    List<Passage> passages = new ArrayList<>();
    Set<Span> narrated = told.stream().flatMap(s -> items(s).stream()).collect(Collectors.toSet());
    for (Span sentence : sentences.stream().flatMap(s -> items(s).stream()).toList()) {
      passages.add(
          new Passage(
              sentence,
              plain.substring(sentence.start(), sentence.end()),
              sentence.end() <= titleEnd,
              narrated.contains(sentence),
              named.within(sentence),
              stays.within(sentence),
              days.within(sentence)));
    }
    return new Reading(
        article,
        passages,
        persons,
        places.stream()
            .filter(place -> dateline.filter(span -> span.overlaps(place.span())).isPresent())
            .toList());
  }

  /** Where the headline ends: the first line, unless it is a sentence and not the title. */
  private static int titleEnd(Article article) {
    int end = Math.max(0, article.text().indexOf('\n'));
    String line = article.text().substring(0, end).strip();
    boolean isTitle = article.title() != null && line.startsWith(article.title().strip());
    return isTitle || !line.endsWith(".") ? end : 0;
  }

  private static String shortlyBefore(String text, Span place) {
    return text.substring(Math.max(0, place.start() - LONGEST_PREPOSITION), place.start());
  }

  /** The items of a digest that divides them by plus signs, or rows of a timetable. */
  private static List<Span> items(Span sentence) {
    List<Span> items = new ArrayList<>();
    Matcher divider = DIVIDER.matcher(sentence.text());
    int from = 0;
    while (from < sentence.length()) {
      int to = divider.find() ? divider.start() : sentence.length();
      if (to > from) {
        int start = sentence.start() + from;
        items.add(new Span(start, start + to - from, sentence.text().substring(from, to)));
      }
      from = to == sentence.length() ? to : divider.end();
    }
    return items;
  }
}
