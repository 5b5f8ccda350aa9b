-- Articles without their texts, as lists and releases give them.
CREATE VIEW articles AS
SELECT a.id, a.url, a.source, a.publisher_ags, a.title, a.published, a.published_basis,
       a.language, a.fetched_at, a.content_hash, n.fingerprint, n.produced_by,
       jsonb_array_length(n.stops) AS stops,
       (SELECT count(DISTINCT r.event_id)::integer FROM report r WHERE r.article_id = a.id) AS events
  FROM article a LEFT JOIN enriched_article n ON n.article_id = a.id;
COMMENT ON VIEW articles IS 'One row an article, without its text and byline.';
COMMENT ON COLUMN articles.id IS 'Article id, as reports.article_id.';
COMMENT ON COLUMN articles.url IS 'Canonical URL.';
COMMENT ON COLUMN articles.source IS 'Id of the source that was crawled.';
COMMENT ON COLUMN articles.publisher_ags IS 'AGS of the authority that published it, as text, boundaries of 2021.';
COMMENT ON COLUMN articles.title IS 'Headline.';
COMMENT ON COLUMN articles.published IS 'EDTF date: when the article says it appeared; never the day it was fetched.';
COMMENT ON COLUMN articles.published_basis IS 'Where that was read: metadata, url, visible or dateline.';
COMMENT ON COLUMN articles.language IS 'ISO 639-1 code.';
COMMENT ON COLUMN articles.fetched_at IS 'When this version was fetched.';
COMMENT ON COLUMN articles.content_hash IS 'SHA-256 of this version''s content.';
COMMENT ON COLUMN articles.fingerprint IS 'SimHash of the text, 16 hexadecimal digits; near copies differ in few bits.';
COMMENT ON COLUMN articles.produced_by IS 'Version of code and models that read it; absent if it has not been read or was rejected.';
COMMENT ON COLUMN articles.stops IS 'Number of stops found in it.';
COMMENT ON COLUMN articles.events IS 'Number of events it tells of.';
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sommertour_reader') THEN
    GRANT SELECT ON articles TO sommertour_reader;
  END IF;
END $$;
