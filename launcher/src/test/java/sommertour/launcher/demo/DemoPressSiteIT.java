package sommertour.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sommertour.ingest.crawl.Source;
import sommertour.runtime.WorldFailedException;

class DemoPressSiteIT {
  private static final String CORRECTED =
      "/aktuelles/pressemitteilungen/ministerpraesidentin-kommt-nach-wilster";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static DemoPressSite sites;

  @BeforeAll
  static void start() {
    sites = DemoPressSite.start(0);
  }

  @AfterAll
  static void stop() {
    sites.close();
  }

  @Test
  void servesEveryPageOfTheTable() throws Exception {
    for (DemoPage page : DemoPage.all()) {
      HttpResponse<byte[]> answer = get(page.site(), page.path());

      assertThat(answer.statusCode()).as(page.path()).isEqualTo(200);
      assertThat(new String(answer.body(), page.charset()))
          .as(page.path())
          .contains("<h1", page.title(), "href=\"" + page.site().canonicalOrigin() + page.path())
          .doesNotContain("{{", "\uFFFD");
    }
  }

  @Test
  void saysOnEachImprintThatAllIsInvented() throws Exception {
    for (DemoSite site : DemoSite.values()) {
      assertThat(text(get(site, "/impressum"))).contains("fiktives Demonstrationsmaterial");
    }
  }

  @Test
  void namesIsoLatinOneInTheMetaElementAlone() throws Exception {
    HttpResponse<byte[]> answer =
        get(DemoSite.STADT, "/aktuelles/rettung-alter-buecher-900000017-22310.html");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
        .contains("charset=ISO-8859-1", "Kulturstaatssekretär Jörg Nöhrenberg");
    assertThat(text(answer)).as("read as UTF-8").contains("Kulturstaatssekret\uFFFDr");
  }

  @Test
  void namesUtf8InTheHeader() throws Exception {
    assertThat(get(DemoSite.MINISTERIUM, "/impressum").headers().firstValue("Content-Type"))
        .contains("text/html;charset=utf-8");
  }

  @Test
  void answersAKnownTagWithNotModified() throws Exception {
    HttpResponse<byte[]> first = get(DemoSite.STADT, "/aktuelles/index.php");
    HttpResponse<byte[]> again = get(DemoSite.STADT, "/aktuelles/index.php", tag(first));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(tag(again)).isEqualTo(tag(first));
    assertThat(again.headers().firstValue("Last-Modified"))
        .contains("Fri, 28 Aug 2026 15:00:00 GMT");
  }

