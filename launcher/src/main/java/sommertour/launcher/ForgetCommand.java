package sommertour.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sommertour.contract.Article;
import sommertour.contract.Folding;
import sommertour.contract.Objection;
import sommertour.contract.Objections;
import sommertour.ingest.CrawlOptions;
import sommertour.ingest.warc.ForgottenPages;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.ProcessSettings;
import sommertour.runtime.Topics;
import sommertour.runtime.WorldFailedException;
import sommertour.runtime.settings.Settings;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.Reader;
import sommertour.sink.store.Connections;
import sommertour.sink.store.Forgetting;

/** Removes a person's name or an article everywhere, and keeps it from coming back. */
@Command(
    name = "forget",
    description = {
      "Removes a person's name or an article from topics, tables and archived pages, and keeps it"
          + " from coming back: what is crawled or rebuilt later obeys.",
      "enrich and sink have to run. Settings: KAFKA_BOOTSTRAP_SERVERS, DATABASE_URL, or those of the"
          + " 'up' that runs."
    },
    footer = {
      "  ./sommertour forget --person \"Erika Musterfrau\" --reason \"letter of 3 May\"",
      "  ./sommertour forget --article https://www.example.org/presse/4711"
    })
final class ForgetCommand implements Callable<Integer> {
  private static final int PASSES = 5;
  private static final int SHOWN = 10;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Whom whom;

  /** One of the two. */
  private static final class Whom {
    @Option(
        names = "--person",
        paramLabel = "NAME",
        description = {
          "Given name and surname, without titles. The surname alone is removed where an article has",
          "the whole name. A NAME of one word is removed wherever it begins with a capital."
        })
    private String person;

    @Option(
        names = "--article",
        paramLabel = "ID|URL",
        description = "Id of an article, or its address.")
    private String article;
  }

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "A line for those who keep the list; must not hold the name.")
  private String reason;

  @Option(
      names = "--warc",
      paramLabel = "DIR",
      description = "Folder of archived pages; default: SOMMERTOUR_WARC. ingest must not run.")
  private Path warc;

  @Option(
      names = "--patience",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "How long to wait for enrich and sink, and for the broker to remove the bytes;"
              + " default: ${DEFAULT-VALUE}.")
  private int patience;

  @Override
  public Integer call() {
    List<Objection> made = objections(Instant.now());
    Objections list = new Objections(made);
    if (reason != null && !list.named(reason).isEmpty()) {
      throw new UsageException("--reason names the person; the list must not, word it without");
    }
    Settings settings = Cluster.of(CommandSettings.of(spec, VerbSettings.FORGET));
    KafkaSettings cluster = KafkaSettings.of(settings);
    DatabaseSettings database = DatabaseSettings.of(settings);
    Topics.ensure(cluster, settings.get(ProcessSettings.START_PATIENCE));
    KafkaSettings kafka = Generations.current(cluster);
    Path archive = archive(settings);
    if (archive != null) {
      Idle.requireNoCrawler(kafka);
    }
    Connections connections = Reader.open(database);
    try {
      return forget(kafka, connections, made, archive);
    } catch (SQLException e) {
      throw new WorldFailedException(
          "the tables can't be cleaned: " + OneLine.of(e) + "; see to it, then forget again", e);
    }
  }

  private int forget(
      KafkaSettings kafka, Connections connections, List<Objection> made, Path archive)
      throws SQLException {
    PrintWriter err = spec.commandLine().getErr();
    List<Objection> all = new ArrayList<>(made);
    Set<String> words = new LinkedHashSet<>(words());
    try (ForgottenTopics topics = new ForgottenTopics(kafka, new Objections(made))) {
      made.forEach(topics::announce);
      sweep(topics);
      for (Article article : topics.removed()) {
        all.addAll(objections(article));
        words.add(article.id());
        if (article.url() != null) {
          words.add(article.url());
        }
      }
      Words.tell(
          err,
          "%d articles removed, %d blacked out"
              .formatted(topics.removed().size(), topics.blackened().size()));
      try (ForgottenTopics whole = new ForgottenTopics(kafka, new Objections(all))) {
        all.stream().skip(made.size()).forEach(whole::announce);
        sweep(whole);
        List<Objection> pages =
            Stream.concat(topics.pages().stream(), whole.pages().stream())
                .map(page -> Objection.toArticle(page, Instant.now(), reason))
                .toList();
        pages.forEach(whole::announce);
        all.addAll(pages);
        Forgetting tables = new Forgetting(connections, new Objections(all), words);
        Idle.await(kafka, tables, Duration.ofSeconds(patience));
        Words.tell(err, tables.run() + " changes of events removed");
        if (archive != null) {
          int archived = ForgottenPages.remove(archive, new Objections(all), topics.blackened());
          Words.tell(err, "%d archived pages removed from %s".formatted(archived, archive));
        }
        return told(kafka, whole, tables, err);
      }
    }
  }

  /** Articles may come in while it looks, from somebody who does not obey yet. */
  private static void sweep(ForgottenTopics topics) {
    int written = 1;
    for (int pass = 0; pass < PASSES && written > 0; pass++) {
      written = topics.sweep();
    }
  }

  private int told(KafkaSettings kafka, ForgottenTopics topics, Forgetting tables, PrintWriter err)
      throws SQLException {
    List<String> left = new ArrayList<>(topics.left());
    tables.left().forEach((table, rows) -> left.add("table " + table + ": " + rows + " rows"));
    left.stream().limit(SHOWN).forEach(place -> Words.warn(err, "not forgotten: " + place));
    if (!left.isEmpty()) {
      Words.tell(err, left.size() + " places are left; forget again when enrich has caught up");
      return Main.REJECTED;
    }
    List<String> bytes =
        new Compaction(kafka, InstantSource.system())
            .run(topics.compacted(), topics::isNamed, Duration.ofSeconds(patience));
    bytes.forEach(topic -> Words.warn(err, "not compacted yet: " + topic));
    Words.tell(
        err,
        bytes.isEmpty()
            ? "forgotten; backups and releases that were made before are yours to delete"
            : "forgotten, but the broker still keeps superseded bytes; forget again later");
    return bytes.isEmpty() ? 0 : Main.REJECTED;
  }

  private List<Objection> objections(Instant now) {
    try {
      return whom.person != null
          ? List.of(Objection.toPerson(whom.person, now, reason))
          : List.of(Objection.toArticle(whom.article.strip(), now, reason));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--person: " + e.getMessage());
    }
  }

  private List<Objection> objections(Article article) {
    Instant now = Instant.now();
    List<Objection> both = new ArrayList<>();
    both.add(Objection.toArticle(article.id(), now, reason));
    if (article.url() != null) {
      both.add(Objection.toArticle(article.url(), now, reason));
    }
    return both;
  }

  /** One of which is in each row that is meant, in whatever spelling. */
  private Set<String> words() {
    if (whom.article != null) {
      return Set.of(whom.article.strip());
    }
    String surname = whom.person.strip().replaceFirst("(?s).*\\s", "");
    String folded = Folding.fold(surname);
    Set<String> words = new LinkedHashSet<>(Set.of(surname, folded));
    words.add(folded.replaceFirst("-.*", ""));
    return words;
  }

  private Path archive(Settings settings) {
    return warc != null ? warc : settings.find(CrawlOptions.WARC).orElse(null);
  }
}
