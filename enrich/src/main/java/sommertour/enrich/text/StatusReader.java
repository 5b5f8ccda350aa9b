package sommertour.enrich.text;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sommertour.contract.Edtf;
import sommertour.contract.Status;
import sommertour.german.Letters;
import sommertour.german.Table;
import sommertour.german.Wording;

/** Reads from words, tense and dates whether a stop happened, will happen, or was called off. */
final class StatusReader {
  private enum Word {
    NEGATED,
    HISTORY,
    STATEMENT,
    DECISION,
    DESK,
    BEFORE,
    TOLD,
    EARLIER,
    FURTHER,
    CANCELLED,
    POSTPONED,
    MADE_UP,
    KEPT,
    PLANNED
  }

  /** What has been asked of one text; the rest of the reading asks it again. */
  private static final class Answers {
    private final Letters letters;
    private final Map<Word, Boolean> given = new EnumMap<>(Word.class);

    Answers(String words) {
      letters = new Letters(words);
    }

    boolean to(Word word) {
      return given.computeIfAbsent(
          word, key -> FORMS.get(key).stream().anyMatch(form -> form.in(letters).isPresent()));
    }
  }

  /** A second verb, by which who has done something says something, too. */
  private static final Pattern ADDED =
      Pattern.compile(
          " und (?=(?:\\p{Ll}{3,}ten?|kündigte|sprach|versprach|rief|wies|gab|bat|riet|hob|verwies)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Texts of which the answers are kept, more than one article has sentences. */
  private static final int MOST = 512;

  private static final ThreadLocal<Map<String, Answers>> KNOWN =
      ThreadLocal.withInitial(HashMap::new);

  /** By the passage itself. */
  private static final ThreadLocal<Map<Passage, String>> MAIN =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private static final Map<Word, List<Wording>> FORMS =
      Table.rows(StatusReader.class, "status.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Word.valueOf(row[0]),
                  Collectors.mapping(row -> Wording.of(row[1]), Collectors.toList())));

  /** Whether the words deny that there is a stop. */
  boolean denies(Passage passage) {
    return says(Word.NEGATED, MainClause.ofPeople(passage));
  }

  /** Whether the words tell of an earlier time. */
  boolean looksBack(Passage passage) {
    return says(Word.HISTORY, main(passage));
  }

  /** Whether the words tell what somebody said or decided and not what they did. */
  boolean states(Passage passage) {
    String main = main(passage);
    if (!says(Word.STATEMENT, main)) {
      return false;
    }
    // "legte einen Kranz nieder und kündigte an": what comes first is done.
    Matcher added = ADDED.matcher(main);
    if (!added.find()) {
      return true;
    }
    String first = main.substring(0, added.start());
    return !tells(first) || says(Word.STATEMENT, first);
  }

  /** Whether the words tell of work that is done at a desk, wherever it has its effect. */
  boolean decides(Passage passage) {
    return says(Word.DECISION, main(passage));
  }

  /** Whether the words tell of nothing but a signature, a sum or an appointment. */
  boolean isAtDesk(Passage passage) {
    return says(Word.DESK, main(passage));
  }

  /** Whether the words tell what came before what is told. */
  boolean isBefore(Passage passage) {
    return says(Word.BEFORE, main(passage));
  }

  /** Whether the words tell what was before the day that is told of. */
  boolean isEarlier(String words) {
    return says(Word.EARLIER, words);
  }

  /** Whether the words take it for granted that there was another stop before or after. */
  boolean goesOn(String words) {
    return says(Word.FURTHER, words);
  }

  /** Whether the words tell in the past tense what somebody did. */
  boolean tells(String words) {
    return says(Word.TOLD, words);
  }

  /** Whether the words announce something. */
  boolean announces(String words) {
    return says(Word.PLANNED, words);
  }

  /** Whether the words call a stop off. */
  boolean cancels(String words) {
    return says(Word.CANCELLED, words);
  }

  /** Whether the words call a stop off or move it: on its day it is not. */
  boolean callsOff(String words) {
    return cancels(words) || postpones(words);
  }

  /** Whether the words exempt a stop from what the headline calls off, or tell its new day. */
  boolean keeps(String words) {
    return says(Word.KEPT, words) || postpones(words);
  }

  /** Whether the words move a stop to another day. */
  boolean postpones(String words) {
    return says(Word.POSTPONED, words) || makesUp(words);
  }

  /** Whether the words tell that a stop is made up for. */
  boolean makesUp(String words) {
    return says(Word.MADE_UP, words);
  }

  /**
   * The status of a stop that a cue tells.
   *
   * @param date of the stop, or {@code null}
   * @param published of the article, if known
   */
  Status read(String words, Cue.Tense tense, Edtf date, Optional<Edtf> published) {
    if (callsOff(words)) {
      return Status.CANCELLED;
    }
    boolean after = isAfter(date, published.flatMap(Edtf::latest));
    if (tense == Cue.Tense.PAST || (tense == Cue.Tense.WANTED && !after)) {
      return Status.VISITED;
    }
    boolean before = isBefore(date, published.flatMap(Edtf::earliest));
    // A preview is written in the present tense: "Die Ministerin besucht am Montag Münster."
    boolean preview = tense == Cue.Tense.PRESENT && date != null;
    boolean ahead = preview || says(Word.PLANNED, words);
    return tense.isAhead() || after || (ahead && !before) ? Status.PLANNED : Status.VISITED;
  }

  /** Whether a day lies behind publication. */
  boolean isAhead(Edtf date, Optional<Edtf> published) {
    return isAfter(date, published.flatMap(Edtf::latest));
  }

  private static boolean isBefore(Edtf date, Optional<LocalDate> appeared) {
    return date != null
        && appeared.isPresent()
        && date.latest().filter(day -> day.isBefore(appeared.get())).isPresent();
  }

  private static boolean isAfter(Edtf date, Optional<LocalDate> appeared) {
    return date != null
        && appeared.isPresent()
        && date.earliest().filter(day -> day.isAfter(appeared.get())).isPresent();
  }

  private static String main(Passage passage) {
    Map<Passage, String> known = MAIN.get();
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(passage, MainClause::of);
  }

  private boolean says(Word word, String words) {
    Map<String, Answers> known = KNOWN.get();
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(words, Answers::new).to(word);
  }
}
