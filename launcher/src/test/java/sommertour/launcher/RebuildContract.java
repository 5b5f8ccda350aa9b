package sommertour.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sommertour.contract.Article;
import sommertour.contract.EnrichedArticle;
import sommertour.contract.Span;
import sommertour.contract.Status;
import sommertour.contract.Stop;
import sommertour.contract.StopPlace;
import sommertour.contract.Topic;
import sommertour.contract.Visitor;
import sommertour.enrich.EnrichApp;
import sommertour.enrich.Rebuild;
import sommertour.enrich.text.Enrichment;
import sommertour.ingest.ArticlePublisher;
import sommertour.runtime.CompactedTopic;
import sommertour.runtime.Generations;
import sommertour.runtime.KafkaSettings;
import sommertour.runtime.Topics;
import sommertour.sink.DatabaseSettings;
import sommertour.sink.SinkApp;
import sommertour.sink.SinkSettings;

/**
 * Another enricher over all articles, beside the one that runs, and the switch of the tables: on
 * whatever broker and database.
 */
abstract class RebuildContract {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  abstract String bootstrapServers();

  abstract DatabaseSettings tables();

  @Test
  void aRebuildReplacesAllEventsAtOnceAndLeavesNoneThatNobodyProduces() throws Exception {
    KafkaSettings kafka = new KafkaSettings(bootstrapServers(), "sommertour", 2, (short) 1);
    Topics.ensure(kafka, PATIENCE);
    DatabaseSettings tables = tables();
    try (EnrichApp first = start(kafka, "first", "Herne", "05916");
        SinkApp sink = SinkApp.start(kafka, tables, "127.0.0.1", 0, SinkSettings.DEFAULT);
        ArticlePublisher publisher = new ArticlePublisher(kafka)) {
      publisher.publish(List.of(article("a"), article("b")));
      await().atMost(PATIENCE).until(() -> places(tables), Set.of("Herne a", "Herne b")::equals);

      KafkaSettings next = Generations.next(kafka, "second");
      assertThat(Generations.next(kafka, "second")).isEqualTo(next);
      assertThat(next.name(Topic.EVENTS)).isEqualTo("sommertour.events.g2");
      try (EnrichApp second = start(next, "second", "Lünen", "05978024");
          Rebuild rebuild = Rebuild.watch(next, "second")) {
        rebuild.done().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        await().atMost(PATIENCE).until(() -> places(tables), Set.of("Lünen a", "Lünen b")::equals);

        publisher.publish(List.of(article("c")));
        await()
            .atMost(PATIENCE)
            .until(() -> places(tables), Set.of("Lünen a", "Lünen b", "Lünen c")::equals);
        assertThat(Generations.current(kafka)).isEqualTo(next);
        assertThat(first.health().ready()).isTrue();
        assertThat(second.health().ready()).isTrue();
        assertThat(sink.health().ready()).isTrue();
        assertThat(CompactedTopic.read(kafka, Topic.EVENTS, (topic, bytes) -> bytes)).hasSize(3);
      }
    }
  }

  /** An enricher that finds the same place in every article, on a day of the article's own. */
  private EnrichApp start(KafkaSettings kafka, String name, String place, String ags) {
    Function<Article, Enrichment> enricher =
        article ->
            new Enrichment.Enriched(
                new EnrichedArticle(
                    article.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    article.contentHash(),
                    null,
                    name,
                    null,
                    null,
                    null,
                    List.of(stop(place, ags, article.id())),
                    null));
    return EnrichApp.start(kafka, folder.resolve(name), enricher, 1);
  }

  private static Stop stop(String place, String ags, String venue) {
    return new Stop(
        new Visitor("Serap Güler", "Staatssekretärin", "serap-gueler", new Span(0, 5, "Güler")),
        new StopPlace(place, ags, null, null, null, new Span(6, 9, "Ort")),
        venue,
        null,
        null,
        null,
        Status.VISITED,
        null,
        null,
        new Span(0, 9, "Güler Ort"),
        1.0);
  }

  private static Article article(String id) {
    return new Article(
        id, null, null, null, null, "Güler Ort " + id, null, null, null, null, null, null);
  }

  private static Set<String> places(DatabaseSettings tables) throws SQLException {
    Set<String> places = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection(tables.url(), tables.user(), tables.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT place_name || ' ' || venue FROM event")) {
      while (rows.next()) {
        places.add(rows.getString(1));
      }
    }
    return places;
  }
}
