package sommertour.launcher.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the documents of one site from its table, texts and templates. */
final class SitePrinter {
  private static final int TEASERS = 3;

  private final DemoSite site;
  private final String origin;
  private final List<DemoPage> pages;
  private final List<DemoPage> releases;

  private SitePrinter(DemoSite site, String origin) {
    this.site = site;
    this.origin = origin;
    this.pages = DemoPage.all().stream().filter(page -> page.site() == site).toList();
    this.releases =
        pages.stream()
            .filter(DemoPage::isRelease)
            .sorted(Comparator.comparing(DemoPage::published).reversed())
            .toList();
  }

  /**
   * Every document of the site by its path, with the query where it has one.
   *
   * @param origin scheme, host and port that links in feeds lead to
   */
  static Map<String, Document> print(DemoSite site, String origin) {
    SitePrinter printer = new SitePrinter(site, origin);
    Map<String, Document> documents = new HashMap<>();
    for (DemoPage page : printer.pages) {
      documents.put(page.path(), printer.document(page));
    }
    documents.putAll(printer.index());
    documents.put(
        "/robots.txt",
        Document.of("text/plain", DemoResource.text("robots.txt"), printer.latest()));
    documents.put(
        "/bild.svg", Document.of("image/svg+xml", DemoResource.text("bild.svg"), printer.latest()));
    return Map.copyOf(documents);
  }

  private Document document(DemoPage page) {
    Template layout = Template.named(site.folder() + "/layout.html");
    Instant first = page.isRelease() ? page.published().toInstant() : latest();
    List<Edition> editions = new ArrayList<>();
    for (String text : page.texts()) {
      Map<String, String> values = page.values();
      values.put("text", DemoResource.text(text).strip());
      values.put("teasers", entries("teaser.html", neighbours(page)));
      editions.add(
          new Edition(
              "text/html",
              page.charset(),
              layout.fill(values),
              first.plus(editions.size(), ChronoUnit.DAYS)));
    }
    return new Document(editions);
  }

  private Map<String, Document> index() {
    DemoSite.Index index = site.index();
    Template template = Template.named(site.folder() + "/index." + index.ending);
    int last = (releases.size() - 1) / Math.min(index.size, releases.size()) + 1;
    Map<String, Document> documents = new HashMap<>();
    for (int number = 1; number <= last; number++) {
      List<DemoPage> shown =
          releases.stream().skip((number - 1L) * index.size).limit(index.size).toList();
      Map<String, String> values =
          Map.of(
              "origin",
              origin,
              "canonical",
              site.canonicalOrigin() + indexPath(number),
              "updated",
              latest().toString(),
              "newer",
              number == 1 ? "" : indexPath(number - 1),
              "older",
              number == last ? "" : indexPath(number + 1),
              "entries",
              entries("entry." + index.ending, shown));
      documents.put(
          indexPath(number), Document.of(index.mediaType, template.fill(values), latest()));
    }
    return documents;
  }

  private String indexPath(int number) {
    return site.indexPath() + (number == 1 ? "" : "?seite=" + number);
  }

  private String entries(String template, List<DemoPage> of) {
    Template entry = Template.named(site.folder() + "/" + template);
    return of.stream()
        .map(
            page -> {
              Map<String, String> values = page.values();
              values.put("origin", origin);
              return entry.fill(values).stripTrailing();
            })
        .collect(Collectors.joining("\n"));
  }

  /** The releases that follow in the order of the list, round its end: never the page itself. */
  private List<DemoPage> neighbours(DemoPage page) {
    List<DemoPage> ring = new ArrayList<>(releases);
    Collections.rotate(ring, -releases.indexOf(page) - 1);
    ring.remove(page);
    return ring.subList(0, TEASERS);
  }

  private Instant latest() {
    return releases.get(0).published().toInstant();
  }
}
