package sommertour.enrich.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Leaves out the talk of an interview: towns that it speaks of nobody visits in it. What is told
 * before the first question stays.
 */
final class Interview {
  /** A question to somebody who is addressed: "Was nehmen Sie mit?" */
  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?!.*[„“\"»«])\\P{L}*(?:(?:Frau|Herr) \\p{L}+, .*\\?|.*\\p{L} (?:Sie|Ihnen|Ihr|Ihre[nmrs]?)\\b.*\\?|(?:Haben|Sind|Waren|Werden|Wollen|Können) Sie .*\\?)\\P{L}*$",
          Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  /** One question may be asked of readers. */
  private static final int FEWEST = 2;

  private Interview() {}

  /** The same without what is said from the first question on. */
  static Reading before(Reading reading) {
    List<Passage> questions =
        reading.passages().stream()
            .filter(passage -> !passage.isTitle() && isQuestion(passage.plain()))
            .toList();
    if (questions.size() < FEWEST || !isAnswered(questions, reading)) {
      return reading;
    }
    int talk = questions.get(0).span().start();
    return new Reading(
        reading.article(),
        reading.passages().stream().filter(passage -> passage.span().start() < talk).toList(),
        reading.persons(),
        reading.dateline());
  }

  /**
   * Whether something is told before the first question, and said in a paragraph between two:
   * "Haben Sie Fragen? Wollen Sie mitreden?" asks the reader.
   */
  private static boolean isAnswered(List<Passage> questions, Reading reading) {
    int first = questions.get(0).span().start();
    int last = questions.get(questions.size() - 1).span().start();
    boolean told =
        reading.passages().stream()
            .anyMatch(passage -> !passage.isTitle() && passage.span().start() < first);
    return told
        && reading.passages().stream()
            .filter(passage -> passage.span().start() > first && passage.span().start() < last)
            .filter(passage -> !questions.contains(passage))
            .anyMatch(passage -> beginsParagraph(passage, reading));
  }

  private static boolean beginsParagraph(Passage passage, Reading reading) {
    return reading.article().text().charAt(passage.span().start() - 1) == '\n';
  }

  private static boolean isQuestion(String words) {
    return words.indexOf('?') > 0 && QUESTION.matcher(words).matches();
  }
}
