package sommertour.german;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sommertour.german.PlaceName.Kind;

/** Derives the names people use for a place from its official name. */
final class PlaceForms {
  /** The river, the hills or the region that tell a town from its namesakes. */
  private static final Pattern ADDITION =
      Pattern.compile(
          "^(\\S.*?)(?: ?/ ?|, | \\(| (?:am?|an|auf|b|bei|im?|in|o|ob|u|unter|v|vor|vorm)\\b[. ])"
              + "(?:d\\.|der |dem |den )?(.*?)\\)?$");

  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:Hansestadt|Lutherstadt|Heilbad|Seebad|Ostseebad|Nordseebad|Markt|Flecken|Hallig) "
              + "(?!am |im |an )(.+)$");

  private static final Pattern DOUBLE = Pattern.compile("^(\\p{Lu}\\p{L}{2,})-(\\p{Lu}.+)$");
  private static final Pattern BEZIRK =
      Pattern.compile("^(?:früher: )?(?:Reg\\.-Bez\\.|Statistische Region|Direktionsbezirk) ");
  private static final Pattern KREIS =
      Pattern.compile(
          "^(?:Landkreis|Kreis|Region|Städteregion|Regionalverband|Rhein-Kreis|Eifelkreis|"
              + "Altmarkkreis) (.+)$|^(.+)-Kreis$|^(.+)kreis$|^(.+er) Kreis$");

  /** What the directory shortens and newspapers write in full: "Weiden in der Oberpfalz". */
  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("Erzgeb.", "Erzgebirge"),
          Map.entry("Vogtl.", "Vogtland"),
          Map.entry("OPf.", "Oberpfalz"),
          Map.entry("O.L.", "Oberlausitz"),
          Map.entry("Westf.", "Westfalen"),
          Map.entry("Bay.", "Bayern"),
          Map.entry("Sa.", "Sachsen"),
          Map.entry("OFr.", "Oberfranken"),
          Map.entry("UFr.", "Unterfranken"),
          Map.entry("Thür.", "Thüringen"),
          Map.entry("Rhld.", "Rheinland"),
          Map.entry("Odw.", "Odenwald"));

  private PlaceForms() {}

  /** A row of places.tsv as an entry. */
  static GazetteerEntry entry(String[] row) {
    return new GazetteerEntry(
        row[0],
        row[1].intern(),
        row[2],
        row[3].isEmpty() ? bare(row[0], row[2]) : row[3],
        row[4].intern(),
        Integer.parseInt(row[5]),
        Double.parseDouble(row[6]),
        Double.parseDouble(row[7]),
        row[8],
        row[9].intern());
  }

  private static String bare(String ags, String name) {
    if (ags.length() == 3) {
      return BEZIRK.matcher(name).replaceFirst("");
    }
    Matcher kreis = KREIS.matcher(name);
    if (ags.length() == 5 && kreis.matches()) {
      for (int group = 1; group <= kreis.groupCount(); group++) {
        if (kreis.group(group) != null) {
          return kreis.group(group);
        }
      }
    }
    return name;
  }

  /** Names of the place with the way they name it; the strongest way where two would fit. */
  static Map<String, Kind> of(GazetteerEntry place) {
    Map<String, Kind> forms = new LinkedHashMap<>();
    switch (place.level()) {
      case LAND -> forms.put(place.name(), Kind.FULL);
      case REGIERUNGSBEZIRK -> bezirk(place, forms);
      case KREIS -> kreis(place, forms);
      case GEMEINDE -> gemeinde(place.name(), Kind.FULL, forms);
    }
    return forms;
  }

  private static void bezirk(GazetteerEntry place, Map<String, Kind> forms) {
    for (String head : List.of("Regierungsbezirk", "Regierungsbezirks", "Regierungsbezirkes")) {
      forms.put(head + " " + place.bareName(), Kind.FULL);
    }
    if (place.name().equals(place.bareName())) {
      forms.put(place.name(), Kind.BARE);
    }
  }

  private static void kreis(GazetteerEntry place, Map<String, Kind> forms) {
    String name = place.name();
    forms.put(name, Kind.FULL);
    if (name.endsWith("er Kreis")) {
      String stem = name.substring(0, name.length() - "er Kreis".length());
      for (String ending : List.of("e Kreis", "en Kreis", "en Kreises", "em Kreis")) {
        forms.put(stem + ending, Kind.FULL);
      }
      forms.put(place.bareName(), Kind.STEM);
    } else if (name.endsWith("-Kreis")) {
      forms.put(name + "e", Kind.FULL);
      forms.put(place.bareName(), Kind.BARE);
    } else if (name.endsWith("kreis")) {
      forms.put(name + "e", Kind.FULL);
      forms.put(place.bareName(), Kind.STEM);
    } else {
      forms.put(name.replaceFirst("([Kk]reis) ", "$1es "), Kind.FULL);
      gemeinde(place.bareName(), Kind.BARE, forms);
    }
  }

  private static void gemeinde(String name, Kind kind, Map<String, Kind> forms) {
    forms.putIfAbsent(name, kind);
    int sorbian = Math.max(name.indexOf(" / "), name.indexOf(")/") + 1);
    if (sorbian > 0) {
      gemeinde(name.substring(0, sorbian), kind == Kind.BARE ? kind : Kind.SHORT, forms);
    } else if (name.indexOf(' ') >= 0 || name.indexOf('/') >= 0) {
      withoutTitle(name, kind, forms);
      withoutAddition(name, kind, forms);
    }
    if (name.indexOf('-') >= 0 && kind != Kind.BARE) {
      Matcher parts = DOUBLE.matcher(name);
      if (parts.matches()) {
        forms.putIfAbsent(parts.group(1), Kind.PART);
        forms.putIfAbsent(parts.group(2), Kind.PART);
      }
    }
  }

  private static void withoutTitle(String name, Kind kind, Map<String, Kind> forms) {
    Matcher title = TITLE.matcher(name);
    if (title.matches()) {
      gemeinde(title.group(1), kind == Kind.BARE ? kind : Kind.SHORT, forms);
    }
  }

  private static void withoutAddition(String name, Kind kind, Map<String, Kind> forms) {
    Matcher addition = ADDITION.matcher(name);
    if (!addition.matches()) {
      return;
    }
    String town = addition.group(1);
    String where = addition.group(2);
    forms.putIfAbsent(town, kind == Kind.BARE ? kind : Kind.SHORT);
    if (!where.isEmpty()) {
      if (LONG.containsKey(where)) {
        String spelt = LONG.get(where);
        for (String joint : List.of(" ", " im ", " in ", " in der ")) {
          forms.putIfAbsent(town + joint + spelt, kind);
        }
      }
      for (String joint : List.of(" ", " am ", " an der ", " in ", " in der ", " bei ")) {
        forms.putIfAbsent(town + joint + where, kind);
      }
      forms.putIfAbsent(town + " a. " + where.charAt(0), kind);
      forms.putIfAbsent(town + " a. d. " + where.charAt(0), kind);
    }
  }
}
