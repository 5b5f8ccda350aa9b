package sommertour.launcher.demo;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sommertour.german.Table;

/**
 * One row of {@code /demo/pages.tsv}, whose header tells the columns.
 *
 * @param texts resources of the body, in the order in which later visits see them
 * @param published null for a page that is no release
 * @param shown whether the layout prints the date of publication
 */
record DemoPage(
    DemoSite site,
    String path,
    List<String> texts,
    OffsetDateTime published,
    boolean shown,
    Charset charset,
    String title,
    String teaser) {

  /** All pages of all sites, in the order of the table. */
  static List<DemoPage> all() {
    return Table.rows(DemoPage.class, "/demo/pages.tsv").stream().map(DemoPage::of).toList();
  }

  private static DemoPage of(String[] cells) {
    return new DemoPage(
        DemoSite.valueOf(cells[0].toUpperCase(Locale.ROOT)),
        cells[1],
        List.of(cells[2].split("\\|", -1)),
        cells[3].isEmpty() ? null : OffsetDateTime.parse(cells[3]),
        cells[4].equals("yes"),
        Charset.forName(cells[5]),
        cells[6],
        cells[7]);
  }

  boolean isRelease() {
    return published != null;
  }

  /** What the templates may ask of a page; dates are empty where there is none to print. */
  Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("path", path);
    values.put("canonical", site.canonicalOrigin() + path);
    values.put("charset", charset.name());
    values.put("title", title);
    values.put("teaser", teaser);
    values.put(
        "published", isRelease() ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(published) : "");
    values.put("rfc822", isRelease() ? DateTimeFormatter.RFC_1123_DATE_TIME.format(published) : "");
    values.put("day", shown ? published.toLocalDate().toString() : "");
    values.put(
        "date",
        shown ? DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN).format(published) : "");
    return values;
  }
}
