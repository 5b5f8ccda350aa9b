package sommertour.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.Observation;
import sommertour.contract.Rejection;
import sommertour.ingest.file.FileInput;
import sommertour.ingest.file.FileResult;
import sommertour.ingest.warc.WarcArchive;

/** Sites that do what sites do: each ends with a verdict, and what can be read is read. */
class MisbehaviourIT {
  private static final Instant MORNING = Instant.parse("2026-07-01T06:00:00Z");
  private static final String LEAD =
      "Die Ministerin hat am Dienstag den neuen Hafen besucht, sich die Schleuse zeigen lassen und"
          + " mit den Fischern gesprochen, die dort seit vielen Jahren anlegen.";

  private final SentRecords sent = new SentRecords();
  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private boolean obeysReservations;
  private TestSite site;
  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void endsABodyThatDripsForEver() {
    site.routeAll(
        "/tropf/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (exchange) {
            while (true) {
              exchange.getResponseBody().write('a');
              exchange.getResponseBody().flush();
            }
          } catch (IOException e) {
            // The crawler has hung up, as it should.
            exchange.close();
          }
        });
    try (Fetcher hasty = new Fetcher("Sommertour/test", Duration.ofMillis(500), now::get)) {
      Fetched fetched =
          hasty.fetch(
              new Fetcher.Order(site.url("/tropf/1"), null, null, true, hop -> Optional.empty()));
      assertThat(((Fetched.Failed) fetched).reason()).isIn("timeout", "too-big");
    }
  }

  @Test
  void followsNoRedirectToAPrivateAddress() {
    String local = site.url("/geheim").replace("127.0.0.1", "127.0.0.2");
    site.route("/a", TestSite.redirect(local));
    try (Fetcher fetcher =
        new Fetcher(
            "Sommertour/test",
            Duration.ofSeconds(20),
            now::get,
            (purpose, body) -> {},
            // As if the test's own server were public.
            address -> !address.equals(InetAddress.getLoopbackAddress()))) {
      assertThat(
              fetcher.fetch(
                  new Fetcher.Order(site.url("/a"), null, null, false, hop -> Optional.empty())))
          .isEqualTo(new Fetched.Failed("private-address", "127.0.0.2 is a private address"));
    }
  }

  @Test
  void readsUmlautsWhateverTheHeaderSays() {
    byte[] windows =
        TestSite.page("Grüße aus Süßen", LEAD).getBytes(Charset.forName("windows-1252"));
    site.route("/feed", site.feed(List.of("/a", "/b", "/c")))
        .route("/a", TestSite.body("text/html; charset=utf-8", windows))
        .route("/b", TestSite.body("text/html; charset=none", windows))
        .route("/c", TestSite.body("text/html; charset=ISO-8559-1", windows));

    crawl(source("/feed"));

    assertThat(sent.articles())
        .hasSize(3)
        .allSatisfy(article -> assertThat(article.title()).isEqualTo("Grüße aus Süßen"));
  }

  @Test
  void leavesAHostAloneAsLongAsItAsks() {
    AtomicInteger asked = new AtomicInteger();
    site.route("/feed", site.feed(List.of("/a", "/b")));
    HttpHandler busy =
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Retry-After", "3600");
          TestSite.send(exchange, 429, new byte[0]);
        };
    site.route("/a", busy).route("/b", busy);
    Source source = source("/feed");
    try (Fetcher fetcher = fetcher();
        CrawlLoop loop = loop(source, fetcher)) {
      PageVisitor visitor =
          new PageVisitor(
              id -> Optional.of(source),
              new Schedule(),
              fetcher,
              new Findings(new Schedule(), sent, now::get),
              now::get,
              false);
      PageState page =
          PageState.found(source.key(site.url("/a")), source, PageState.Kind.PAGE, MORNING);
      assertThat(visitor.visit(page)).isEqualTo(Duration.ofHours(1));
      assertThat(loop.pages()).isEqualTo(1);
    }
    assertThat(asked).hasValue(1);
    assertThat(sent.states().get("http://probe.local/a").nextVisit())
        .isEqualTo(MORNING.plus(Duration.ofHours(1)));
  }

  @Test
  void refusesSitemapsWithADocumentType() {
    site.route(
        "/sitemap.xml",
        TestSite.body(
            "application/xml",
            ("<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
                    + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>&b;</loc></url></urlset>")
                .getBytes(StandardCharsets.UTF_8)));

    crawl(source("/sitemap.xml"));

    assertThat(verdicts()).containsExactly("failing");
  }

  @Test
  void readsAnIndexOfPackedSitemapsWithoutTheirPictures() throws IOException {
    site.route(
            "/index.xml",
            TestSite.xml(
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                    + site.url("/eins.xml.gz")
                    + "</loc></sitemap></sitemapindex>"))
        .route(
            "/eins.xml.gz",
            TestSite.body(
                "application/gzip",
                gzip(
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                        + " xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url><loc>"
                        + site.url("/a")
                        + "</loc><image:image><image:loc>"
                        + site.url("/bild")
                        + "</image:loc></image:image></url></urlset>")))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl(source("/index.xml"));

    assertThat(sent.articles()).extracting(Article::title).containsExactly("Besuch");
    assertThat(site.requests()).doesNotContain("/bild");
  }

  @Test
  void findsTheFeedOfAHomePage() {
    site.route(
            "/",
            TestSite.html(
                "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head>"
                    + "<body><main><p>Willkommen</p></main></body></html>"))
        .route("/feed", site.feed(List.of("/a")))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl(source("/"));

    assertThat(sent.articles()).extracting(Article::title).containsExactly("Besuch");
  }

  @Test
  void endsACalendarThatLinksToItselfForEver() {
    AtomicInteger day = new AtomicInteger();
    site.routeAll(
        "/tage/",
        exchange ->
            TestSite.html(
                    "<html><body><main><ul><li><a href='/termin/"
                        + day.get()
                        + "'>Termin</a></li></ul><div class=pager><a href='/tage/"
                        + day.incrementAndGet()
                        + "'>nächste Seite</a></div></main></body></html>")
                .handle(exchange));

    crawl(source("/tage/0"));

    assertThat(site.requests().stream().filter(path -> path.startsWith("/tage/")).count())
        .isEqualTo(201);
    assertThat(verdicts()).containsExactly("ok");
  }

  @Test
  void readsTenThousandSlugsOfOneText() {
    List<String> slugs =
        IntStream.range(0, 10_000).mapToObj(i -> "/slug/wort" + i).collect(Collectors.toList());
    site.route("/feed", site.feed(slugs))
        .routeAll("/slug/", TestSite.html(TestSite.page("Immer dasselbe", LEAD)));

    crawl(source("/feed"));

    assertThat(sent.articles()).hasSize(10_000);
    assertThat(sent.articles().stream().map(Article::id).distinct()).hasSize(10_000);
    assertThat(verdicts()).containsExactly("ok");
  }

  @Test
  void takesAddressesThatDifferInTheirSessionForOne() {
    AtomicInteger visit = new AtomicInteger();
    site.route(
            "/liste",
            exchange ->
                TestSite.html(
                        "<html><body><main><ul><li><a href='/a;jsessionid="
                            + visit.get()
                            + "ABCDEF'>Besuch</a></li><li><a href='/a?PHPSESSID=0123456789abcdef0"
                            + visit.incrementAndGet()
                            + "'>Besuch</a></li></ul></main></body></html>")
                    .handle(exchange))
        .route("/a", TestSite.html(TestSite.page("Besuch", LEAD)));

    crawl(source("/liste"));
    now.set(MORNING.plus(Duration.ofHours(2)));
    crawl(source("/liste"));

    assertThat(sent.articles()).hasSize(1);
    assertThat(sent.states().keySet())
        .containsExactlyInAnyOrder("http://probe.local/liste", "http://probe.local/a");
  }

  @Test
  void recordsWhatAPageAsksOfMachinesAndObeysIfTold() {
    HttpHandler reserved =
        exchange -> {
          exchange.getResponseHeaders().set("tdm-reservation", "1");
          exchange.getResponseHeaders().set("X-Robots-Tag", "noarchive");
          TestSite.html(TestSite.page("Besuch", LEAD)).handle(exchange);
        };
    site.route("/feed", site.feed(List.of("/a", "/frei")))
        .route("/a", reserved)
        .route("/frei", TestSite.html(TestSite.page("Freier Besuch", LEAD)))
        .route(
            TestSite.RESERVATIONS,
            TestSite.body(
                "application/json",
                "[{\"location\":\"/presse/*\",\"tdm-reservation\":1}]"
                    .getBytes(StandardCharsets.UTF_8)));

    crawl(source("/feed"));
    assertThat(sent.articles()).hasSize(2);
    assertThat(sent.states().get("http://probe.local/a").rights())
        .containsExactly("noarchive", "tdm-reservation");
    assertThat(sent.states().get("http://probe.local/frei").rights()).isNull();

    sent.clear();
    obeysReservations = true;
    crawl(source("/feed"));
    assertThat(sent.articles()).extracting(Article::title).containsExactly("Freier Besuch");
    assertThat(sent.rejections()).extracting(Rejection::reason).containsExactly("reserved");
  }

  @Test
  void tellsAPageThatIsReadDifferentlyThanItWas() {
    site.route("/feed", site.feed(List.of()))
        .route("/fest", TestSite.html(TestSite.page("Neue Überschrift", LEAD)));
    Canary canary = new Canary(site.url("/fest"), "Alte Überschrift", null, "Schleuse");

    crawl(
        new Source(
            "probe",
            "Probe",
            null,
            List.of(site.url("/feed")),
            null,
            true,
            Duration.ofHours(1),
            Duration.ZERO,
            null,
            List.of(canary)));

    assertThat(sent.observations().stream().filter(seen -> seen.verdict().equals("drifting")))
        .singleElement()
        .satisfies(
            seen ->
                assertThat(seen.detail())
                    .isEqualTo(
                        "canary "
                            + site.url("/fest")
                            + ": title is 'Neue Überschrift', expected 'Alte Überschrift'"));
  }

  @Test
  void givesTheSameArticlesFromItsArchive() {
    site.route("/feed", site.feed(List.of("/a", "/b")))
        .route("/a", TestSite.html(TestSite.page("Erster Besuch", LEAD)))
        .route("/b", TestSite.html(TestSite.page("Zweiter Besuch", LEAD)));
    Path archive = folder.resolve("warc");
    try (WarcArchive warc = new WarcArchive(archive, now::get);
        Fetcher fetcher = new Fetcher("Sommertour/test", Duration.ofSeconds(20), now::get, warc);
        CrawlLoop loop = loop(source("/feed"), fetcher)) {
      loop.run(true);
    }

    List<Article> replayed =
        FileInput.read(List.of(archive))
            .map(result -> ((FileResult.Accepted) result).article())
            .toList();

    assertThat(replayed).containsExactlyInAnyOrderElementsOf(sent.articles());
  }

  @Test
  void readsAPdfAndRejectsABrokenOne() {
    site.route("/feed", site.feed(List.of("/a.pdf", "/b.pdf")))
        .route("/a.pdf", TestSite.body("application/pdf", pdf()))
        .route(
            "/b.pdf",
            TestSite.body("application/pdf", "%PDF-1.4 kaputt".getBytes(StandardCharsets.UTF_8)));

    crawl(source("/feed"));

    assertThat(sent.articles())
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.title()).isEqualTo("Ministerin besucht Hafen");
              assertThat(article.text()).contains("Sie sprach mit den Fischern.");
            });
    assertThat(sent.rejections()).extracting(Rejection::reason).containsExactly("pdf");
  }

  private Source source(String start) {
    return new Source(
        "probe",
        "Probe",
        "01055012",
        List.of(site.url(start)),
        true,
        Duration.ofHours(1),
        Duration.ZERO);
  }

  private Fetcher fetcher() {
    return new Fetcher("Sommertour/test", Duration.ofSeconds(20), now::get);
  }

  private CrawlLoop loop(Source source, Fetcher fetcher) {
    CrawlLoop loop = new CrawlLoop(List.of(source), fetcher, sent, now::get, 2, obeysReservations);
    loop.own(host -> true, List.copyOf(sent.states().values()));
    return loop;
  }

  private void crawl(Source source) {
    try (Fetcher fetcher = fetcher();
        CrawlLoop loop = loop(source, fetcher)) {
      loop.run(true);
    }
  }

  private List<String> verdicts() {
    return sent.observations().stream().map(Observation::verdict).toList();
  }

  private static byte[] gzip(String body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(("<?xml version='1.0'?>" + body).getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] pdf() {
    String text =
        "BT /F1 12 Tf 72 720 Td (Ministerin besucht Hafen) Tj 0 -40 Td (Die Ministerin war am"
            + " Montag im Hafen.) Tj 0 -16 Td (Sie sprach mit den Fischern.) Tj ET";
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length "
            + text.length()
            + ">>stream\n"
            + text
            + "\nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
