package sommertour.launcher.demo;

/** The three publishers, each on an origin of its own because robots.txt holds for an origin. */
public enum DemoSite {
  /** A district with an RSS feed, in the markup of TYPO3's news. */
  KREIS(
      "kreis",
      "Kreis Steinburg (Demo)",
      "01061",
      "https://www.kreis-steinburg.example",
      Index.RSS,
      "/aktuelles/rss.xml"),
  /** A town that offers only a list with paging, in the markup of iKISS. */
  STADT(
      "stadt",
      "Stadt Eutin (Demo)",
      "01055012",
      "https://www.eutin.example",
      Index.LIST,
      "/aktuelles/index.php"),
  /** A ministry with an Atom feed and JSON-LD, in the markup of the Government Site Builder. */
  MINISTERIUM(
      "ministerium",
      "Ministerium für ländliche Räume, Ehrenamt und Häfen (Demo)",
      "01",
      "https://www.mleh-sh.example",
      Index.ATOM,
      "/DE/Presse/atom.xml");

  /** How a site tells its releases. */
  enum Index {
    RSS("xml", "application/rss+xml", Integer.MAX_VALUE),
    ATOM("xml", "application/atom+xml", Integer.MAX_VALUE),
    LIST("html", "text/html", 5);

    /** Ending of the two templates {@code index} and {@code entry}. */
    final String ending;

    final String mediaType;

    /** Releases on one page. */
    final int size;

    Index(String ending, String mediaType, int size) {
      this.ending = ending;
      this.mediaType = mediaType;
      this.size = size;
    }
  }

  private final String folder;
  private final String title;
  private final String ags;
  private final String canonicalOrigin;
  private final Index index;
  private final String indexPath;

  DemoSite(
      String folder,
      String title,
      String ags,
      String canonicalOrigin,
      Index index,
      String indexPath) {
    this.folder = folder;
    this.title = title;
    this.ags = ags;
    this.canonicalOrigin = canonicalOrigin;
    this.index = index;
    this.indexPath = indexPath;
  }

  /** Name of the site's folder below {@code /demo}. */
  public String folder() {
    return folder;
  }

  /** Name of the publisher, marked as a demo. */
  public String title() {
    return title;
  }

  /** Amtlicher Gemeindeschlüssel of the publisher. */
  public String ags() {
    return ags;
  }

  /**
   * Scheme and host of the canonical links. An article's id is a hash of its canonical URL, and the
   * port may change at each start: an invented host below the reserved {@code .example} (RFC 2606)
   * keeps one page one article.
   */
  public String canonicalOrigin() {
    return canonicalOrigin;
  }

  Index index() {
    return index;
  }

  /** Path of the feed, or of the first page of the list. */
  public String indexPath() {
    return indexPath;
  }
}
