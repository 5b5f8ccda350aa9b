package sommertour.sink.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import sommertour.contract.Claim;
import sommertour.contract.EnrichedArticle;

/**
 * The tables of what was found in articles. The lists stay whole in one row, as they are served;
 * for those who ask across articles they are taken apart into rows.
 */
public final class EnrichedStore implements Store<EnrichedArticle> {
  private static final Upsert UPSERT =
      Upsert.into(
          "enriched_article",
          "article_id",
          "url",
          "source",
          "title",
          "published",
          "language",
          "fetched_at ?::timestamptz",
          "content_hash",
          "fingerprint",
          "produced_by",
          "persons ?::jsonb",
          "places ?::jsonb",
          "dates ?::jsonb",
          "stops ?::jsonb",
          "claims ?::jsonb",
          "from_partition",
          "from_offset");

  private static final Upsert INSERT_CLAIM =
      Upsert.insert(
          "claim",
          "article_id",
          "number",
          "kind",
          "count",
          "tour",
          "tour_key",
          "evidence_start",
          "evidence_end",
          "evidence");

  /** Each fills one table from the lists of the rows whose keys it gets. */
  private static final List<String> TAKE_APART =
      List.of(
          """
          INSERT INTO person (article_id, number, name, role, party, key, confidence)
          SELECT a.article_id, p.number, p.it ->> 'name', p.it ->> 'role', p.it ->> 'party',
                 p.it ->> 'key', (p.it -> 'confidence')::double precision
            FROM unnest(?) AS k (key) JOIN enriched_article a ON a.article_id = k.key,
                 jsonb_array_elements(a.persons) WITH ORDINALITY p (it, number)
           WHERE btrim(p.it ->> 'role') <> ''
          """,
          """
          INSERT INTO place (article_id, number, name, ags, kind, lat, lon, confidence)
          SELECT a.article_id, p.number, p.it ->> 'name', p.it ->> 'ags', p.it ->> 'kind',
                 (p.it -> 'lat')::double precision, (p.it -> 'lon')::double precision,
                 (p.it -> 'confidence')::double precision
            FROM unnest(?) AS k (key) JOIN enriched_article a ON a.article_id = k.key,
                 jsonb_array_elements(a.places) WITH ORDINALITY p (it, number)
          """,
          """
          INSERT INTO date_mention (article_id, number, value, basis)
          SELECT a.article_id, d.number, d.it ->> 'value', d.it ->> 'basis'
            FROM unnest(?) AS k (key) JOIN enriched_article a ON a.article_id = k.key,
                 jsonb_array_elements(a.dates) WITH ORDINALITY d (it, number)
          """,
          """
          INSERT INTO mention (article_id, kind, number, position, start_offset, end_offset, words)
          SELECT a.article_id, l.kind, l.number, m.position, (m.it -> 'start')::integer,
                 (m.it -> 'end')::integer, m.it ->> 'text'
            FROM unnest(?) AS k (key) JOIN enriched_article a ON a.article_id = k.key
           CROSS JOIN LATERAL
                 (SELECT 'person' AS kind, it, number
                    FROM jsonb_array_elements(a.persons) WITH ORDINALITY e (it, number)
                   WHERE btrim(it ->> 'role') <> ''
                   UNION ALL
                  SELECT 'place', it, number
                    FROM jsonb_array_elements(a.places) WITH ORDINALITY e (it, number)
                   UNION ALL
                  SELECT 'date', it, number
                    FROM jsonb_array_elements(a.dates) WITH ORDINALITY e (it, number)) l
           CROSS JOIN LATERAL
                 jsonb_array_elements(l.it -> 'mentions') WITH ORDINALITY m (it, position)
          """,
          """
          INSERT INTO stop (article_id, number, visitor_name, visitor_role, visitor_key, place_name,
                            place_ags, venue, date, date_basis, status, tour, evidence_start,
                            evidence_end, confidence)
          SELECT a.article_id, s.number, s.it #>> '{visitor,name}', s.it #>> '{visitor,role}',
                 s.it #>> '{visitor,key}', s.it #>> '{place,name}', s.it #>> '{place,ags}',
                 s.it ->> 'venue', s.it ->> 'date', s.it ->> 'dateBasis', s.it ->> 'status',
                 s.it ->> 'tour', (s.it #> '{evidence,start}')::integer,
                 (s.it #> '{evidence,end}')::integer, (s.it -> 'confidence')::double precision
            FROM unnest(?) AS k (key) JOIN enriched_article a ON a.article_id = k.key,
                 jsonb_array_elements(a.stops) WITH ORDINALITY s (it, number)
          """);

  private static final List<String> PARTS =
      List.of("person", "place", "date_mention", "mention", "stop", "claim");

  @Override
  public Class<EnrichedArticle> type() {
    return EnrichedArticle.class;
  }

  @Override
  public String key(EnrichedArticle article) {
    return article.id();
  }

  @Override
  public void put(Connection connection, List<Entry<EnrichedArticle>> entries) throws SQLException {
    Rows row = new Rows();
    for (Entry<EnrichedArticle> entry : entries) {
      EnrichedArticle article = entry.value();
      row.text(article.id())
          .text(article.url())
          .text(article.source())
          .text(article.title())
          .edtf(article.published())
          .text(article.language())
          .moment(article.fetchedAt())
          .text(article.contentHash())
          .text(article.fingerprint())
          .text(article.producedBy())
          .json(article.persons())
          .json(article.places())
          .json(article.dates())
          .json(article.stops())
          .json(article.claims())
          .number(entry.partition())
          .number(entry.offset())
          .end();
    }
    UPSERT.run(connection, row);
    List<String> keys = entries.stream().map(Entry::key).toList();
    for (String part : PARTS) {
      Keys.delete(connection, part, "article_id", keys);
    }
    for (String insert : TAKE_APART) {
      Keys.run(connection, insert, keys);
    }
    putClaims(connection, entries);
  }

  private static void putClaims(Connection connection, List<Entry<EnrichedArticle>> entries)
      throws SQLException {
    Rows row = new Rows();
    for (Entry<EnrichedArticle> entry : entries) {
      int number = 0;
      for (Claim claim : entry.value().claims()) {
        row.text(entry.key())
            .number(++number)
            .text(claim.kind())
            .number(claim.number())
            .text(claim.tour())
            .text(TourName.key(claim.tour()))
            .span(claim.evidence())
            .end();
      }
    }
    INSERT_CLAIM.run(connection, row);
  }

  @Override
  public String allKeys() {
    return "SELECT article_id FROM enriched_article";
  }

  @Override
  public void remove(Connection connection, Collection<String> keys) throws SQLException {
    Keys.delete(connection, "enriched_article", "article_id", keys);
  }
}
