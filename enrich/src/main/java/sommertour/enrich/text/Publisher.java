package sommertour.enrich.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sommertour.contract.Article;
import sommertour.enrich.text.PlaceHeads.Role;
import sommertour.german.Gazetteer;
import sommertour.german.GazetteerEntry;
import sommertour.german.NameWord;
import sommertour.german.PlaceName;
import sommertour.german.Table;

/**
 * Finds the place of whoever published an article, by the name of the source ("Stadt Ahlen",
 * "Freiwillige Feuerwehr Ahlen") or the address of its site ("www.ahlen.de"). Newspapers, Länder
 * and chambers have none: they write of anywhere.
 */
final class Publisher {
  /** What the words of a source say of the place that it names; see publishers.tsv. */
  private enum Kind {
    TOWN,
    KREIS,
    NONE
  }

  /** A source that is the address of a site. */
  private static final Pattern SITE = Pattern.compile("[\\p{L}\\d.-]+\\.de");

  private static final int FAR_LARGER = 10;

  /** No word of the table is longer. */
  private static final int LONGEST = 20;

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Laender laender = new Laender();
  private final PlaceHeads heads = new PlaceHeads();
  private final Gazetteer gazetteer;

  Publisher(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    Table.rows(Publisher.class, "publishers.tsv")
        .forEach(row -> kinds.put(row[0], Kind.valueOf(row[1])));
  }

  /** The place that the publisher governs. */
  Optional<GazetteerEntry> authority(Article article) {
    return gazetteer
        .byAgs(article.publisherAgs())
        .or(() -> source(article.source(), true))
        .filter(Publisher::isStay);
  }

  /** The place that the publisher governs, or where it sits. */
  Optional<GazetteerEntry> home(Article article) {
    return authority(article).or(() -> body(article)).filter(Publisher::isStay);
  }

  private Optional<GazetteerEntry> body(Article article) {
    String source = article.source() == null ? "" : article.source();
    return source(source, false)
        .or(() -> site(SITE.matcher(source).matches() ? "https://" + source : article.url()))
        .filter(place -> !ArticlePlace.isSeat(place));
  }

  /** The keys of the Länder of source and text, by names and adjectives of offices. */
  Set<String> lands(Article article) {
    String source = article.source() == null ? "" : article.source();
    Set<String> keys = laender.in(source + "\n" + article.text());
    List<NameWord> words = NameWord.of(source);
    for (int at = 0; at < words.size(); at++) {
      gazetteer.at(words, at).stream()
          .flatMap(match -> match.names().stream())
          .map(PlaceName::place)
          .filter(place -> place.level() == GazetteerEntry.Level.LAND)
          .forEach(land -> keys.add(land.ags()));
    }
    return keys;
  }

  private static boolean isStay(GazetteerEntry place) {
    return place.ags().length() >= 5;
  }

  private Optional<GazetteerEntry> source(String source, boolean governing) {
    List<NameWord> words = source == null ? List.of() : NameWord.of(source);
    List<Optional<Kind>> said = words.stream().map(word -> kind(word.text())).toList();
    if (said.contains(Optional.of(Kind.NONE))) {
      return Optional.empty();
    }
    List<GazetteerEntry> found = new ArrayList<>();
    for (int at = 1; at < words.size(); at++) {
      Optional<Gazetteer.Match> name =
          gazetteer.at(words, at).filter(match -> match.ending() == Gazetteer.Ending.NONE);
      if (name.isPresent()) {
        Optional<Kind> kind = said.get(at - 1);
        boolean doubtful = name.get().words() == 1 && heads.doubt(words.get(at).text()).isPresent();
        if (kind.isPresent() || (!governing && !doubtful)) {
          meant(name.get().names(), kind, source).ifPresent(found::add);
        }
        at += name.get().words() - 1;
      }
    }
    return found.isEmpty()
        ? (governing ? whole(source) : Optional.empty())
        : Optional.of(found.get(found.size() - 1));
  }

  private static Optional<GazetteerEntry> meant(
      List<PlaceName> names, Optional<Kind> kind, String source) {
    if (kind.isPresent()) {
      return meant(names, kind.get() == Kind.KREIS);
    }
    // "Kreisfeuerwehrverband Peine"
    boolean kreis = source.startsWith("Kreis") || source.contains(" Kreis");
    return meant(names, kreis).or(() -> meant(names, !kreis));
  }

  /** "Rhein-Lahn-Kreis", "Märkischer Kreis": a Kreis by its whole name. */
  private Optional<GazetteerEntry> whole(String source) {
    return source == null ? Optional.empty() : meant(gazetteer.byName(source), true);
  }

  /** "www.kreis-warendorf.de", "www.ahlen.de", "feuerwehr-ahlen.de". */
  private Optional<GazetteerEntry> site(String url) {
    if (url == null) {
      return Optional.empty();
    }
    String host = host(url);
    int end = host.lastIndexOf('.');
    if (end < 0 || !host.endsWith(".de")) {
      return Optional.empty();
    }
    String site = host.substring(host.lastIndexOf('.', end - 1) + 1, end);
    List<String> parts = Arrays.asList(site.split("-"));
    Optional<Kind> kind = kind(parts.get(0));
    if (parts.stream().anyMatch(part -> kind(part).filter(Kind.NONE::equals).isPresent())) {
      return Optional.empty();
    }
    Optional<GazetteerEntry> bare =
        kind.isPresent() ? Optional.empty() : named(parts, Optional.empty());
    return bare.or(
        () -> parts.size() < 2 ? Optional.empty() : named(parts.subList(1, parts.size()), kind));
  }

  private Optional<GazetteerEntry> named(List<String> parts, Optional<Kind> kind) {
    String plain =
        parts.stream()
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, 1).toUpperCase(Locale.GERMAN) + part.substring(1))
            .collect(Collectors.joining(" "));
    String spelt = plain.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
    return Stream.of(plain, plain.replace(' ', '-'), spelt, spelt.replace(' ', '-'))
        .distinct()
        .filter(name -> kind.isPresent() || heads.doubt(name).isEmpty())
        .flatMap(
            name ->
                meant(gazetteer.byName(name), kind.filter(Kind.KREIS::equals).isPresent()).stream())
        .findFirst();
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException invalid) {
      // Addresses come from wherever the article does; one that is none tells no place.
      return "";
    }
  }

  /** The only one of the meanings, or one that is far larger than all others. */
  private static Optional<GazetteerEntry> meant(List<PlaceName> names, boolean kreis) {
    List<GazetteerEntry> fitting =
        HeadedPlaces.ofKind(kreis ? Role.KREIS : Role.TOWN, names).stream()
            .filter(name -> name.kind() != PlaceName.Kind.PART && name.until() == null)
            .map(PlaceName::place)
            .distinct()
            .sorted(Comparator.comparingInt(GazetteerEntry::population).reversed())
            .limit(2)
            .toList();
    boolean clear =
        fitting.size() == 1
            || (fitting.size() == 2
                && fitting.get(0).population() > FAR_LARGER * fitting.get(1).population());
    return clear ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private Optional<Kind> kind(String word) {
    String small = word.toLowerCase(Locale.GERMAN);
    for (int cut = Math.max(0, small.length() - LONGEST); cut < small.length(); cut++) {
      Kind kind = kinds.get(small.substring(cut));
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
