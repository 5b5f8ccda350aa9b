package sommertour.ingest.crawl;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import sommertour.ingest.page.CanonicalUrl;
import sommertour.ingest.page.ListPage;

/**
 * Reads sitemaps and indexes of them, packed or not. A document type, which only attacks bring, is
 * refused, and pictures are no articles.
 */
final class SitemapReader {
  private static final Pattern ROOT =
      Pattern.compile("<(?!\\?|!--)(?:\\w+:)?(\\w+)\\b", Pattern.CASE_INSENSITIVE);
  private static final int HEAD_BYTES = 4096;

  private SitemapReader() {}

  /** Whether the first element, once unpacked, is that of a sitemap or of an index. */
  static boolean isSitemap(byte[] bytes) {
    Matcher root = ROOT.matcher(head(bytes));
    return root.find() && (root.group(1).equalsIgnoreCase("urlset") || isIndex(root.group(1)));
  }

  /**
   * The pages, or the further sitemaps of an index.
   *
   * @throws IOException if it can't be read; the message is one line
   */
  static Links read(byte[] bytes, String url) throws IOException {
    if (head(bytes).toUpperCase(java.util.Locale.ROOT).contains("<!DOCTYPE")) {
      throw new IOException("it is no sitemap that can be read: it has a document type");
    }
    SiteMapParser parser = new SiteMapParser(false, true);
    // In other namespaces are pictures and videos of the pages.
    parser.setStrictNamespace(true);
    try {
      AbstractSiteMap map =
          parser.parseSiteMap("text/xml", unpacked(bytes), URI.create(url).toURL());
      return map instanceof SiteMapIndex index
          ? new Links(List.of(), Optional.empty(), links(sitemaps(index)), List.of())
          : new Links(links(pages((SiteMap) map)), Optional.empty(), List.of(), List.of());
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      throw new IOException(
          "it is no sitemap that can be read: "
              + (e.getMessage() == null
                  ? e.getClass().getSimpleName()
                  : e.getMessage().replaceAll("\\s+", " ")),
          e);
    }
  }

  private static Stream<Links.Link> sitemaps(SiteMapIndex index) {
    Collection<AbstractSiteMap> maps = index.getSitemaps();
    return maps.stream()
        .flatMap(map -> link(map.getUrl().toString(), map.getLastModified()).stream());
  }

  private static Stream<Links.Link> pages(SiteMap map) {
    return map.getSiteMapUrls().stream()
        .filter(page -> !ListPage.isFile(page.getUrl().toString()))
        .flatMap(page -> link(page.getUrl().toString(), page.getLastModified()).stream());
  }

  private static Optional<Links.Link> link(String url, Date modified) {
    return CanonicalUrl.normalise(url).map(found -> new Links.Link(found, instant(modified)));
  }

  @SuppressWarnings("JavaUtilDate") // the parser speaks of dates so
  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }

  private static List<Links.Link> links(Stream<Links.Link> links) {
    Map<String, Links.Link> once = new LinkedHashMap<>();
    links.forEach(link -> once.putIfAbsent(link.url(), link));
    return List.copyOf(once.values());
  }

  private static boolean isIndex(String root) {
    return root.equalsIgnoreCase("sitemapindex");
  }

  private static String head(byte[] bytes) {
    try {
      byte[] plain = unpacked(bytes);
      return new String(plain, 0, Math.min(plain.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    if (bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes(Fetcher.MAX_BYTES + 1);
      if (plain.length > Fetcher.MAX_BYTES) {
        throw new IOException("it unpacks to more than " + Fetcher.MAX_BYTES / 1048576 + " MiB");
      }
      return plain;
    }
  }
}