  @Test
  void givesTheTagToHeadAsWell() throws Exception {
    URI list = URI.create(sites.baseUrl(DemoSite.STADT) + "/aktuelles/index.php");
    HttpResponse<byte[]> head =
        CLIENT.send(
            HttpRequest.newBuilder(list).method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.ofByteArray());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(tag(head)).isEqualTo(tag(get(list)));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void datesTheMetadataToTheSecond() throws Exception {
    assertThat(text(get(DemoSite.MINISTERIUM, "/DE/Presse/PI/auftakt_neumuenster.html")))
        .contains("\"datePublished\":\"2026-07-06T15:30:00+02:00\"")
        .doesNotContain("06.07.2026");
  }

  @Test
  void correctsTheDayOnTheSecondVisitAndNeverRollsBack() throws Exception {
    HttpResponse<byte[]> first = get(DemoSite.KREIS, CORRECTED);
    HttpResponse<byte[]> second = get(DemoSite.KREIS, CORRECTED, tag(first));
    HttpResponse<byte[]> third = get(DemoSite.KREIS, CORRECTED, tag(second));

    assertThat(text(first)).contains("Mittwoch, 19. August").doesNotContain("Korrektur");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(text(second))
        .contains("Korrektur", "Donnerstag, 20. August")
        .doesNotContain("19. August");
    assertThat(third.statusCode()).isEqualTo(304);

    try (DemoPressSite restarted = DemoPressSite.start(0)) {
      URI page = URI.create(restarted.baseUrl(DemoSite.KREIS) + CORRECTED);
      assertThat(get(page, tag(first)).body()).isEqualTo(second.body());
      assertThat(get(page, tag(second)).statusCode()).isEqualTo(304);
    }
  }

  @Test
  void forbidsOnePathThatIsThereAllTheSame() throws Exception {
    for (DemoSite site : DemoSite.values()) {
      assertThat(text(get(site, "/robots.txt"))).isEqualTo("User-agent: *\nDisallow: /intern/\n");
      assertThat(told(site)).filteredOn(path -> path.startsWith("/intern/")).hasSize(1);
    }
  }

  @Test
  void tellsEveryReleaseInTheFeedOrTheList() throws Exception {
    for (DemoSite site : DemoSite.values()) {
      List<String> releases =
          DemoPage.all().stream()
              .filter(page -> page.site() == site && page.isRelease())
              .map(DemoPage::path)
              .toList();
      assertThat(told(site)).containsExactlyInAnyOrderElementsOf(releases);
    }
  }

  @Test
  void givesTheCrawlItsFeedsAndItsList() {
    assertThat(DemoSources.of(sites))
        .extracting(Source::id, Source::ags, Source::local, Source::start)
        .containsExactly(
            tuple("demo-kreis", "01061", true, start(DemoSite.KREIS, "/aktuelles/rss.xml")),
            tuple("demo-stadt", "01055012", true, start(DemoSite.STADT, "/aktuelles/index.php")),
            tuple(
                "demo-ministerium",
                "01",
                true,
                start(DemoSite.MINISTERIUM, "/DE/Presse/atom.xml")));
  }

  @Test
  void hasNoOtherPath() throws Exception {
    assertThat(get(DemoSite.STADT, "/aktuelles/index.php?seite=3").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhichPortIsTaken() {
    int taken = sites.port(DemoSite.KREIS);

    assertThatThrownBy(() -> DemoPressSite.start(taken))
        .isInstanceOf(WorldFailedException.class)
        .hasMessage(
            "the demo press site can't listen on 127.0.0.1:%d;"
                + " stop what uses the port, or give another one (0 takes any free port)",
            taken);
  }

  private static List<String> start(DemoSite site, String path) {
    return List.of("http://127.0.0.1:" + sites.port(site) + path);
  }

  /** Paths of the releases that the feed, or the pages of the list, link to. */
  private static List<String> told(DemoSite site) throws Exception {
    if (site == DemoSite.STADT) {
      Pattern link = Pattern.compile("<h2><a href=\"([^\"]+)\"");
      return Stream.concat(
              matches(link, text(get(site, "/aktuelles/index.php"))),
              matches(link, text(get(site, "/aktuelles/index.php?seite=2"))))
          .toList();
    }
    String origin = Pattern.quote(sites.baseUrl(site));
    Pattern link =
        Pattern.compile(
            "<item>\\s*<title>[^<]+</title>\\s*<link>"
                + origin
                + "([^<]+)</link>"
                + "|<link rel=\"alternate\" type=\"text/html\" href=\""
                + origin
                + "([^\"]+)\"");
    return matches(link, text(get(site, site.indexPath()))).toList();
  }

  private static Stream<String> matches(Pattern link, String text) {
    return link.matcher(text).results().map(m -> m.group(m.group(1) == null ? 2 : 1));
  }

  private static HttpResponse<byte[]> get(DemoSite site, String path, String... ifNoneMatch)
      throws IOException, InterruptedException {
    return get(URI.create(sites.baseUrl(site) + path), ifNoneMatch);
  }

  private static HttpResponse<byte[]> get(URI uri, String... ifNoneMatch)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    for (String tag : ifNoneMatch) {
      request.header("If-None-Match", tag);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
