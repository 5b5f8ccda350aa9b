package sommertour.enrich.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sommertour.enrich.text.PlaceCandidate.Licence;
import sommertour.enrich.text.PlaceHeads.Role;
import sommertour.enrich.text.PlaceHeads.Small;
import sommertour.enrich.text.PlaceMention.Form;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry.Level;
import sommertour.german.NameWord;
import sommertour.german.PlaceName;

/**
 * Reads places whose kind stands before them, once for one or for several: "Kreis Olpe", "den
 * Kreisen Höxter und Wesel", "Stadt und Kreis Düren".
 */
final class HeadedPlaces {
  private final Gazetteer gazetteer;
  private final PlaceHeads heads;
  private final PlaceText text;
  private final List<PlaceCandidate> found;

  /** What is read is added to {@code found}. */
  HeadedPlaces(Gazetteer gazetteer, PlaceHeads heads, PlaceText text, List<PlaceCandidate> found) {
    this.gazetteer = gazetteer;
    this.heads = heads;
    this.text = text;
    this.found = found;
  }

  /** The index behind what begins with the word, or the same index if that is no kind. */
  int read(int at) {
    Optional<Role> kind = kind(at);
    Optional<Role> second = isAnd(at + 1) ? kind(at + 2) : Optional.empty();
    int name = second.isPresent() ? at + 3 : at + 1;
    if (kind.isEmpty() || name >= text.size() || !text.word(name).glue().equals(" ")) {
      return at;
    }
    List<PlaceName> meant = meant(kind.get(), name);
    if (meant.isEmpty()) {
      return at;
    }
    int end = name + gazetteer.at(text.words(), name).orElseThrow().words();
    List<PlaceName> also = second.map(role -> meant(role, name)).orElse(List.of());
    if (!also.isEmpty()) {
      add(at, end, meant, Form.ELIDED);
      add(at, end, also, Form.ELIDED);
      return end;
    }
    if (kind.get().isPlural()) {
      add(name, end, meant, Form.ELIDED);
      return list(kind.get(), end);
    }
    boolean apart = kind.get() == Role.TOWN || kind.get() == Role.HOUSE;
    add(apart ? name : at, end, meant, kind.get() == Role.HOUSE ? Form.INSTITUTION : Form.NAME);
    return end;
  }

  /** The further places of a list whose kind stands before its first. */
  private int list(Role kind, int from) {
    int end = from;
    while (end < text.size()) {
      int name = text.word(end).glue().equals(", ") ? end : isAnd(end) ? end + 1 : text.size();
      List<PlaceName> meant = meant(kind, name);
      if (meant.isEmpty()) {
        return end;
      }
      end = name + gazetteer.at(text.words(), name).orElseThrow().words();
      add(name, end, meant, Form.ELIDED);
    }
    return end;
  }

  private Optional<Role> kind(int at) {
    return at < text.size() && text.word(at).isCapital()
        ? heads.before(text.word(at).text()).filter(role -> role.compareTo(Role.HOUSE) <= 0)
        : Optional.empty();
  }

  private boolean isAnd(int at) {
    if (at >= text.size() || !text.word(at).glue().equals(" ")) {
      return false;
    }
    NameWord word = text.word(at);
    return !word.isCapital() && heads.small(word.text()).filter(Small.AND::equals).isPresent();
  }

  /** The places of the kind that the name at the index can mean. */
  private List<PlaceName> meant(Role kind, int at) {
    if (at >= text.size() || !text.word(at).isCapital() || text.isPerson(at)) {
      return List.of();
    }
    return gazetteer
        .at(text.words(), at)
        .filter(match -> match.ending() != Gazetteer.Ending.ADJECTIVE && !isOfLand(match))
        .map(match -> ofKind(kind, match.names()))
        .orElse(List.of());
  }

  /** "die Städte Sachsens": the Land, though a town has its name. */
  private static boolean isOfLand(Gazetteer.Match match) {
    return match.ending() == Gazetteer.Ending.GENITIVE
        && match.names().stream().anyMatch(name -> name.place().level() == Level.LAND);
  }

  /** Those of the meanings that are of the kind. */
  static List<PlaceName> ofKind(Role kind, List<PlaceName> names) {
    Predicate<PlaceName> fits =
        switch (kind) {
          case KREIS, KREISE, HOUSE -> name -> name.place().level() == Level.KREIS;
          case REGION ->
              name ->
                  name.place().level() == Level.KREIS
                      && name.place().name().matches("(?:Region|Städteregion) .*");
          default -> name -> name.place().level() == Level.GEMEINDE && name.isOwn();
        };
    return names.stream().filter(fits).toList();
  }

  private void add(int first, int end, List<PlaceName> names, Form form) {
    found.add(
        new PlaceCandidate(first, end, text.span(first, end), names, form, Licence.CERTAIN, false));
  }
}
