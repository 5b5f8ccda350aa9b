package sommertour.german;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sommertour.contract.Edtf;
import sommertour.contract.Span;

/**
 * Finds the temporal expressions of a German text and says which days they mean. It decides what is
 * a date and what only looks like one; what happened on that day is left to others. The knowledge
 * stands in the tables of {@code dates}; the instance is immutable and can be shared by threads.
 */
public final class DateFinder {
  private static final Map<String, FoundDate.Bound> BOUNDS =
      Map.of(
          "seit", FoundDate.Bound.SINCE,
          "ab", FoundDate.Bound.FROM,
          "bis", FoundDate.Bound.UNTIL);
  private static final Set<String> BETWEEN =
      Set.of("zum", "zur", "dem", "den", "der", "einschließlich", "mindestens", "etwa");

  private final DateWords words = new DateWords();
  private final DateGrammar grammar = new DateGrammar(words);
  private final DateTraps traps = new DateTraps();
  private final Tense.Cues cues = new Tense.Cues();
  private final DateResolver resolver = new DateResolver();

  /**
   * All temporal expressions in the order of the text, none within another. The work is linear in
   * the length of the text.
   *
   * @param text in the normal form of the contract
   * @param published when the text appeared, as exact as known; {@code null} if unknown, then
   *     relative expressions have no value and a day without year gives {@code XXXX-08-02}
   */
  public List<FoundDate> find(String text, Edtf published) {
    return find(text, published, Optional.empty());
  }

  /**
   * The same for a text of which, if its publication is unknown, at least the year may be known.
   *
   * @param year that it is about; days that the text gives with their year count for more
   */
  public List<FoundDate> find(String text, Edtf published, Optional<Edtf> year) {
    List<DateToken> tokens = DateToken.scan(text);
    List<List<DateWords.Reading>> readings = tokens.stream().map(words::of).toList();
    Edtf known =
        published == null || published.earliest().isEmpty() || published.latest().isEmpty()
            ? null
            : published;
    InnerStamps stamps = new InnerStamps(text, known, line -> find(line, null));
    Scan scan = new Scan(text, tokens, readings, stamps);
    if (known != null) {
      return AnnouncedPeriod.fit(scan.find(List.of()), known, scan.over::contains);
    }
    List<LocalDate> full = scan.fullDays();
    return full.isEmpty() && year.isPresent()
        ? new Scan(text, tokens, readings, new InnerStamps(text, year.get(), line -> List.of()))
            .find(List.of())
        : AnnouncedPeriod.following(scan.find(full), scan.over::contains);
  }

  /** One pass over one text. */
  private final class Scan {
    private final String text;
    private final List<DateToken> tokens;
    private final List<List<DateWords.Reading>> readings;
    private final InnerStamps published;
    private final Set<FoundDate> over = new HashSet<>();
    private YearMonth month;
    private int sentenceStart;
    private int sentenceEnd;

    Scan(
        String text,
        List<DateToken> tokens,
        List<List<DateWords.Reading>> readings,
        InnerStamps published) {
      this.text = text;
      this.tokens = tokens;
      this.readings = readings;
      this.published = published;
    }

    /** The first days that the text gives with their year; a programme needs no more of them. */
    List<LocalDate> fullDays() {
      return find(List.of()).stream()
          .filter(date -> date.value() != null && date.clock() == null)
          .flatMap(date -> date.value().latest().filter(day -> isFull(date)).stream())
          .limit(20)
          .toList();
    }

    private boolean isFull(FoundDate date) {
      return date.value().days().orElse(Long.MAX_VALUE) <= 31
          && Character.isDigit(date.span().text().charAt(date.span().length() - 1));
    }

    List<FoundDate> find(List<LocalDate> full) {
      List<FoundDate> found = new ArrayList<>();
      LocalDate last = null;
      month = null;
      sentenceStart = 0;
      sentenceEnd = 0;
      for (int at = 0; at < tokens.size(); ) {
        moveSentence(at);
        Optional<Hit> hit = hit(at, last, full);
        if (hit.isEmpty()) {
          at++;
        } else if (hit.get().date() == null) {
          at = hit.get().next();
        } else {
          FoundDate date = hit.get().date();
          found.add(date);
          last = hit.get().day().orElse(last);
          month = hit.get().month().orElse(month);
          at = hit.get().next();
        }
      }
      return List.copyOf(found);
    }

