package sommertour.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page that lists articles: which pages its content leads to, and which is the next page of
 * the list. What surrounds the content, and links that leave the site, do not count.
 *
 * @param articles addresses in normal form, in the order of the page
 * @param next address of the next page of the list
 * @param feeds addresses of feeds that the page names
 * @param rights what the page asks of machines, as {@link Rights} tells
 */
public record ListPage(
    List<String> articles, Optional<String> next, List<String> feeds, Set<String> rights) {
  private static final Pattern NEXT =
      Pattern.compile(
          "(zur )?n(ä|ae)chsten?( seite)?|weiter|vor|(ä|ae)ltere.{0,25}|next|»|›|>|>>|→|n(ä|ae)chste.{0,25}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(jpe?g|png|gif|svg|webp|docx?|xlsx?|pptx?|zip|mp[34]|ics|xml|rss|css|js|odt|vcf)([?;].*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SERVICE =
      Pattern.compile(
          ".*/(impressum|datenschutz\\w*|kontakt\\w*|sitemap|inhaltsverzeichnis|suche|login|barrierefrei\\w*"
              + "|gebaerdensprache|leichte-sprache|newsletter\\w*|rss\\w*|feed)(\\.\\w+|/.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final String FURNITURE =
      "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=search], [role=complementary], [class*=breadcrumb], [id*=breadcrumb],"
          + " [class*=brotkrumen], [class*=navigation], [id*=navigation], [class*=footer], [id*=footer],"
          + " [class*=sidebar], [id*=sidebar], [class*=cookie], [class*=social], [class*=share]";
  private static final String PAGER =
      "[class*=pag], [class*=browse], [class*=blaetter], [class*=blätter], [id*=pag], [class*=pager]";

  /** The list in the page, which came from the address. */
  public static ListPage read(byte[] bytes, String contentType, String url) {
    Document document =
        Jsoup.parse(Decoded.of(bytes, contentType).map(Decoded::text).orElse(""), url);
    Optional<String> own = CanonicalUrl.normalise(url);
    Optional<String> next = next(document).filter(link -> !own.equals(Optional.of(link)));
    Set<String> articles = new LinkedHashSet<>();
    for (Element link : document.select("a[href]")) {
      if (link.closest(FURNITURE) == null
          && link.closest(PAGER) == null
          && !isNext(link)
          && !link.text().isBlank()) {
        CanonicalUrl.normalise(link.attr("abs:href"))
            .filter(found -> own.isEmpty() || CanonicalUrl.sameSite(found, own.get()))
            .filter(found -> !samePath(found, own.orElse("")))
            .filter(found -> !FILE.matcher(found).matches() && !SERVICE.matcher(found).matches())
            .filter(found -> !CanonicalUrl.isHome(found))
            .ifPresent(articles::add);
      }
    }
    next.ifPresent(articles::remove);
    return new ListPage(
        List.copyOf(new ArrayList<>(articles)), next, feeds(document), Rights.in(document));
  }

  /** Whether the address is that of a file that holds no text of a page. */
  public static boolean isFile(String url) {
    return FILE.matcher(url).matches();
  }

  private static List<String> feeds(Document document) {
    return document.select("link[rel~=(?i)alternate][type~=(?i)(rss|atom)][href]").stream()
        .flatMap(link -> CanonicalUrl.normalise(link.attr("abs:href")).stream())
        // Comments of single articles have feeds, too.
        .filter(feed -> !feed.contains("comment") && !feed.contains("kommentar"))
        .distinct()
        .toList();
  }

  private static Optional<String> next(Document document) {
    return document.select("link[rel=next][href], a[rel=next][href], a[href]").stream()
        .filter(link -> link.attr("rel").toLowerCase(Locale.ROOT).equals("next") || isNext(link))
        .flatMap(link -> CanonicalUrl.normalise(link.attr("abs:href")).stream())
        .filter(found -> CanonicalUrl.sameSite(found, document.baseUri()))
        .findFirst();
  }

  private static boolean isNext(Element link) {
    if (link.hasAttr("rel") && link.attr("rel").equalsIgnoreCase("next")) {
      return true;
    }
    String text = link.text().strip();
    return NEXT.matcher(
                text.replaceAll("\\s*[»›>→]+$", "").isEmpty()
                    ? text
                    : text.replaceAll("\\s*[»›>→]+$", ""))
            .matches()
        && (link.closest(PAGER) != null
            || !text.toLowerCase(Locale.GERMAN).matches("weiter|vor|»|›|>|>>|→"));
  }

  /** The list itself with another query is a page of it, a filter or an order, no article. */
  private static boolean samePath(String one, String other) {
    return path(one).equals(path(other))
        && !other.isEmpty()
        && !one.matches(
            ".*[?&](id|nr|news|news_?id|tx_\\w+%5Bnews%5D|meldung|article|modul_id|object|reco?r?d?)[^=]*=.*");
  }

  private static String path(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }
}
