package sommertour.enrich.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what one sentence tells as a plan and the next one ends: "Vorgesehen war auch ein Rundgang
 * in Soest. Er musste entfallen."
 */
final class Revoked {
  /** A plan of the past; one that holds is told in the present tense. */
  private static final Pattern PLAN =
      Pattern.compile(
          "\\b(?:war|waren|wurden?)\\b[^;]{0,200}\\b(?:geplant|vorgesehen|angekündigt|erwartet|angesetzt|eingeplant|vereinbart)\\b"
              + "|\\b(?:[Gg]eplant|[Vv]orgesehen|[Aa]ngekündigt|[Aa]ngesetzt|[Ee]ingeplant) (?:war|waren)\\b"
              + "|\\b(?:[Ee]igentlich|[Uu]rsprünglich)\\b|\\bhätten?\\b"
              + "|\\b(?:sollten?|wollten?)\\b|\\b(?:habe|hatte) man\\b[^;]{0,80}\\bgerechnet\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** The plan of what has been called off. */
  private static final Pattern GONE =
      Pattern.compile(
          "\\b[Bb]etroffen (?:sind|ist|waren|war)\\b|\\b(?:[Gg]eplant|[Vv]orgesehen|[Aa]ngekündigt|[Aa]ngesetzt|[Ee]ingeplant|[Vv]ereinbart|[Vv]erabredet|[Ee]rwartet|[Gg]erechnet|[Aa]ngemeldet|[Aa]ngesagt|[Zz]ugesagt) (?:war|waren|hatten?|worden)\\b"
              + "|\\b(?:war|waren|hatten?|wurden?)\\b[^;]{0,200}\\b(?:geplant|vorgesehen|angekündigt|angesetzt|eingeplant|vereinbart|verabredet|erwartet|gerechnet)\\b"
              + "|\\b(?:stand|standen|hatten?)\\b[^;]{0,120}\\b(?:[Pp]rogramm|[Pp]lan|[Ll]iste|[Zz]ettel|\\p{L}*[Kk]alender)\\b|\\b(?:[Pp]rogramm|[Pp]lan|[Ll]iste|[Zz]ettel|\\p{L}*[Kk]alender)\\b[^;]{0,20}\\b(?:stand|standen|hatten)\\b"
              + "|\\b(?:wollten?|sollten?|hätten?|wären?)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What points back to the plan. */
  private static final Pattern BACK =
      Pattern.compile(
          "^\\P{L}*(?:(?:[Dd]och|[Aa]ber|[Aa]llerdings|[Ll]eider|[Vv]ergeblich|[Vv]ergebens)\\b\\P{L}*)?"
              + "(?:Er|Sie|Es|Das|Dies\\p{L}*|Dar\\p{L}+|Dazu|Dort|Also|Wegen|Weil|Da|Aus|Kurzfristig"
              + "|(?:Der|Die|Dieser|Diese) (?:\\p{L}*(?:[Tt]ermin|[Bb]esuch|[Hh]alt|[Ss]topp|[Ss]tation|[Aa]bstecher|[Rr]undgang|[Ff]ahrt|[Gg]espräch|[Pp]unkt))"
              + "|vergeblich|vergebens|wegen|er|sie|es|daraus|dazu|dies\\p{L}*|der|die|das)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Sentences in which a plan may follow what called it off. */
  private static final int REACH = 3;

  private final Set<Passage> plans = new HashSet<>();

  /** Plans that stand behind what called them off. */
  private final Set<Passage> later = new HashSet<>();

  private final Set<Passage> ends = new HashSet<>();

  Revoked(Reading reading, PlaceChooser places, StatusReader statuses) {
    List<Passage> passages = reading.passages();
    for (int i = 1; i < passages.size(); i++) {
      Passage plan = passages.get(i - 1);
      Passage end = passages.get(i);
      if (!plan.isTitle()
          && statuses.callsOff(end.plain())
          && PLAN.matcher(plan.plain()).find()
          && !places.in(plan).isEmpty()
          && BACK.matcher(end.plain()).find()
          && places.in(end).isEmpty()) {
        plans.add(plan);
        ends.add(end);
      }
      if (!plan.isTitle() && statuses.callsOff(plan.plain())) {
        passages.stream()
            .skip(i)
            .limit(REACH)
            .takeWhile(next -> !statuses.callsOff(next.plain()))
            .filter(next -> GONE.matcher(next.plain()).find())
            .forEach(later::add);
      }
    }
  }

  /** Whether the passage tells what the one before it has called off. */
  boolean isLost(Passage passage) {
    return later.contains(passage);
  }

  /** Whether the passage tells a plan that came to nothing. */
  boolean isPlan(Passage passage) {
    return plans.contains(passage);
  }

  /** Whether the passage tells no more than that the plan before it came to nothing. */
  boolean isEnd(Passage passage) {
    return ends.contains(passage);
  }
}