    private Optional<Hit> hit(int at, LocalDate last, List<LocalDate> full) {
      for (DateMatch match : grammar.matches(tokens, readings, at)) {
        FoundDate.Bound bound = bound(match.first());
        boolean opens = match.first() == sentenceStart;
        if (traps.isName(tokens, match)) {
          return Optional.of(new Hit(null, match.last()));
        }
        if (traps.holds(tokens, match, opens)) {
          continue;
        }
        Tense side = cues.around(tokens, match.first(), match.last(), sentenceStart, sentenceEnd);
        Edtf appeared = published.at(tokens.get(match.first()).start());
        DateAnchor anchor = new DateAnchor(appeared, side, bound, last, month, full);
        Optional<Optional<Edtf>> value = resolver.resolve(match, anchor);
        if (value.isPresent()) {
          Span span =
              Span.of(text, tokens.get(match.first()).start(), tokens.get(match.last() - 1).end());
          FoundDate date =
              new FoundDate(
                  span,
                  DateResolver.kind(match),
                  value.get().orElse(null),
                  DateResolver.basis(match),
                  bound,
                  DateResolver.clock(match, "hour", "minute"),
                  DateResolver.clock(match, "hour2", "minute2"));
          if (side == Tense.PAST) {
            over.add(date);
          }
          return Optional.of(new Hit(date, match.last()));
        }
      }
      return Optional.empty();
    }

    private FoundDate.Bound bound(int first) {
      for (int at = first - 1; at >= Math.max(0, first - 3); at--) {
        if (tokens.get(at + 1).gap() == DateToken.Gap.LINE) {
          break;
        }
        FoundDate.Bound bound = BOUNDS.get(tokens.get(at).lower());
        if (bound != null) {
          return bound;
        }
        if (!BETWEEN.contains(tokens.get(at).lower())) {
          break;
        }
      }
      return FoundDate.Bound.NONE;
    }

    /** A sentence ends at a line's end, and at . ! ? before a capital, but not after a number. */
    private void moveSentence(int at) {
      if (at < sentenceEnd) {
        return;
      }
      sentenceStart = at;
      sentenceEnd = at + 1;
      while (sentenceEnd < tokens.size() && !endsBefore(sentenceEnd)) {
        sentenceEnd++;
      }
    }

    private boolean endsBefore(int next) {
      DateToken token = tokens.get(next);
      if (token.gap() == DateToken.Gap.LINE) {
        return true;
      }
      DateToken sign = tokens.get(next - 1);
      if (sign.is("!") || sign.is("?")) {
        return true;
      }
      boolean stop = sign.is(".") && token.gap() == DateToken.Gap.SPACE;
      if (!stop || next < 2) {
        return false;
      }
      DateToken word = tokens.get(next - 2);
      return !word.isNumber()
          && !traps.isAbbreviation(word)
          && !(token.isWord() && !token.isCapitalised());
    }
  }

  /** A date, or nothing where the text up to {@code next} is a name. */
  private record Hit(FoundDate date, int next) {
    private static final int PAIR = 2;

    /** The month that it lies in, if in one. */
    Optional<YearMonth> month() {
      return Optional.of(date)
          .filter(FoundDate::isDated)
          .flatMap(dated -> dated.value().earliest())
          .map(YearMonth::from)
          .filter(
              first ->
                  date.value().latest().map(YearMonth::from).filter(first::equals).isPresent());
    }

    /** The day that "tags darauf" counts from, of two days the first. */
    Optional<LocalDate> day() {
      boolean days = date.isDated() && date.value().days().orElse(PAIR + 1) <= PAIR;
      return days ? date.value().earliest() : Optional.empty();
    }
  }
}
