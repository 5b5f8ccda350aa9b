package sommertour.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sommertour.ingest.page.Rights;
import sommertour.runtime.settings.Kind;
import sommertour.runtime.settings.Setting;
import sommertour.runtime.settings.SettingException;
import sommertour.runtime.settings.Settings;

/**
 * How to crawl.
 *
 * @param userAgent what the crawler calls itself; should name a contact
 * @param hosts how many hosts are visited at the same time
 * @param deadline for one request with its body
 * @param once whether to end when nothing is due any more, instead of waiting for the next visit
 * @param obeyed for which {@link Rights} pages and lists are left alone
 * @param warc folder for everything that is fetched; absent: it is not kept
 */
public record CrawlOptions(
    String userAgent, int hosts, Duration deadline, boolean once, Set<String> obeyed, Path warc) {
  public static final Setting<Path> SOURCES =
      Setting.of(
              "ingest.sources",
              "SOMMERTOUR_SOURCES",
              Kind.path("a file"),
              "press sites to crawl, a YAML file that is read again when it changes; 'up' crawls its"
                  + " demo without it")
          .option("--sources", "FILE");

  public static final Setting<String> CONTACT =
      Setting.of(
          "ingest.contact",
          "SOMMERTOUR_CONTACT",
          Kind.text("https?://\\S+|[^\\s@()]+@[^\\s@()]+", "a web or a mail address"),
          "in the name the crawler gives itself; required to crawl sites of others");

  public static final Setting<Integer> HOSTS =
      Setting.of(
              "ingest.hosts",
              "SOMMERTOUR_HOSTS",
              Kind.number(1, 256),
              "how many hosts are visited at the same time")
          .otherwise(8);

  public static final Setting<Duration> DEADLINE =
      Setting.of(
              "ingest.deadline-seconds",
              "SOMMERTOUR_DEADLINE_SECONDS",
              Kind.seconds(1, 600),
              "for one request with its body")
          .otherwise(30);

  public static final Setting<Boolean> OBEY_TDM =
      Setting.of(
              "ingest.obey-tdm",
              "SOMMERTOUR_OBEY_TDM",
              Kind.flag(),
              "whether pages whose text and data mining is reserved are left alone; each article"
                  + " bears what was asked (rights) anyhow")
          .otherwise(false);

  public static final Setting<Boolean> OBEY_ROBOTS_TAGS =
      Setting.of(
              "ingest.obey-robots-tags",
              "SOMMERTOUR_OBEY_ROBOTS_TAGS",
              Kind.flag(),
              "whether pages with noindex are left alone and links of lists with nofollow are not"
                  + " followed, in X-Robots-Tag or meta robots")
          .otherwise(false);

  public static final Setting<Path> WARC =
      Setting.of(
          "ingest.warc",
          "SOMMERTOUR_WARC",
          Kind.path("a folder"),
          "folder for everything that is fetched, redirects and errors too, as WARC files; 'run',"
              + " 'read' and 'ingest' read them");

  /** All that the crawler can be told. */
  public static final List<Setting<?>> SETTINGS =
      List.of(SOURCES, CONTACT, HOSTS, DEADLINE, OBEY_TDM, OBEY_ROBOTS_TAGS, WARC);

  private static final String NAME = "Sommertour/0.1";

  /** Runs until closed. */
  public static CrawlOptions standard() {
    return of(Settings.defaults(SETTINGS));
  }

  /**
   * What is set.
   *
   * @throws SettingException if a value is not allowed
   */
  public static CrawlOptions of(Settings settings) {
    Set<String> obeyed = new TreeSet<>();
    if (settings.get(OBEY_TDM)) {
      obeyed.add(Rights.TDM);
    }
    if (settings.get(OBEY_ROBOTS_TAGS)) {
      obeyed.addAll(List.of(Rights.NOINDEX, Rights.NOFOLLOW));
    }
    return new CrawlOptions(
        settings.find(CONTACT).map(contact -> NAME + " (+" + contact + ")").orElse(NAME),
        settings.get(HOSTS),
        settings.get(DEADLINE),
        false,
        Set.copyOf(obeyed),
        settings.find(WARC).orElse(null));
  }

  /** Whether the name tells whom to write to. */
  public boolean namesContact() {
    return userAgent.contains("(+");
  }

  /** The same with another name. */
  public CrawlOptions withUserAgent(String name) {
    return new CrawlOptions(name, hosts, deadline, once, obeyed, warc);
  }

  /** The same, ending when nothing is due any more. */
  public CrawlOptions untilIdle() {
    return new CrawlOptions(userAgent, hosts, deadline, true, obeyed, warc);
  }
}
