package sommertour.enrich.text;

import java.util.List;
import java.util.regex.Pattern;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.PlaceName;

/**
 * Leaves villages, quarters and sights aside where the sentence names their municipality as well:
 * "im Bergheimer Ortsteil Glessen", "auf der Kochertalbrücke bei Braunsbach" name one place once.
 */
final class InnerPlaces {
  /** What ends a sentence or a row, roughly. */
  private static final Pattern END = Pattern.compile("[.!?] +\\p{Lu}|\\n");

  /** Mentions of a sentence that are looked at, which keeps the time linear. */
  private static final int MOST = 20;

  private final String text;

  InnerPlaces(PlaceText text) {
    this.text = text.text();
  }

  /**
   * Whether the mention is that of a part of a place which its sentence names, too.
   *
   * @param at index of the mention
   * @param mentions one for each candidate
   */
  boolean isNeedless(int at, List<PlaceCandidate> candidates, List<PlaceMention> mentions) {
    return isInner(candidates.get(at)) && isNamedBeside(at, candidates, mentions);
  }

  private boolean isNamedBeside(
      int at, List<PlaceCandidate> candidates, List<PlaceMention> mentions) {
    GazetteerEntry place = mentions.get(at).entry();
    return isNamedFrom(at, -1, place, candidates, mentions)
        || isNamedFrom(at, 1, place, candidates, mentions);
  }

  /** Goes from mention to mention as long as the sentence lasts. */
  private boolean isNamedFrom(
      int at,
      int step,
      GazetteerEntry place,
      List<PlaceCandidate> candidates,
      List<PlaceMention> mentions) {
    for (int i = at + step; i >= 0 && i < mentions.size() && Math.abs(i - at) < MOST; i += step) {
      int from = mentions.get(Math.min(i, i - step)).span().end();
      int to = mentions.get(Math.max(i, i - step)).span().start();
      if (from < to && END.matcher(text.substring(from, to + 1)).find()) {
        return false;
      }
      if (!isInner(candidates.get(i))
          && Gazetteer.contains(place.ags(), mentions.get(i).entry().ags())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInner(PlaceCandidate candidate) {
    return candidate.names().stream().anyMatch(PlaceName::isInner);
  }
}
