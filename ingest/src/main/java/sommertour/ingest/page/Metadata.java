package sommertour.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What a page says about itself in its head: JSON-LD first, then Open Graph, Dublin Core and their
 * kin.
 *
 * @param title headline
 * @param author byline, a person's or an office's name
 * @param description what the page is about, in a sentence or two; often its lead
 * @param body the text of the article, without its paragraphs
 * @param free whether everybody may read the whole article
 * @param published dates of publication as written, the most trusted first
 * @param dated dates that may be of publication or of a change
 * @param modified dates of the last change as written, the most trusted first
 */
record Metadata(
    Optional<String> title,
    Optional<String> author,
    Optional<String> description,
    Optional<String> body,
    boolean free,
    List<String> published,
    List<String> dated,
    List<String> modified) {
  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "dc.title", "dcterms.title", "title");
  private static final List<String> DESCRIPTIONS =
      List.of("og:description", "description", "dc.description", "twitter:description");
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "dcterms.issued",
          "dc.date.issued",
          "dcterms.available",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "citation_publication_date");
  // On sites of authorities these are often the day of the last change.
  private static final List<String> DATED =
      List.of(
          "dcterms.created",
          "dc.date.created",
          "schema:datecreated",
          "date.created",
          "dcterms.date",
          "dc.date",
          "dc:date",
          "date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "og:updated_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "date.modified",
          "revised");
  private static final Set<String> ASIDE = Set.of("aside", "nav", "footer", "li");
  private static final Pattern ADDRESS = Pattern.compile("^(https?:|www\\.).*|.*@.*");

  static Metadata of(Document document) {
    List<JsonLd> described = JsonLd.articles(document);
    MetaTags tags = new MetaTags(document);
    Optional<String> title =
        described.stream().map(JsonLd::headline).flatMap(Optional::stream).findFirst();
    Optional<String> author =
        described.stream().map(JsonLd::author).flatMap(Optional::stream).findFirst();
    List<String> published =
        Stream.of(
                described.stream().map(JsonLd::published).flatMap(Optional::stream),
                tags.values(PUBLISHED),
                marked(
                    document, "[itemprop=datePublished], time[pubdate], time.entry-date.published"))
            .flatMap(values -> values)
            .toList();
    List<String> dated =
        Stream.of(
                described.stream().map(JsonLd::created).flatMap(Optional::stream),
                tags.values(DATED),
                marked(
                    document,
                    "[property$=dateCreated], [property~=dc:(date|created)], .updated[title],"
                        + " .published[title]"))
            .flatMap(values -> values)
            .toList();
    List<String> modified =
        Stream.of(
                described.stream().map(JsonLd::modified).flatMap(Optional::stream),
                tags.values(MODIFIED),
                marked(document, "[itemprop=dateModified], [property$=dateModified], time.updated"))
            .flatMap(values -> values)
            .toList();
    return new Metadata(
        title.or(() -> tags.values(TITLES).findFirst()),
        author.or(
            () ->
                tags.values(AUTHORS).filter(name -> !ADDRESS.matcher(name).matches()).findFirst()),
        tags.values(DESCRIPTIONS).findFirst(),
        described.stream().map(JsonLd::body).flatMap(Optional::stream).findFirst(),
        described.stream().allMatch(JsonLd::isFree),
        published,
        dated,
        modified);
  }

  /** Dates in elements of the page itself, but for those of other pages and of comments. */
  private static Stream<String> marked(Document document, String selector) {
    return document.body().select(selector).stream()
        .filter(
            time -> !Elements.isWithin(time, ASIDE) && time.closest(".comment, .comments") == null)
        .map(
            time ->
                Stream.of("datetime", "content", "title")
                    .map(time::attr)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElseGet(time::text));
  }
}
