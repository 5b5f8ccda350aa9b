package sommertour.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import sommertour.german.GazetteerEntry;
import sommertour.german.Table;
import sommertour.german.Wording;

/**
 * Decides which places of a sentence a visit is at. Länder and Regierungsbezirke are none, nor are
 * places that somebody only comes from; of a town and its Kreis the town is meant.
 */
final class PlaceChooser {
  /** A town and its Kreis that are further apart are two places of a list. */
  private static final int NEAR = 14;

  private static final Pattern JOINED =
      Pattern.compile(
          "(?:,| und| oder| sowie|, und| als auch| wie auch|, (?:dann|danach|anschließend|später|nachmittags|abends|zuletzt|schließlich|heute)(?: noch)?) (?:(?:dem|der|den|aus) ){0,2}");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:zweite|dritte|vierte|fünfte|sechste|siebte|siebente|achte|neunte|zehnte|elfte|zwölfte|nächste|letzte|\\d+\\.)[nrs]?"
              + " (?:Station|Ausgabe|Auflage|Etappe|Stopp|Halt|Ziel|Stadt|Kreis|Landkreis|Ort|Schauplatz|Gastgeber|Gastgeberin|Kommune|Gemeinde)"
              + "|\\bStation (?:Nummer|Nr\\.|\\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A list behind "nach" that no verb has ended yet. */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:\\bNach|\\bnach den (?:Stationen|Stopps|Besuchen) (?:in)?) (?:(?!\\b(?:ist|war|wird|sind|waren)\\b)[^;:.])*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Nach dem Auftakt in Ahlen und einem Abend in Beckum saß sie …" */
  private static final Pattern BEGUN =
      Pattern.compile(
          "^\\P{L}*Nach (?:\\p{L}+ ){0,3}(?:Auftakt|Beginn|Start|Stationen?|Stopps?|Besuche?n?|Terminen?|Halten?|Etappen?|Abstechern?|Gesprächen?)\\b(?:(?!\\b(?:ist|war|wird|saß|stand|steht|folgt|folgte|geht|ging|kam|kommt|reist|fährt|fuhr|macht|\\p{Ll}{3,}te)\\b)[^;:.])*$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern AT =
      Pattern.compile(
          "\\b(?:[Ii]n (?:der|eine[mr])|[Aa]uf eine[mr]|[Bb]ei eine[mr]|[Ii]m|[Ii]ns|[Ii]n die|[Aa]m|[Bb]eim|[Zz]um|[Zz]ur|[Aa]uf de[mr]|[Vv]or de[mr]) $");

  /** "im Düsseldorfer Ministerium": a seat and no place of a visit. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          " (?:\\p{L}*[Mm]inisteriums?|Landtags?|Staatskanzlei|Senatskanzlei|Landesregierung)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Den Schlusspunkt setzte Altensteig." */
  private static final Pattern POINT =
      Pattern.compile(
          "\\b(?:setzte|bildete|machte|war|ist|heißt|hieß|folgte?) (?:\\p{Ll}+ )?$"
              + "|(?:^|[:.] )(?:Morgens|Vormittags|Mittags|Nachmittags|Abends|Danach|Dann|Zuerst|Zuletzt)(?: noch)? $"
              + "|^\\P{L}*(?:[Kk]urz (?:nach|vor) \\p{Ll}+|(?:\\d{1,2}(?:[.:]\\d\\d)?|\\p{Lu}\\p{Ll}{2,9}) Uhr(?: \\p{Ll}+)?)[,:] $");

  private static final Pattern LOCATIVE =
      Pattern.compile(
          "\\b(?:[Ii]n|[Ii]m|[Ii]ns|[Nn]ach|[Aa]m|[Aa]n|[Aa]uf|[Bb]eim?|[Vv]or|[Zz]um?|[Zz]ur|[Dd]urch)"
              + " [^;:]{0,60}$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "ihr Schifferstadter Kollege": where somebody is from. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "^ (?:\\p{L}*(?:[Kk]olleg|[Mm]eister|[Cc]hef|[Gg]ast\\b|[Gg]äste|[Bb]esucher|[Pp]olitik|[Vv]orsitzend|[Pp]räsident|[Uu]nternehmer|[Ee]hepaar|[Pp]aar\\b)|\\p{L}*(?:[Rr]at|[Rr]ätin|[Bb]ürger|[Bb]ürgerin)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Bremens Senatorin": of what somebody from outside is in office. */
  private static final Pattern GOVERNS =
      Pattern.compile(
          "^ (?:\\p{L}+e[rs]? )?(?:\\p{Lu}\\p{L}*-(?: und |/))?(?:\\p{L}*(?:[Mm]inister|[Ss]enator|[Ss]taatssekretär|[Ss]taatsrat|[Ss]taatsrät|(?:Staats|Minister|Landtags|Regierungs)präsident)(?:in)?\\b|Regierende[rnm]? )",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** "Hamburgs Erster Bürgermeister": he governs a Land. */
  private static final Pattern GOVERNS_CITY =
      Pattern.compile("^ (?:Erste[rnm]? )?Bürgermeister(?:s|in)?\\b");

  private static final Set<String> CITY_STATES = Set.of("02000", "04011", "11000");

  /** "ehe er nach Berlin zurückfuhr", "selbst in Herne aufgewachsen" */
  private static final Pattern BACK =
      Pattern.compile(
          "^ (?:bleibt|blieb) (?:\\p{L}+ ){0,5}ohne\\b|^ (?:verlassen|einladen|einzuladen|eingeladen ha(?:t|ben|tten?)|wohnt|lebt|arbeitet|aufwuchs|zur Welt)\\b|^ (?:wieder )?zurück|^ (?:(?:auf|heran)gewachsen|geboren|lebend|wohnend)(?:e[nrsm]?)?\\b|^ (?:tätig|beschäftigt|angestellt)\\b|^ (?:\\p{Lu}\\p{L}+ )?(?:studierte?|promovierte?|gelehrt|lehrte|gewohnt|zur Schule gegangen)\\b");

  /** "hat den Minister nach Ahlen eingeladen": there nobody has been yet. */
  private static final Pattern INVITED = Pattern.compile("^ eingeladen\\b");

  private static final Pattern INVITING =
      Pattern.compile(
          "\\b(?:hat|haben|hatten?)\\b[^;]*\\b(?:nach|in) $", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern FROM = Pattern.compile("\\b[Vv]on $");

  /** "von Ahlen aus führt sie ihr Amt": there it is held. */
  private static final Pattern HELD =
      Pattern.compile(
          "^[^;,]{0,60} aus\\b(?=.{0,160}(?:\\bAmt|geschäfte)\\b)|^[^;,]{0,60} aus (?:geführt|führen|geleitet|gelenkt)\\b");

  /** "die zuständige Ministerin in Mainz": where an office is held. */
  private static final Pattern OFFICE_IN =
      Pattern.compile(
          "(?:[Mm]inister|[Ss]taatssekretär|[Pp]räsident|[Bb]eauftragte|[Rr]essortchef)(?:in)? in $");

  /** ", in Stuttgart für Landwirtschaft zuständig" */
  private static final Pattern RESPONSIBLE =
      Pattern.compile("^ (?:für [^,;:]{2,60} )?(?:zuständig|verantwortlich)");

  private static final Pattern NOT_IN =
      Pattern.compile("\\b[Nn]icht (?:\\p{Ll}+ ){0,2}(?:in|im|nach)(?: de[rm])? $");

  private static final Pattern BUT = Pattern.compile("^,? sondern\\b");

  private final List<Wording> elsewhere =
      Table.rows(PlaceChooser.class, "elsewhere.tsv").stream()
          .map(row -> Wording.of(row[0]))
          .toList();

  /** The places where the passage says something happens, named ones before houses' names. */
  List<PlaceMention> in(Passage passage) {
    List<PlaceMention> named = new ArrayList<>();
    List<PlaceMention> implied = new ArrayList<>();
    PlaceMention ruledOut = null;
    PlaceMention last = null;
    for (PlaceMention place : passage.places()) {
      if (!isStay(place) || !passage.tells(place.span()) || isGoverned(passage, place)) {
        continue;
      }
      boolean landmark = last != null && SidePlaces.isLandmark(passage, last, place);
      last = place;
      if (landmark || SidePlaces.isPart(passage, place)) {
        continue;
      }
      if (isElsewhere(passage, place) || isListed(passage, ruledOut, place)) {
        ruledOut = place;
      } else {
        boolean government =
            place.form() != PlaceMention.Form.NAME
                && GOVERNMENT
                    .matcher(passage.between(place.span().end(), passage.span().end()))
                    .lookingAt();
        if (government || isOfSomebody(passage, place)) {
          continue;
        }
        boolean byName =
            place.form() == PlaceMention.Form.NAME
                || place.form() == PlaceMention.Form.ELIDED
                || (place.form() == PlaceMention.Form.ADJECTIVE
                    && AT.matcher(passage.before(place.span().start())).find());
        (byName ? named : implied).add(place);
      }
    }
    if (named.isEmpty()) {
      return withoutWider(implied, passage);
    }
    implied.stream()
        .filter(place -> Houses.isListed(passage, place, named))
        .toList()
        .forEach(named::add);
    named.sort(Comparator.comparingInt(place -> place.span().start()));
    return withoutWider(SidePlaces.without(named, passage), passage);
  }

  static boolean isStay(PlaceMention place) {
    return place.entry().ags() != null && place.entry().ags().length() >= 5;
  }

  /**
   * "Nach Altenburg und Quedlinburg ist Rottweil die dritte Station": there the visitor was before.
   */
  boolean isEarlier(Passage passage, PlaceMention place) {
    String before = passage.before(place.span().start());
    return (ORDINAL.matcher(passage.plain()).find() && AFTER.matcher(before).find())
        || (BEGUN.matcher(before).find()
            && !passage.between(place.span().end(), passage.span().end()).startsWith(" ("));
  }

  /** Whether the words before the place say that something is there or goes there. */
  static boolean isLocative(Passage passage, PlaceMention place) {
    return place.form() == PlaceMention.Form.ADJECTIVE
        || LOCATIVE.matcher(passage.before(place.span().start())).find()
        || POINT.matcher(passage.before(place.span().start())).find();
  }

  /** Whether the place only tells whose office somebody holds. */
  static boolean isGoverned(Passage passage, PlaceMention place) {
    String behind = passage.between(place.span().end(), passage.span().end());
    if (place.form() == PlaceMention.Form.ADJECTIVE) {
      return GOVERNS.matcher(behind).find();
    }
    return place.span().text().endsWith("s")
        && (GOVERNS.matcher(behind).find()
            || (CITY_STATES.contains(place.entry().ags()) && GOVERNS_CITY.matcher(behind).find()));
  }

  private static boolean isOfSomebody(Passage passage, PlaceMention place) {
    return place.form() == PlaceMention.Form.ADJECTIVE
        && SOMEBODY.matcher(passage.between(place.span().end(), passage.span().end())).find();
  }

  private boolean isElsewhere(Passage passage, PlaceMention place) {
    String before = passage.before(place.span().start());
    String near = before.substring(Math.max(0, before.length() - 80));
    String behind = passage.between(place.span().end(), passage.span().end());
    boolean seat =
        ArticlePlace.isSeat(place.entry())
            && (OFFICE_IN.matcher(near).find() || RESPONSIBLE.matcher(behind).lookingAt());
    boolean held = FROM.matcher(near).find() && HELD.matcher(behind).find();
    return seat
        || (!held && elsewhere.stream().anyMatch(form -> form.isIn(near)))
        || (BUT.matcher(behind).find() && NOT_IN.matcher(near).find())
        || BACK.matcher(behind).find()
        || (INVITED.matcher(behind).find() && INVITING.matcher(near).find());
  }

  /** "aus Fulda, Hersfeld und dem Vogelsbergkreis": what rules out the first rules out the list. */
  private static boolean isListed(Passage passage, PlaceMention ruledOut, PlaceMention place) {
    return ruledOut != null && isJoined(passage, ruledOut, place);
  }

  /** Whether only a comma or an "und" stands between two places. */
  static boolean isJoined(Passage passage, PlaceMention a, PlaceMention b) {
    int from = Math.min(a.span().end(), b.span().end());
    int to = Math.max(a.span().start(), b.span().start());
    return JOINED.matcher(passage.between(from, to)).matches();
  }

  private static List<PlaceMention> withoutWider(List<PlaceMention> places, Passage passage) {
    List<PlaceMention> kept = new ArrayList<>();
    for (PlaceMention place : places) {
      boolean wider =
          places.stream()
              .anyMatch(
                  other ->
                      !other.entry().ags().equals(place.entry().ags())
                          && isWithin(other.entry(), place.entry())
                          && near(other, place, passage));
      boolean again =
          kept.stream().anyMatch(other -> other.entry().ags().equals(place.entry().ags()));
      if (!wider && !again) {
        kept.add(place);
      }
    }
    return kept;
  }

  private static boolean near(PlaceMention a, PlaceMention b, Passage passage) {
    int from = Math.min(a.span().end(), b.span().end());
    int to = Math.max(a.span().start(), b.span().start());
    String between = passage.between(from, to);
    return between.length() <= NEAR && !between.matches(".*\\b(?:und|sowie)\\b.*");
  }

  /** Whether the first is the second or lies in it. */
  static boolean isWithin(GazetteerEntry inner, GazetteerEntry outer) {
    return inner.ags() != null && outer.ags() != null && inner.ags().startsWith(outer.ags());
  }
}
