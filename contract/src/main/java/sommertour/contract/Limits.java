package sommertour.contract;

import java.time.Duration;

/** How large what comes from outside may be, and how long it may take; all of it is here. */
public final class Limits {
  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;

  /** Body of one answer of a site, unpacked; also what a packed sitemap may unpack to. */
  public static final int PAGE_BYTES = 5 * MIB;

  /** Redirects that are followed from one address. */
  public static final int REDIRECTS = 5;

  /** Pages of one list that are followed in one visit. */
  public static final int LIST_PAGES = 200;

  /** One file, or one page in a WARC file, unpacked. */
  public static final int FILE_BYTES = 16 * MIB;

  /** Text of one article, in UTF-16 units. */
  public static final int ARTICLE_CHARACTERS = 500_000;

  /** Reading of one PDF. */
  public static final Duration PDF_TIME = Duration.ofSeconds(30);

  /** Text that the reader of PDFs may give, in bytes. */
  public static final int PDF_BYTES = 4 * MIB;

  /** One record of a topic: the longest article with room for its other fields. */
  public static final int RECORD_BYTES = 4 * MIB;

  /** A value that is computed, with room in its record for key and headers. */
  public static final int VALUE_BYTES = 4_000_000;

  /** What a rejection keeps of its bytes. */
  public static final int REJECTED_BYTES = 512 * KIB;

  /** Body of a request to the interface. */
  public static final int REQUEST_BYTES = 64 * KIB;

  /** One parameter of a request. */
  public static final int PARAMETER_CHARACTERS = 1000;

  /** Rows of one page of a list. */
  public static final int PAGE_ROWS = 1000;

  /** Rows of one file of the interface. */
  public static final int FILE_ROWS = 1_000_000;

  /** One query of the interface. */
  public static final Duration QUERY_TIME = Duration.ofSeconds(10);

  private Limits() {}
}
