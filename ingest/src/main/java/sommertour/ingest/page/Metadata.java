package sommertour.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself in its head: JSON-LD first, then Open Graph, Dublin Core and their
 * kin.
 *
 * @param title headline
 * @param author byline, a person's or an office's name
 * @param published dates as written, the most trusted first
 */
record Metadata(Optional<String> title, Optional<String> author, List<String> published) {
  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title");
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "og:published_time",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "date",
          "date.created");
  private static final Pattern ADDRESS = Pattern.compile("^(https?:|www\\.).*|.*@.*");

  static Metadata of(Document document) {
    List<JsonLd> described = JsonLd.articles(document);
    Optional<String> title =
        described.stream().map(JsonLd::headline).flatMap(Optional::stream).findFirst();
    Optional<String> author =
        described.stream().map(JsonLd::author).flatMap(Optional::stream).findFirst();
    List<String> dates =
        java.util.stream.Stream.concat(
                described.stream().map(JsonLd::published).flatMap(Optional::stream),
                DATES.stream().flatMap(name -> values(document, name).stream()))
            .toList();
    return new Metadata(
        title.or(() -> first(document, TITLES, value -> true)),
        author.or(() -> first(document, AUTHORS, value -> !ADDRESS.matcher(value).matches())),
        dates);
  }

  private static Optional<String> first(
      Document document, List<String> names, Predicate<String> wanted) {
    return names.stream()
        .flatMap(name -> values(document, name).stream())
        .filter(wanted)
        .findFirst();
  }

  private static List<String> values(Document document, String name) {
    return document.getElementsByTag("meta").stream()
        .filter(meta -> isNamed(meta, name))
        .map(meta -> meta.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .toList();
  }

  private static boolean isNamed(Element meta, String name) {
    return meta.attr("name").equalsIgnoreCase(name)
        || meta.attr("property").equalsIgnoreCase(name)
        || meta.attr("itemprop").equalsIgnoreCase(name);
  }
}
