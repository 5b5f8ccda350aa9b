package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sommertour.enrich.text.PlaceCandidate.Licence;
import sommertour.enrich.text.PlaceHeads.Role;
import sommertour.enrich.text.PlaceHeads.Small;
import sommertour.enrich.text.PlaceMention.Form;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.GazetteerEntry.Level;
import sommertour.german.NameWord;
import sommertour.german.PlaceName;

/**
 * Reads a text from left to right and takes the longest names it finds, with the words that say
 * their kind; also "Rhein-Erft- und Rhein-Sieg-Kreis" and "Herner Rathaus". Whether they are places
 * and which is decided later.
 */
final class PlaceScanner {
  private final Gazetteer gazetteer;
  private final PlaceHeads heads;
  private final PlaceText text;
  private final List<PlaceCandidate> found = new ArrayList<>();
  private final HeadedPlaces headed;

  PlaceScanner(Gazetteer gazetteer, PlaceHeads heads, PlaceText text) {
    this.gazetteer = gazetteer;
    this.heads = heads;
    this.text = text;
    this.headed = new HeadedPlaces(gazetteer, heads, text, found);
  }

  /** All candidates in the order of the text. */
  List<PlaceCandidate> scan() {
    int at = 0;
    while (at < text.size()) {
      at = text.word(at).isCapital() && !text.isPerson(at) ? next(at) : at + 1;
    }
    return found;
  }

  /** Takes what begins with the word; the index behind it. */
  private int next(int at) {
    Optional<Gazetteer.Match> match =
        gazetteer.at(text.words(), at).filter(longest -> !text.isPerson(at + longest.words() - 1));
    int behind = match.filter(longest -> longest.words() > 1).isPresent() ? at : headed.read(at);
    if (behind > at) {
      return behind;
    }
    if (match.isEmpty()) {
      return at + 1;
    }
    int end = at + match.get().words();
    return match.get().ending() == Gazetteer.Ending.ADJECTIVE
        ? adjective(at, end, match.get().names())
        : name(at, end, match.get());
  }

  /** "Herner Rathaus"; "Steinfurter Kreishaus" is the Kreis where there is one of that name. */
  private int adjective(int at, int end, List<PlaceName> names) {
    Optional<NameWord> noun = text.after(end - 1).filter(NameWord::isCapital);
    boolean compound = text.word(at).glue().endsWith("-") || text.gapAfter(end - 1).startsWith("-");
    if (noun.isEmpty() || compound || text.isPerson(end)) {
      return end;
    }
    String head = text.word(text.behindCompound(end + 1) - 1).text();
    Role role = heads.after(head).orElse(Role.NEUTRAL);
    if (role == Role.NONE) {
      return end;
    }
    List<PlaceName> kreise = HeadedPlaces.ofKind(Role.HOUSE, names);
    List<PlaceName> towns = HeadedPlaces.ofKind(Role.TOWN, names);
    List<PlaceName> meant = role == Role.HOUSE && !kreise.isEmpty() ? kreise : towns;
    Form form = role == Role.INSTITUTION ? Form.INSTITUTION : Form.ADJECTIVE;
    if (!meant.isEmpty()) {
      add(at, end, meant, form, Licence.OPEN, false);
    }
    return end;
  }

  private int name(int at, int end, Gazetteer.Match match) {
    List<PlaceName> names = match.names();
    String gap = text.gapAfter(end - 1);
    boolean elided = gap.startsWith("- ") || gap.startsWith("-,");
    boolean compound = gap.startsWith("-") && !elided;
    if (text.word(at).glue().endsWith("-") || isLand(at, end)) {
      return end;
    }
    List<PlaceName> meant = elided ? halves(names) : bare(names);
    if (!meant.isEmpty()) {
      Form form = elided ? Form.ELIDED : compound ? Form.ADJECTIVE : Form.NAME;
      boolean quarter =
          compound
              && (text.smallBefore(at).filter(Small.PLACE::equals).isPresent()
                  || text.isDateline(at, text.behindCompound(end)));
      add(
          at,
          end,
          meant,
          quarter ? Form.NAME : form,
          elided ? Licence.CERTAIN : Licence.OPEN,
          match.ending() == Gazetteer.Ending.GENITIVE);
    }
    return end;
  }

  /** "der Schleswig-Holsteinische Landtag". */
  private boolean isLand(int at, int end) {
    return text.word(at).text().equals("Schleswig")
        && end < text.size()
        && text.word(end).text().toLowerCase(Locale.ROOT).startsWith("holstein");
  }

  /** The Kreise whose names are compounds: "Rhein-Erft-" in "Rhein-Erft- und Rhein-Sieg-Kreis". */
  private static List<PlaceName> halves(List<PlaceName> names) {
    return names.stream()
        .filter(name -> name.place().level() == Level.KREIS)
        .filter(name -> name.place().name().matches(".*[-\\p{L}][Kk]reis"))
        .toList();
  }

  /** A bare "Olpe" is the town, "Berlin" too; a bare "Uckermark" can only be the Kreis. */
  private static List<PlaceName> bare(List<PlaceName> names) {
    boolean town = names.stream().anyMatch(PlaceScanner::isTown);
    boolean state =
        names.stream()
            .anyMatch(name -> name.place().isKreisfrei() && name.kind() == PlaceName.Kind.FULL);
    return names.stream()
        .filter(name -> name.kind() != PlaceName.Kind.STEM)
        .filter(name -> !(town && name.kind() == PlaceName.Kind.BARE))
        .filter(name -> !(state && name.place().level() == Level.LAND))
        .toList();
  }

  private static boolean isTown(PlaceName name) {
    GazetteerEntry place = name.place();
    return place.level() == Level.GEMEINDE && name.kind() != PlaceName.Kind.PART && !name.isInner();
  }

  private void add(
      int first, int end, List<PlaceName> names, Form form, Licence licence, boolean genitive) {
    found.add(
        new PlaceCandidate(first, end, text.span(first, end), names, form, licence, genitive));
  }
}
