-- Old looks at sources: what coverage and the denominators need of them, one row a source and day
-- in place of one a look.

CREATE TABLE observation_day (
  source   text COLLATE "C" NOT NULL,
  day      date NOT NULL,
  looks    integer NOT NULL,
  answered integer NOT NULL,
  verdict  text COLLATE "C" NOT NULL,
  fresh    integer NOT NULL,
  PRIMARY KEY (source, day)
);
COMMENT ON TABLE observation_day IS 'One row a source and day whose looks are older than sink keeps them; they are then no longer in observation.';
COMMENT ON COLUMN observation_day.source IS 'Id of the source.';
COMMENT ON COLUMN observation_day.day IS 'The day in Berlin.';
COMMENT ON COLUMN observation_day.looks IS 'How often it was looked at.';
COMMENT ON COLUMN observation_day.answered IS 'How often it answered (ok or unchanged).';
COMMENT ON COLUMN observation_day.verdict IS 'Verdict of the last look of that day.';
COMMENT ON COLUMN observation_day.fresh IS 'Pages not seen before.';
COMMENT ON TABLE observation IS 'Every look at a source of late, and of its last day; of what is older observation_day keeps the sums.';

-- By jumps along the index, since there are few sources among very many looks.
CREATE VIEW observed_source AS
WITH RECURSIVE names AS (
  (SELECT source FROM observation ORDER BY source LIMIT 1)
  UNION ALL
  SELECT (SELECT o.source FROM observation o WHERE o.source > n.source ORDER BY o.source LIMIT 1)
    FROM names n WHERE n.source IS NOT NULL)
SELECT source FROM names WHERE source IS NOT NULL;
COMMENT ON VIEW observed_source IS 'Sources that were looked at.';
COMMENT ON COLUMN observed_source.source IS 'Id of the source.';

-- GET /api/counts, kreis_days. A day that stands in both counts once: its readers count sources.
CREATE VIEW source_answer AS
SELECT source, day FROM observation WHERE verdict IN ('ok', 'unchanged')
UNION ALL
SELECT source, day FROM observation_day WHERE answered > 0;
COMMENT ON VIEW source_answer IS 'Days on which a source answered; some more than once.';
COMMENT ON COLUMN source_answer.source IS 'Id of the source.';
COMMENT ON COLUMN source_answer.day IS 'The day in Berlin.';

-- Looks of a day that is summed up already come again when the topic is read again.
CREATE OR REPLACE VIEW coverage AS
SELECT d.source, p.ags, d.day, d.looks, d.answered, d.verdict, d.fresh
  FROM (SELECT o.source, o.day, count(*)::integer AS looks,
               count(*) FILTER (WHERE o.verdict IN ('ok', 'unchanged'))::integer AS answered,
               (array_agg(o.verdict ORDER BY o.at DESC, o.from_offset DESC))[1] AS verdict,
               sum(o.fresh)::integer AS fresh
          FROM observation o
         WHERE NOT EXISTS (SELECT FROM observation_day k
                            WHERE k.source = o.source AND k.day = o.day)
         GROUP BY o.source, o.day
        UNION ALL
        SELECT source, day, looks, answered, verdict, fresh FROM observation_day) d
  LEFT JOIN source_place p USING (source);

CREATE OR REPLACE VIEW sources AS
SELECT coalesce(o.source, p.source) AS source, p.ags, coalesce(p.articles, 0) AS articles,
       coalesce(o.looks, 0) + coalesce(k.looks, 0) AS looks, o.verdict, o.last_look,
       coalesce(o.last_answer, k.last_answer) AS last_answer,
       coalesce(o.last_fresh, k.last_fresh) AS last_fresh, o.detail
  FROM (SELECT source, count(*)::integer AS looks,
               (array_agg(verdict ORDER BY at DESC, from_offset DESC))[1] AS verdict,
               max(at) AS last_look,
               max(at) FILTER (WHERE verdict IN ('ok', 'unchanged')) AS last_answer,
               max(at) FILTER (WHERE fresh > 0) AS last_fresh,
               (array_agg(detail ORDER BY at DESC, from_offset DESC))[1] AS detail
          FROM observation GROUP BY source) o
  FULL JOIN source_place p ON p.source = o.source
  LEFT JOIN (SELECT source, sum(looks)::integer AS looks,
                    (max(day) FILTER (WHERE answered > 0))::timestamp
                      AT TIME ZONE 'Europe/Berlin' AS last_answer,
                    (max(day) FILTER (WHERE fresh > 0))::timestamp
                      AT TIME ZONE 'Europe/Berlin' AS last_fresh
               FROM observation_day GROUP BY source) k ON k.source = o.source;
COMMENT ON COLUMN sources.last_answer IS 'When it last answered; of old looks the beginning of the day.';
COMMENT ON COLUMN sources.last_fresh IS 'When it last had a new page, likewise.';

CREATE OR REPLACE VIEW kreis_days AS
SELECT k.ags AS kreis, k.name, d.day, coalesce(o.sources, 0) AS sources,
       coalesce(o.sources, 0) > 0 AS observed, coalesce(s.stops, 0) AS stops,
       coalesce(s.visited, 0) AS visited, coalesce(s.cancelled, 0) AS cancelled
  FROM (SELECT day FROM observation
         UNION SELECT day FROM observation_day
         UNION SELECT lower(days) FROM event WHERE upper(days) - lower(days) = 1) d
 CROSS JOIN kreis k
  LEFT JOIN (SELECT left(p.ags, 5) AS kreis, a.day, count(DISTINCT a.source)::integer AS sources
               FROM source_answer a JOIN source_place p USING (source)
              WHERE length(p.ags) >= 5
              GROUP BY 1, 2) o ON o.kreis = k.ags AND o.day = d.day
  LEFT JOIN (SELECT left(place_ags, 5) AS kreis, lower(days) AS day, count(*)::integer AS stops,
                    count(*) FILTER (WHERE status = 'visited')::integer AS visited,
                    count(*) FILTER (WHERE status = 'cancelled')::integer AS cancelled
               FROM event WHERE length(place_ags) >= 5 AND upper(days) - lower(days) = 1
              GROUP BY 1, 2) s ON s.kreis = k.ags AND s.day = d.day;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sommertour_reader') THEN
    GRANT SELECT ON observation_day, observed_source, source_answer TO sommertour_reader;
  END IF;
END $$;
