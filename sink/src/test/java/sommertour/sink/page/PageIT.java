package sommertour.sink.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static sommertour.sink.Examples.article;
import static sommertour.sink.Examples.at;
import static sommertour.sink.Examples.enriched;
import static sommertour.sink.Examples.event;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import sommertour.contract.Observation;
import sommertour.contract.Status;
import sommertour.contract.StopPlace;
import sommertour.contract.TourEvent;
import sommertour.sink.Served;
import sommertour.sink.store.ArticleStore;
import sommertour.sink.store.EnrichedStore;
import sommertour.sink.store.Entry;
import sommertour.sink.store.ObservationStore;

/** The page in a real browser, over a real server and database. Pictures stay in target. */
class PageIT {
  private static final String TOUR = "mette-brodersen~sommertour~2026";
  private static Served served;
  private static Browser browser;

  @BeforeAll
  static void open() throws SQLException, IOException {
    assumeTrue(
        Browser.chromium().isPresent() && Browser.chromedriver().isPresent(),
        "no chromium and chromedriver here: the page is not tested; apt-get install chromium"
            + " chromium-driver");
    served =
        Served.with(
            stop("a", "2026-08-03", Status.VISITED, "01061113", "Wilster", 53.92, 9.37, "x", "y"),
            stop("b", "2026-08-04", Status.PLANNED, "01051013", "Büsum", 54.13, 8.86, "x"),
            stop("c", "2026-08-05", Status.CANCELLED, "01003", "Lübeck", 53.87, 10.69, "x"),
            stop("d", "2026-08-20", Status.PLANNED, "01055012", "Eutin", 54.14, 10.61, "z"),
            at(
                event("e", "Uwe Müller", "Landrat", "../2026-07-01", Status.VISITED, "z"),
                new StopPlace("Herne", "05916", "kreisfreie Stadt", 51.54, 7.22, null)));
    try (Connection connection = served.database().connections().open()) {
      new ArticleStore().put(connection, List.of(new Entry<>("x", article("x"), 0, 0)));
      new EnrichedStore().put(connection, List.of(new Entry<>("x", enriched("x"), 0, 0)));
      List<Entry<Observation>> looks = new ArrayList<>();
      for (String verdict : List.of("ok", "unchanged", "failing")) {
        Instant then = Instant.parse("2026-08-0" + (looks.size() + 1) + "T08:00:00Z");
        looks.add(
            new Entry<>(
                "kreis", new Observation("kreis", then, verdict, 1, 1, null), 0, looks.size()));
      }
      new ObservationStore().put(connection, looks);
    }
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @BeforeEach
  void wide() {
    browser.size(1280, 1000);
  }

  @AfterEach
  void complainsOfNothing() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "map        | view=map                        | .map path.step1    | 5 Stationen",
        "timeline   | view=timeline                   | .bars rect.of-visited | 5 Stationen",
        "tours      | view=tour                       | .table             | Sommertour",
        "tour       | view=tour&id=" + TOUR + "       | .tour .is-cancelled | offen",
        "persons    | view=person                     | .table             | Uwe Müller",
        "person     | view=person&id=mette-brodersen  | .strip .level1     | Jens Paulsen",
        "kreise     | view=kreis                      | .table             | Steinburg",
        "kreis      | view=kreis&id=01061             | .strip .level1     | Mette Brodersen",
        "event      | view=event&id=a                 | blockquote mark.of-place | Verlauf",
        "articles   | view=article                    | main ul li         | Sommertour führt",
        "article    | view=article&id=x               | .text .of-stop mark | wurde zum Ereignis",
        "coverage   | view=coverage&from=2026-08-01&to=2026-08-10 | td.look.failing | kreis",
        "empty      | view=map&person=niemand         | .message.empty     | Dazu gibt es keine",
        "gone       | view=event&id=none              | .message.wrong     | there is no event",
      })
  void drawsEveryView(String name, String query, String shown, String words) throws Exception {
    browser.open(page(query));

    assertThat(browser.all(shown)).as(browser.text("main")).isNotEmpty();
    assertThat(browser.text("main")).contains(words);
    browser.shoot(name);
    if (name.equals("gone")) {
      // The browser itself notes the 404 that the page asked for and explains.
      assertThat(browser.complaints()).allMatch(it -> it.contains("404"));
    }
  }

  @Test
  void numbersTheStopsOfATourAndTellsThemApartWithoutColour() throws Exception {
    browser.open(page("view=tour&id=" + TOUR));

    assertThat(browser.text(".ledger").lines())
        .containsExactly(
            "angekündigt",
            "12",
            "berichtet",
            "1",
            "abgesagt",
            "1",
            "offen",
            "10",
            "genannt, aber keine Station bekannt",
            "8");
    assertThat(browser.all(".tourline .mark text"))
        .extracting(it -> it.getText())
        .containsExactly("1", "?", "3", "4");
    assertThat(browser.all(".tourmap .mark.is-cancelled line")).hasSize(1);
  }

  @Test
  void hatchesWhatNobodyObservedAndNotWhatWasObserved() throws Exception {
    browser.open(page("view=map&person=mette&to=2026-08-04&whole=1"));

    assertThat(browser.all("[data-ags='05916'].unobserved")).hasSize(1);
    assertThat(browser.all("[data-ags='01061'].step1")).hasSize(1);
    browser.open(page("view=map&person=mette&from=2026-08-04&to=2026-08-04"));
    assertThat(browser.all("[data-ags='01061'].unobserved")).hasSize(1);
    browser.open(page("view=map&person=mette&from=2026-08-02&to=2026-08-02"));
    assertThat(browser.all(".map path.unobserved").size()).isLessThan(401);
  }

  @Test
  void filtersAndKeepsTheFilterInItsAddress() throws Exception {
    browser.open(page("view=timeline"));
    browser.one("[name=person]").sendKeys("müller", Keys.ENTER);
    browser.settle();

    assertThat(browser.url()).contains("person=m%C3%BCller");
    assertThat(browser.all(".stop")).hasSize(1);
    String shown = browser.text("main");
    browser.refresh();
    assertThat(browser.text("main")).isEqualTo(shown);
    browser.back();
    assertThat(browser.all(".stop")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "view=timeline&status=planned",
    "view=map&kreis=01061",
    "view=kreis&id=01051",
    "view=person&id=mette-brodersen"
  })
  void offersExactlyWhatItShows(String query) throws Exception {
    browser.open(page(query));

    int shown = browser.all(".stop").size();
    String csv = browser.one("#downloads a").getDomProperty("href");
    URI file = URI.create(csv);
    String body = served.get(file.getRawPath() + "?" + file.getRawQuery()).body();
    assertThat(body.lines().skip(1)).hasSize(shown);
  }

  @Test
  void isUsedWithTheKeyboardAlone() throws Exception {
    browser.open(page("view=map"));
    for (int i = 0; i < 60 && browser.focused().getDomAttribute("data-ags") == null; i++) {
      browser.focused().sendKeys(Keys.TAB);
    }
    String first = browser.focused().getDomAttribute("data-ags");
    browser.focused().sendKeys(Keys.ARROW_RIGHT);
    String second = browser.focused().getDomAttribute("data-ags");
    browser.focused().sendKeys(Keys.ENTER);
    browser.settle();

    assertThat(first).isNotNull();
    assertThat(second).isNotNull().isNotEqualTo(first);
    assertThat(browser.url()).contains("kreis=" + second);
    assertThat(browser.all(".beside .stop")).hasSize(1);
  }

  @Test
  void leadsFromAWordToItsEvidence() throws Exception {
    browser.open(page("view=event&id=a"));
    browser.one(".fact.of-date").click();

    assertThat(browser.text("mark.of-date.pointed")).isEqualTo("3. August 2026");
    assertThat(browser.all(".reports > li")).hasSize(2);
    assertThat(browser.one(".reports a[target=_blank]").getDomProperty("href"))
        .startsWith("https://kreis.example/x#:~:text=");
    assertThat(browser.text(".sentence"))
        .isEqualTo(
            "Mette Brodersen (Ministerin) besuchte Montag, 3. August 2026 Wilster"
                + " (Kreis Steinburg), Werft, auf der Tour „Sommertour“."
                + " Dabei: Jens Paulsen (Bürgermeister).");
  }

  @ParameterizedTest
  @CsvSource({"map", "timeline", "tour", "person", "kreis", "article", "coverage"})
  void fitsASmallScreen(String view) throws Exception {
    browser.size(360, 740);
    browser.open(page("view=" + view));

    assertThat(
            (Boolean)
                browser.script(
                    "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isTrue();
    browser.shoot("small-" + view);
  }

  @Test
  void speaksEnglishAndGoesDark() throws Exception {
    browser.open(page("view=timeline&lang=en"));
    browser.one("#theme").click();
    String theme = (String) browser.script("return document.documentElement.dataset.theme");
    browser.shoot("english-" + theme);

    assertThat(browser.text("main")).contains("5 stops", "visited");
    assertThat(theme).isIn("dark", "light");
    browser.one("#theme").click();
    assertThat(browser.script("return document.documentElement.dataset.theme")).isNotEqualTo(theme);
  }

  @Test
  void loadsInLessThan300Kilobytes() throws Exception {
    browser.forget();
    browser.open(page("view=map"));

    Number bytes =
        (Number)
            browser.script(
                "return performance.getEntriesByType('resource')"
                    + ".concat(performance.getEntriesByType('navigation'))"
                    + ".reduce((sum, it) => sum + it.decodedBodySize, 0)");
    assertThat(bytes.longValue()).isBetween(150_000L, 300_000L);
  }

  private static TourEvent stop(
      String id,
      String date,
      Status status,
      String ags,
      String place,
      double lat,
      double lon,
      String... articles) {
    return at(
        event(id, "Mette Brodersen", "Ministerin", date, status, articles),
        new StopPlace(place, ags, "Stadt", lat, lon, null));
  }

  private static String page(String query) {
    return served.url() + "/?" + (query.contains("lang=") ? query : query + "&lang=de");
  }
}
