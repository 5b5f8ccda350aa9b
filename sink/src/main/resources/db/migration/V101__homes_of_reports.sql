-- Where each report was last, as a table with a key: the search through the lists of all former
-- changes took four fifths of the time of writing.

CREATE TABLE report_home (
  report_id text COLLATE "C" PRIMARY KEY,
  event_id  text COLLATE "C" NOT NULL
);
COMMENT ON TABLE report_home IS 'The event that each report last came to, also when that event is gone; part of the change log.';
COMMENT ON COLUMN report_home.report_id IS 'Id of the report.';
COMMENT ON COLUMN report_home.event_id IS 'Id of the event.';

INSERT INTO report_home (report_id, event_id)
SELECT DISTINCT ON (report_id) report_id, event_id
  FROM change CROSS JOIN unnest(report_ids) AS report_id
 ORDER BY report_id, number DESC;

-- The ids stand in change.reports, too. Its index goes with it.
ALTER TABLE change DROP COLUMN report_ids;

-- Reports are logged as the record tells them: rows made into JSON again took most of the time left.
UPDATE change SET reports = (
  SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
           'id', r -> 'id', 'articleId', r -> 'article_id', 'url', r -> 'url',
           'source', r -> 'source', 'published', r -> 'published', 'fetchedAt', r -> 'fetched_at',
           'place', r -> 'place', 'date', r -> 'date', 'dateBasis', r -> 'date_basis',
           'dateEvidence', CASE WHEN r ->> 'date_evidence_start' IS NOT NULL THEN jsonb_build_object(
             'start', r -> 'date_evidence_start', 'end', r -> 'date_evidence_end',
             'text', r -> 'date_evidence') END,
           'status', r -> 'status', 'tour', r -> 'tour', 'hosts', r -> 'hosts',
           'evidence', CASE WHEN r ->> 'evidence_start' IS NOT NULL THEN jsonb_build_object(
             'start', r -> 'evidence_start', 'end', r -> 'evidence_end',
             'text', r -> 'evidence') END,
           'confidence', r -> 'confidence', 'witness', r -> 'witness')) ORDER BY r ->> 'id'), '[]')
    FROM jsonb_array_elements(reports) r);
COMMENT ON COLUMN change.reports IS 'Its reports in the form of the topic, likewise.';

-- refresh_tours asks for the tours of some visitors at once; a view can't take them.
DROP VIEW tour_of_event;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sommertour_reader') THEN
    GRANT SELECT ON report_home TO sommertour_reader;
  END IF;
END $$;

-- Most of the time of logging went into compressing. A server may be built without LZ4.
DO $$
BEGIN
  ALTER TABLE change ALTER COLUMN state SET COMPRESSION lz4, ALTER COLUMN reports SET COMPRESSION lz4;
EXCEPTION
  WHEN feature_not_supported THEN NULL;
END $$;
