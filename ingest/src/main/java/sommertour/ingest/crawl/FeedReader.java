package sommertour.ingest.crawl;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sommertour.ingest.page.CanonicalUrl;

/** Reads RSS and Atom. A document type, which only attacks bring, is refused. */
final class FeedReader {
  private static final Pattern ROOT =
      Pattern.compile("<(?!\\?|!--)(?:\\w+:)?(rss|feed|rdf|html)\\b", Pattern.CASE_INSENSITIVE);
  private static final int HEAD_BYTES = 2048;

  private FeedReader() {}

  /** Whether the first element is that of a feed, whatever the content type says. */
  static boolean isFeed(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    var root = ROOT.matcher(head.toLowerCase(Locale.ROOT));
    return root.find() && !root.group(1).equals("html");
  }

  /**
   * The entries' pages.
   *
   * @param url address of the feed, to which its links are relative
   * @throws IOException if it is no feed; the message is one line
   */
  static Links read(byte[] bytes, String contentType, String url) throws IOException {
    SyndFeed feed;
    try (XmlReader reader =
        new XmlReader(
            new ByteArrayInputStream(bytes),
            contentType == null ? "text/xml" : contentType,
            true)) {
      feed = new SyndFeedInput().build(reader);
    } catch (UnsupportedEncodingException e) {
      throw unreadable("nobody knows its encoding '" + e.getMessage() + "'", e);
    } catch (FeedException | IOException | RuntimeException e) {
      throw unreadable(String.valueOf(e.getMessage()), e);
    }
    Map<String, Links.Link> links = new LinkedHashMap<>();
    for (SyndEntry entry : feed.getEntries()) {
      Optional.ofNullable(entry.getLink())
          .or(() -> Optional.ofNullable(entry.getUri()))
          .flatMap(link -> resolve(url, link))
          .ifPresent(link -> links.putIfAbsent(link, new Links.Link(link, updated(entry))));
    }
    return new Links(List.copyOf(links.values()), Optional.empty(), List.of(), List.of());
  }

  private static IOException unreadable(String why, Exception cause) {
    return new IOException("it is no feed that can be read: " + why.replaceAll("\\s+", " "), cause);
  }

  private static Optional<String> resolve(String base, String link) {
    try {
      return CanonicalUrl.normalise(
          URI.create(base).resolve(link.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("JavaUtilDate") // ROME speaks of dates so
  private static java.time.Instant updated(SyndEntry entry) {
    Date date = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : date.toInstant();
  }
}
