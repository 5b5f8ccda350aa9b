-- What researchers ask for: more filters, rows of what was found in articles, tours, sources,
-- and a log of changes.

-- Events -------------------------------------------------------------------------------------

ALTER TABLE event
  ADD COLUMN office_words tsvector NOT NULL DEFAULT '',
  ADD COLUMN host_words   tsvector NOT NULL DEFAULT '',
  ADD COLUMN tour_key     text COLLATE "C",
  ADD COLUMN tour_day     date,
  ADD COLUMN report_count integer NOT NULL DEFAULT 0,
  ADD COLUMN sources      text[] NOT NULL DEFAULT '{}',
  ADD COLUMN digest       text COLLATE "C";
COMMENT ON COLUMN event.visitor_words IS 'Words of the visitor''s name, lower case, German letters spelt out; for searching.';
COMMENT ON COLUMN event.office_words IS 'Words of the visitor''s office, likewise.';
COMMENT ON COLUMN event.host_words IS 'Words of the hosts'' names and offices, likewise.';
COMMENT ON COLUMN event.tour_key IS 'Folded name of the tour without its year: sommertour; absent without a tour.';
COMMENT ON COLUMN event.tour_day IS 'Day by which the event takes its place in its tour: the first day it can mean, else the last, else the first publication that tells of it.';
COMMENT ON COLUMN event.report_count IS 'Number of reports.';
COMMENT ON COLUMN event.sources IS 'Ids of the sources that tell of it, in order.';
COMMENT ON COLUMN event.digest IS 'SHA-256 of the record in its canonical JSON: equal when nothing has changed.';

-- GET /api/events?office=….
CREATE INDEX event_by_office ON event USING gin (office_words);
-- GET /api/events?host=….
CREATE INDEX event_by_host ON event USING gin (host_words);
-- GET /api/events?tour=…, and the tours of a visitor whose events have changed.
CREATE INDEX event_by_tour ON event (visitor_key, tour_key);
CREATE INDEX event_by_tour_name ON event (tour_key) WHERE tour_key IS NOT NULL;
-- GET /api/events?kind=….
CREATE INDEX event_by_kind ON event (lower(place_kind), sort_day, id);
-- The articles that tell of an event, and back: GET /api/events?text=… and /api/articles/{id}.
CREATE INDEX report_by_article ON report (article_id);
-- Where a report was before: an event that takes reports over from another.
CREATE INDEX report_by_id ON report (id);

-- Articles -----------------------------------------------------------------------------------

-- A tsvector holds 1 MB; beyond the first 250,000 characters an article is not searched.
ALTER TABLE article ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS
  (setweight(to_tsvector('german', coalesce(title, '')), 'A')
   || to_tsvector('german', left(text, 250000))) STORED;
COMMENT ON COLUMN article.words IS 'Stems of title (weight A) and text by the German dictionary, for full text search.';
-- GET /api/events?text=…, /api/articles?text=….
CREATE INDEX article_by_words ON article USING gin (words);
-- Sources and what they published: /api/sources, kreis_days.
CREATE INDEX article_by_source ON article (source, publisher_ags);

CREATE TABLE person (
  article_id text COLLATE "C" NOT NULL REFERENCES enriched_article ON DELETE CASCADE,
  number     integer NOT NULL,
  name       text NOT NULL,
  role       text NOT NULL,
  party      text,
  key        text COLLATE "C",
  confidence double precision NOT NULL,
  PRIMARY KEY (article_id, number)
);
COMMENT ON TABLE person IS 'People with an office in an article; people without one are not kept here.';
COMMENT ON COLUMN person.article_id IS 'Id of the article.';
COMMENT ON COLUMN person.number IS 'Place in the article''s list of people, from 1; also counts those left out.';
COMMENT ON COLUMN person.name IS 'Given name and surname without titles.';
COMMENT ON COLUMN person.role IS 'Office or function in the article''s words.';
COMMENT ON COLUMN person.party IS 'Party as given in brackets.';
COMMENT ON COLUMN person.key IS 'Folded name, equal across articles.';
COMMENT ON COLUMN person.confidence IS 'Between 0 and 1.';
-- GET /api/articles?person=….
CREATE INDEX person_by_key ON person (key);

CREATE TABLE place (
  article_id text COLLATE "C" NOT NULL REFERENCES enriched_article ON DELETE CASCADE,
  number     integer NOT NULL,
  name       text NOT NULL,
  ags        text COLLATE "C",
  kind       text,
  lat        double precision,
  lon        double precision,
  confidence double precision NOT NULL,
  PRIMARY KEY (article_id, number)
);
COMMENT ON TABLE place IS 'Places named in an article.';
COMMENT ON COLUMN place.article_id IS 'Id of the article.';
COMMENT ON COLUMN place.number IS 'Place in the article''s list of places, from 1.';
COMMENT ON COLUMN place.name IS 'Name in the words of the gazetteer, or of the article if the gazetteer does not know it.';
COMMENT ON COLUMN place.ags IS 'Amtlicher Gemeindeschlüssel as text, boundaries of 2021; absent if unknown.';
COMMENT ON COLUMN place.kind IS 'Kind of the place as in the gazetteer.';
COMMENT ON COLUMN place.lat IS 'Degrees north, WGS 84.';
COMMENT ON COLUMN place.lon IS 'Degrees east, WGS 84.';
COMMENT ON COLUMN place.confidence IS 'Between 0 and 1.';
-- GET /api/articles?place=AGS.
CREATE INDEX place_by_ags ON place (ags);

CREATE TABLE date_mention (
  article_id text COLLATE "C" NOT NULL REFERENCES enriched_article ON DELETE CASCADE,
  number     integer NOT NULL,
  value      text COLLATE "C",
  basis      text COLLATE "C",
  PRIMARY KEY (article_id, number)
);
COMMENT ON TABLE date_mention IS 'Dates named in an article.';
COMMENT ON COLUMN date_mention.article_id IS 'Id of the article.';
COMMENT ON COLUMN date_mention.number IS 'Place in the article''s list of dates, from 1.';
COMMENT ON COLUMN date_mention.value IS 'The date as EDTF.';
COMMENT ON COLUMN date_mention.basis IS 'What it rests on: explicit, relative, dateline or bounded.';

CREATE TABLE stop (
  article_id     text COLLATE "C" NOT NULL REFERENCES enriched_article ON DELETE CASCADE,
  number         integer NOT NULL,
  visitor_name   text,
  visitor_role   text,
  visitor_key    text COLLATE "C",
  place_name     text,
  place_ags      text COLLATE "C",
  venue          text,
  date           text COLLATE "C",
  date_basis     text COLLATE "C",
  status         text COLLATE "C",
  tour           text,
  evidence_start integer,
  evidence_end   integer,
  confidence     double precision,
  PRIMARY KEY (article_id, number)
);
COMMENT ON TABLE stop IS 'Stops as each article tells them, before they are merged to events.';
COMMENT ON COLUMN stop.article_id IS 'Id of the article.';
COMMENT ON COLUMN stop.number IS 'Place in the article''s list of stops, from 1.';
COMMENT ON COLUMN stop.visitor_name IS 'Given name and surname of who visits.';
COMMENT ON COLUMN stop.visitor_role IS 'Office of the visitor in the article''s words.';
COMMENT ON COLUMN stop.visitor_key IS 'Folded name, equal across articles.';
COMMENT ON COLUMN stop.place_name IS 'Place as the gazetteer calls it.';
COMMENT ON COLUMN stop.place_ags IS 'Amtlicher Gemeindeschlüssel as text, boundaries of 2021.';
COMMENT ON COLUMN stop.venue IS 'House or site within the place.';
COMMENT ON COLUMN stop.date IS 'EDTF date of the visit as this article gives it.';
COMMENT ON COLUMN stop.date_basis IS 'What the date rests on: explicit, relative, dateline or bounded.';
COMMENT ON COLUMN stop.status IS 'visited, planned or cancelled.';
COMMENT ON COLUMN stop.tour IS 'Name of the tour in the article''s words.';
COMMENT ON COLUMN stop.evidence_start IS 'Offset of the sentence or row that tells the stop.';
COMMENT ON COLUMN stop.evidence_end IS 'Offset behind it.';
COMMENT ON COLUMN stop.confidence IS 'Between 0 and 1.';

CREATE TABLE claim (
  article_id     text COLLATE "C" NOT NULL REFERENCES enriched_article ON DELETE CASCADE,
  number         integer NOT NULL,
  kind           text NOT NULL,
  count          integer NOT NULL,
  tour           text,
  tour_key       text COLLATE "C",
  evidence_start integer,
  evidence_end   integer,
  evidence       text,
  PRIMARY KEY (article_id, number)
);
COMMENT ON TABLE claim IS 'What articles themselves count: "insgesamt 35 Stationen".';
COMMENT ON COLUMN claim.article_id IS 'Id of the article.';
COMMENT ON COLUMN claim.number IS 'Place in the article''s list of claims, from 1.';
COMMENT ON COLUMN claim.kind IS 'What is counted: announced or held.';
COMMENT ON COLUMN claim.count IS 'The count.';
COMMENT ON COLUMN claim.tour IS 'Name of the tour, if the article gives it.';
COMMENT ON COLUMN claim.tour_key IS 'That name folded, without its year, as in event.tour_key.';
COMMENT ON COLUMN claim.evidence_start IS 'Offset of the words that count.';
COMMENT ON COLUMN claim.evidence_end IS 'Offset behind them.';
COMMENT ON COLUMN claim.evidence IS 'Those words.';

CREATE TABLE mention (
  article_id   text COLLATE "C" NOT NULL REFERENCES enriched_article ON DELETE CASCADE,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('person', 'place', 'date')),
  number       integer NOT NULL,
  position     integer NOT NULL,
  start_offset integer NOT NULL,
  end_offset   integer NOT NULL,
  words        text,
  PRIMARY KEY (article_id, kind, number, position)
);
COMMENT ON TABLE mention IS 'Where articles name people with an office, places and dates.';
COMMENT ON COLUMN mention.article_id IS 'Id of the article.';
COMMENT ON COLUMN mention.kind IS 'What is named: person, place or date.';
COMMENT ON COLUMN mention.number IS 'Which one: number in person, place or date_mention.';
COMMENT ON COLUMN mention.position IS 'Which mention of it, from 1.';
COMMENT ON COLUMN mention.start_offset IS 'Offset in the article''s text, 0-based.';
COMMENT ON COLUMN mention.end_offset IS 'Offset behind it.';
COMMENT ON COLUMN mention.words IS 'The words themselves.';

-- Sources ------------------------------------------------------------------------------------

CREATE TABLE observation (
  from_partition integer NOT NULL,
  from_offset    bigint NOT NULL,
  source         text COLLATE "C" NOT NULL,
  at             timestamptz NOT NULL,
  day            date NOT NULL GENERATED ALWAYS AS ((at AT TIME ZONE 'Europe/Berlin')::date) STORED,
  verdict        text COLLATE "C" NOT NULL,
  found          integer NOT NULL,
  fresh          integer NOT NULL,
  detail         text,
  PRIMARY KEY (from_partition, from_offset)
);
COMMENT ON TABLE observation IS 'Every look at a source; the topic keeps 400 days of them, this table keeps them all.';
COMMENT ON COLUMN observation.from_partition IS 'Partition of the record this row was written from.';
COMMENT ON COLUMN observation.from_offset IS 'Offset of that record.';
COMMENT ON COLUMN observation.source IS 'Id of the source.';
COMMENT ON COLUMN observation.at IS 'When it was looked at.';
COMMENT ON COLUMN observation.day IS 'Day of that moment in Berlin.';
COMMENT ON COLUMN observation.verdict IS 'ok, unchanged, blocked, failing or gone.';
COMMENT ON COLUMN observation.found IS 'Pages that the look found.';
COMMENT ON COLUMN observation.fresh IS 'Of them, those not seen before.';
COMMENT ON COLUMN observation.detail IS 'What went wrong, or which page is meant.';
-- GET /api/coverage, /api/sources, kreis_days.
CREATE INDEX observation_by_source ON observation (source, day);

-- Tours --------------------------------------------------------------------------------------

CREATE TABLE tour (
  id           text COLLATE "C" PRIMARY KEY,
  visitor_key  text COLLATE "C" NOT NULL,
  tour_key     text COLLATE "C" NOT NULL,
  year         integer,
  name         text NOT NULL,
  visitor_name text NOT NULL,
  visitor_role text
);
COMMENT ON TABLE tour IS 'Tours: a function of the events alone, made anew whenever an event of the visitor and tour changes.';
COMMENT ON COLUMN tour.id IS 'Visitor, folded name of the tour and year of its earliest stop, joined by ~.';
COMMENT ON COLUMN tour.visitor_key IS 'Folded name of who tours.';
COMMENT ON COLUMN tour.tour_key IS 'Folded name of the tour without its year.';
COMMENT ON COLUMN tour.year IS 'Year of the earliest stop; absent if no stop has a day.';
COMMENT ON COLUMN tour.name IS 'Name of the tour that most of its events give.';
COMMENT ON COLUMN tour.visitor_name IS 'Name of who tours, as most of its events give it.';
COMMENT ON COLUMN tour.visitor_role IS 'Office, likewise.';
-- The tours of a visitor that are made anew; GET /api/tours?person=….
CREATE UNIQUE INDEX tour_by_visitor ON tour (visitor_key, tour_key, year);

CREATE TABLE tour_event (
  event_id text COLLATE "C" PRIMARY KEY REFERENCES event ON DELETE CASCADE,
  tour_id  text COLLATE "C" NOT NULL REFERENCES tour ON DELETE CASCADE
);
COMMENT ON TABLE tour_event IS 'Which tour an event belongs to.';
COMMENT ON COLUMN tour_event.event_id IS 'Id of the event.';
COMMENT ON COLUMN tour_event.tour_id IS 'Id of its tour.';
-- The stops of a tour: GET /api/tours/{id}, /api/events?tour=….
CREATE INDEX tour_event_by_tour ON tour_event (tour_id);

-- Stops of one visitor and tour name belong together unless more than 120 days lie between two of
-- them: the Sommertour of the next year is another one.
CREATE VIEW tour_of_event AS
SELECT id AS event_id, visitor_key, tour_key, tour, visitor_name, visitor_role,
       extract(year FROM min(tour_day) OVER part)::integer AS year
  FROM (SELECT *, count(*) FILTER (WHERE apart) OVER in_order AS part
          FROM (SELECT id, visitor_key, tour_key, tour, visitor_name, visitor_role, tour_day,
                       tour_day - lag(tour_day) OVER in_order > 120 AS apart
                  FROM event
                 WHERE tour_key IS NOT NULL AND visitor_key IS NOT NULL
                WINDOW in_order AS (PARTITION BY visitor_key, tour_key
                                    ORDER BY tour_day NULLS LAST, id)) gaps
        WINDOW in_order AS (PARTITION BY visitor_key, tour_key
                            ORDER BY tour_day NULLS LAST, id)) parts
WINDOW part AS (PARTITION BY visitor_key, tour_key, part);
COMMENT ON VIEW tour_of_event IS 'Which tour each event belongs to, computed; tour and tour_event hold the result.';
COMMENT ON COLUMN tour_of_event.event_id IS 'Id of the event.';
COMMENT ON COLUMN tour_of_event.visitor_key IS 'Folded name of who tours.';
COMMENT ON COLUMN tour_of_event.tour_key IS 'Folded name of the tour without its year.';
COMMENT ON COLUMN tour_of_event.tour IS 'Name of the tour as the event gives it.';
COMMENT ON COLUMN tour_of_event.visitor_name IS 'Name of the visitor as the event gives it.';
COMMENT ON COLUMN tour_of_event.visitor_role IS 'Office of the visitor as the event gives it.';
COMMENT ON COLUMN tour_of_event.year IS 'Year of the earliest stop of that tour.';

CREATE FUNCTION refresh_tours(visitors text[], tours text[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM tour t USING unnest(visitors, tours) AS changed (visitor, tour)
   WHERE t.visitor_key = changed.visitor AND t.tour_key = changed.tour;
  INSERT INTO tour (id, visitor_key, tour_key, year, name, visitor_name, visitor_role)
  SELECT concat_ws('~', m.visitor_key, m.tour_key, coalesce(m.year::text, 'undated')),
         m.visitor_key, m.tour_key, m.year,
         mode() WITHIN GROUP (ORDER BY m.tour), mode() WITHIN GROUP (ORDER BY m.visitor_name),
         mode() WITHIN GROUP (ORDER BY m.visitor_role)
    FROM (SELECT DISTINCT visitor, tour FROM unnest(visitors, tours) AS u (visitor, tour)) changed
   CROSS JOIN LATERAL (SELECT * FROM tour_of_event o
                        WHERE o.visitor_key = changed.visitor AND o.tour_key = changed.tour) m
   GROUP BY m.visitor_key, m.tour_key, m.year;
  INSERT INTO tour_event (event_id, tour_id)
  SELECT m.event_id, concat_ws('~', m.visitor_key, m.tour_key, coalesce(m.year::text, 'undated'))
    FROM (SELECT DISTINCT visitor, tour FROM unnest(visitors, tours) AS u (visitor, tour)) changed
   CROSS JOIN LATERAL (SELECT * FROM tour_of_event o
                        WHERE o.visitor_key = changed.visitor AND o.tour_key = changed.tour) m;
$$;
COMMENT ON FUNCTION refresh_tours IS 'Makes the tours of these visitors and tour names anew from the events.';

-- Changes ------------------------------------------------------------------------------------

CREATE TABLE change (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT now(),
  event_id   text COLLATE "C" NOT NULL,
  what       text NOT NULL CHECK (what IN ('created', 'changed', 'removed')),
  uid        text COLLATE "C" NOT NULL,
  revision   integer NOT NULL,
  state      jsonb NOT NULL,
  reports    jsonb NOT NULL,
  report_ids text[] NOT NULL
);
COMMENT ON TABLE change IS 'What became of each event, in the order it was written; append-only. It is not in the topics, so it belongs to the backup.';
COMMENT ON COLUMN change.number IS 'Number of the change; numbers become visible in their order.';
COMMENT ON COLUMN change.at IS 'When the database wrote it.';
COMMENT ON COLUMN change.event_id IS 'Id of the event.';
COMMENT ON COLUMN change.what IS 'created, changed or removed.';
COMMENT ON COLUMN change.uid IS 'Name that stays while the id changes: that of the event it replaces, else its own first id.';
COMMENT ON COLUMN change.revision IS 'Number of changes before, those under former ids included; 0 for the first.';
COMMENT ON COLUMN change.state IS 'Row of the table event after the change, before it if the event was removed.';
COMMENT ON COLUMN change.reports IS 'Rows of the table report, likewise.';
COMMENT ON COLUMN change.report_ids IS 'Ids of those reports: whichever event has them next took them from this one.';
-- The last change of an event: its revision and its state at a moment (as_of).
CREATE INDEX change_by_event ON change (event_id, number);
-- Whether the name of a removed event has been taken over already.
CREATE INDEX change_by_uid ON change (uid, number);
-- GET /api/events?as_of=….
CREATE INDEX change_by_moment ON change (at);
-- Where a report was last.
CREATE INDEX change_by_report ON change USING gin (report_ids);

CREATE TABLE report_move (
  change     bigint NOT NULL REFERENCES change ON DELETE CASCADE,
  report_id  text COLLATE "C" NOT NULL,
  from_event text COLLATE "C" NOT NULL,
  to_event   text COLLATE "C" NOT NULL,
  PRIMARY KEY (change, report_id)
);
COMMENT ON TABLE report_move IS 'Reports that went from one event to another; append-only, part of the change log.';
COMMENT ON COLUMN report_move.change IS 'Number of the change that brought it to its new event.';
COMMENT ON COLUMN report_move.report_id IS 'Id of the report.';
COMMENT ON COLUMN report_move.from_event IS 'Id of the event it was under before.';
COMMENT ON COLUMN report_move.to_event IS 'Id of the event it is under now.';
-- What became of an event that is gone: GET /api/changes, /api/events/{id}.
CREATE INDEX report_move_by_former ON report_move (from_event);

CREATE FUNCTION event_as_of(moment timestamptz) RETURNS SETOF event LANGUAGE sql STABLE AS $$
  SELECT then_.*
    FROM (SELECT DISTINCT ON (event_id) what, state
            FROM change WHERE at <= moment ORDER BY event_id, number DESC) c
   CROSS JOIN LATERAL jsonb_populate_record(NULL::event, c.state) then_
   WHERE c.what <> 'removed'
$$;
COMMENT ON FUNCTION event_as_of IS 'The events as they stood at a moment, by the change log.';

-- Rows for researchers -----------------------------------------------------------------------

CREATE FUNCTION today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT (now() AT TIME ZONE 'Europe/Berlin')::date $$;
COMMENT ON FUNCTION today IS 'The day in Berlin.';

CREATE FUNCTION shown_status(status text, days daterange, today date) RETURNS text
LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN status = 'planned' AND upper(days) <= today THEN 'unresolved' ELSE status END $$;
COMMENT ON FUNCTION shown_status IS 'Planned, day passed and no report: unresolved. Absence does not cancel.';

CREATE FUNCTION stop_row(e event, today date) RETURNS TABLE (
  id text, visitor text, office text, visitor_key text, place text, ags text, kreis text,
  kreis_name text, land text, place_kind text, lat double precision, lon double precision,
  venue text, date text, date_from date, date_to date, date_basis text, status text, tour text,
  tour_id text, hosts text, confidence double precision, witnesses integer, reports integer,
  sources text, produced_by text)
LANGUAGE sql STABLE AS $$
  SELECT e.id, e.visitor_name, e.visitor_role, e.visitor_key, e.place_name, e.place_ags,
         CASE WHEN length(e.place_ags) >= 5 THEN left(e.place_ags, 5) END,
         (SELECT k.name FROM kreis k WHERE k.ags = left(e.place_ags, 5)),
         left(e.place_ags, 2), e.place_kind, e.place_lat, e.place_lon, e.venue, e.date,
         lower(e.days), (upper(e.days) - 1), e.date_basis,
         shown_status(e.status, e.days, today), e.tour,
         (SELECT t.tour_id FROM tour_event t WHERE t.event_id = e.id),
         (SELECT string_agg(concat(h.host ->> 'name', ' (' || (h.host ->> 'role') || ')'), '; '
                            ORDER BY h.number)
            FROM jsonb_array_elements(e.hosts) WITH ORDINALITY h (host, number)),
         e.confidence, e.witnesses, e.report_count, array_to_string(e.sources, '; '),
         e.produced_by
$$;
COMMENT ON FUNCTION stop_row IS 'An event as one flat row, as of a day.';

CREATE VIEW tour_stops AS
SELECT s.* FROM event e CROSS JOIN LATERAL stop_row(e, today()) s;
COMMENT ON VIEW tour_stops IS 'One row an event: who visited or will visit which place, when, on which tour.';
COMMENT ON COLUMN tour_stops.id IS 'Id of the event; changes when better evidence changes who, where or when: see /api/changes.';
COMMENT ON COLUMN tour_stops.visitor IS 'Given name and surname of who visits.';
COMMENT ON COLUMN tour_stops.office IS 'Office of the visitor in the words of a report.';
COMMENT ON COLUMN tour_stops.visitor_key IS 'Folded name, equal across events.';
COMMENT ON COLUMN tour_stops.place IS 'Place as the gazetteer calls it.';
COMMENT ON COLUMN tour_stops.ags IS 'Amtlicher Gemeindeschlüssel as text, boundaries of 2021: 2 digits a Land, 3 a Regierungsbezirk, 5 a Kreis or kreisfreie Stadt, 8 a Gemeinde; absent if unknown.';
COMMENT ON COLUMN tour_stops.kreis IS 'AGS of the Kreis, 5 digits; absent for a place that is larger or unknown.';
COMMENT ON COLUMN tour_stops.kreis_name IS 'Name of the Kreis.';
COMMENT ON COLUMN tour_stops.land IS 'AGS of the Land, 2 digits.';
COMMENT ON COLUMN tour_stops.place_kind IS 'Kind of the place as in the gazetteer.';
COMMENT ON COLUMN tour_stops.lat IS 'Degrees north, WGS 84.';
COMMENT ON COLUMN tour_stops.lon IS 'Degrees east, WGS 84.';
COMMENT ON COLUMN tour_stops.venue IS 'House or site within the place, in the words of a report.';
COMMENT ON COLUMN tour_stops.date IS 'EDTF date (ISO 8601-2) of the visit with its precision; absent rather than guessed.';
COMMENT ON COLUMN tour_stops.date_from IS 'First day that date can mean; absent if open.';
COMMENT ON COLUMN tour_stops.date_to IS 'Last day that date can mean; absent if open.';
COMMENT ON COLUMN tour_stops.date_basis IS 'What the date rests on: explicit, relative, dateline or bounded (publication bounds it and no more is known).';
COMMENT ON COLUMN tour_stops.status IS 'visited, planned, cancelled, or unresolved: planned, the day has passed, no report.';
COMMENT ON COLUMN tour_stops.tour IS 'Name of the tour that most witnesses give.';
COMMENT ON COLUMN tour_stops.tour_id IS 'Id of the tour, as in tour_ledger.';
COMMENT ON COLUMN tour_stops.hosts IS 'Office holders who received or accompanied the visitor: "Name (office)", joined by "; ".';
COMMENT ON COLUMN tour_stops.confidence IS 'Between 0 and 1.';
COMMENT ON COLUMN tour_stops.witnesses IS 'Number of independent texts that tell of it; copies of one release count once.';
COMMENT ON COLUMN tour_stops.reports IS 'Number of reports, copies included.';
COMMENT ON COLUMN tour_stops.sources IS 'Ids of the sources that tell of it, joined by "; ".';
COMMENT ON COLUMN tour_stops.produced_by IS 'Version of code and models.';

CREATE VIEW unresolved AS SELECT * FROM tour_stops WHERE status = 'unresolved';
COMMENT ON VIEW unresolved IS 'Stops that were planned, whose day has passed, and that nobody has reported: not cancelled, unknown. Columns as in tour_stops.';
DO $$
DECLARE stops_column record;
BEGIN
  FOR stops_column IN
    SELECT attname, col_description(attrelid, attnum) AS words FROM pg_attribute
     WHERE attrelid = 'tour_stops'::regclass AND attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN unresolved.%I IS %L', stops_column.attname, stops_column.words);
  END LOOP;
END $$;

CREATE VIEW reports AS
SELECT r.event_id, r.id, e.visitor_name AS visitor, r.article_id, r.url, r.source, r.published,
       r.fetched_at, r.place ->> 'name' AS place, r.place ->> 'ags' AS ags, r.date, r.date_basis,
       r.date_evidence, r.status, r.tour,
       (SELECT string_agg(concat(h.host ->> 'name', ' (' || (h.host ->> 'role') || ')'), '; '
                          ORDER BY h.number)
          FROM jsonb_array_elements(r.hosts) WITH ORDINALITY h (host, number)) AS hosts,
       r.evidence, r.evidence_start, r.evidence_end, r.confidence, r.witness
  FROM report r JOIN event e ON e.id = r.event_id;
COMMENT ON VIEW reports IS 'One row for each article''s word on an event, with the sentence that says so.';
COMMENT ON COLUMN reports.event_id IS 'Id of the event it tells of, as in tour_stops.';
COMMENT ON COLUMN reports.id IS 'Article id, #, start of the evidence.';
COMMENT ON COLUMN reports.visitor IS 'Name of who visits.';
COMMENT ON COLUMN reports.article_id IS 'Id of the article.';
COMMENT ON COLUMN reports.url IS 'Canonical URL of the article.';
COMMENT ON COLUMN reports.source IS 'Id of the source.';
COMMENT ON COLUMN reports.published IS 'EDTF date: when the article says it appeared; never the day it was fetched.';
COMMENT ON COLUMN reports.fetched_at IS 'When the version that tells it was fetched.';
COMMENT ON COLUMN reports.place IS 'Place as this article gives it.';
COMMENT ON COLUMN reports.ags IS 'Amtlicher Gemeindeschlüssel of that place as text, boundaries of 2021.';
COMMENT ON COLUMN reports.date IS 'EDTF date of the visit as this article gives it.';
COMMENT ON COLUMN reports.date_basis IS 'What the date rests on: explicit, relative, dateline or bounded.';
COMMENT ON COLUMN reports.date_evidence IS 'The words that give the date.';
COMMENT ON COLUMN reports.status IS 'What this article says: visited, planned or cancelled.';
COMMENT ON COLUMN reports.tour IS 'Name of the tour in the article''s words.';
COMMENT ON COLUMN reports.hosts IS 'Hosts as this article gives them, joined by "; ".';
COMMENT ON COLUMN reports.evidence IS 'The sentence or row that tells the stop.';
COMMENT ON COLUMN reports.evidence_start IS 'Its offset in the article''s text, 0-based.';
COMMENT ON COLUMN reports.evidence_end IS 'Offset behind it.';
COMMENT ON COLUMN reports.confidence IS 'Between 0 and 1.';
COMMENT ON COLUMN reports.witness IS 'Smallest article id among the copies of this text: reports of one witness are copies of each other.';

CREATE VIEW persons AS
SELECT visitor_key AS key, mode() WITHIN GROUP (ORDER BY visitor_name) AS name,
       mode() WITHIN GROUP (ORDER BY visitor_role) AS office, count(*)::integer AS stops,
       count(*) FILTER (WHERE status = 'visited')::integer AS visited,
       count(*) FILTER (WHERE shown_status(status, days, today()) = 'planned')::integer AS planned,
       count(*) FILTER (WHERE status = 'cancelled')::integer AS cancelled,
       count(*) FILTER (WHERE shown_status(status, days, today()) = 'unresolved')::integer AS unresolved,
       count(DISTINCT left(place_ags, 5)) FILTER (WHERE length(place_ags) >= 5)::integer AS kreise,
       min(tour_day) AS first_day, max(tour_day) AS last_day
  FROM event GROUP BY visitor_key;
COMMENT ON VIEW persons IS 'One row a visitor.';
COMMENT ON COLUMN persons.key IS 'Folded name, as tour_stops.visitor_key.';
COMMENT ON COLUMN persons.name IS 'Name as most events give it.';
COMMENT ON COLUMN persons.office IS 'Office, likewise.';
COMMENT ON COLUMN persons.stops IS 'Number of events.';
COMMENT ON COLUMN persons.visited IS 'Of them, those reported as held.';
COMMENT ON COLUMN persons.planned IS 'Of them, those still to come.';
COMMENT ON COLUMN persons.cancelled IS 'Of them, those called off.';
COMMENT ON COLUMN persons.unresolved IS 'Of them, those planned, past and unreported.';
COMMENT ON COLUMN persons.kreise IS 'Number of different Kreise.';
COMMENT ON COLUMN persons.first_day IS 'First day of a stop, or of a publication where a stop has no day.';
COMMENT ON COLUMN persons.last_day IS 'Last such day.';

CREATE VIEW places AS
SELECT place_ags AS ags, place_name AS name, mode() WITHIN GROUP (ORDER BY place_kind) AS kind,
       min(place_lat) AS lat, min(place_lon) AS lon, count(*)::integer AS stops,
       count(*) FILTER (WHERE status = 'visited')::integer AS visited,
       count(*) FILTER (WHERE shown_status(status, days, today()) = 'planned')::integer AS planned,
       count(*) FILTER (WHERE status = 'cancelled')::integer AS cancelled,
       count(*) FILTER (WHERE shown_status(status, days, today()) = 'unresolved')::integer AS unresolved,
       count(DISTINCT visitor_key)::integer AS visitors,
       min(tour_day) AS first_day, max(tour_day) AS last_day
  FROM event GROUP BY place_ags, place_name;
COMMENT ON VIEW places IS 'One row a place that was or will be visited.';
COMMENT ON COLUMN places.ags IS 'Amtlicher Gemeindeschlüssel as text, boundaries of 2021; absent if unknown.';
COMMENT ON COLUMN places.name IS 'Name as the gazetteer gives it.';
COMMENT ON COLUMN places.kind IS 'Kind of the place as in the gazetteer.';
COMMENT ON COLUMN places.lat IS 'Degrees north, WGS 84.';
COMMENT ON COLUMN places.lon IS 'Degrees east, WGS 84.';
COMMENT ON COLUMN places.stops IS 'Number of events at this very place, not at places within it.';
COMMENT ON COLUMN places.visited IS 'Of them, those reported as held.';
COMMENT ON COLUMN places.planned IS 'Of them, those still to come.';
COMMENT ON COLUMN places.cancelled IS 'Of them, those called off.';
COMMENT ON COLUMN places.unresolved IS 'Of them, those planned, past and unreported.';
COMMENT ON COLUMN places.visitors IS 'Number of different visitors.';
COMMENT ON COLUMN places.first_day IS 'First day of a stop, or of a publication where a stop has no day.';
COMMENT ON COLUMN places.last_day IS 'Last such day.';

CREATE VIEW tour_ledger AS
SELECT t.id, t.name, t.visitor_name AS visitor, t.visitor_role AS office, t.visitor_key, t.year,
       min(e.tour_day) AS first_day, max(e.tour_day) AS last_day,
       count(*)::integer AS stops,
       (SELECT max(c.count) FROM tour_event te JOIN report r ON r.event_id = te.event_id
          JOIN claim c ON c.article_id = r.article_id
         WHERE te.tour_id = t.id AND c.kind = 'announced'
           AND (c.tour_key IS NULL OR c.tour_key = t.tour_key)) AS announced,
       (SELECT max(c.count) FROM tour_event te JOIN report r ON r.event_id = te.event_id
          JOIN claim c ON c.article_id = r.article_id
         WHERE te.tour_id = t.id AND c.kind = 'held'
           AND (c.tour_key IS NULL OR c.tour_key = t.tour_key)) AS claimed_held,
       count(*) FILTER (WHERE e.status = 'visited')::integer AS held,
       count(*) FILTER (WHERE e.status = 'cancelled')::integer AS cancelled,
       count(*) FILTER (WHERE shown_status(e.status, e.days, today()) = 'planned')::integer AS planned,
       count(*) FILTER (WHERE shown_status(e.status, e.days, today()) = 'unresolved')::integer AS unresolved
  FROM tour t JOIN tour_event m ON m.tour_id = t.id JOIN event e ON e.id = m.event_id
 GROUP BY t.id;
COMMENT ON VIEW tour_ledger IS 'One row a tour: what was announced against what was held.';
COMMENT ON COLUMN tour_ledger.id IS 'Visitor, folded name of the tour and year of its earliest stop, joined by ~.';
COMMENT ON COLUMN tour_ledger.name IS 'Name of the tour that most of its events give.';
COMMENT ON COLUMN tour_ledger.visitor IS 'Name of who tours.';
COMMENT ON COLUMN tour_ledger.office IS 'Office of who tours.';
COMMENT ON COLUMN tour_ledger.visitor_key IS 'Folded name of who tours.';
COMMENT ON COLUMN tour_ledger.year IS 'Year of the earliest stop.';
COMMENT ON COLUMN tour_ledger.first_day IS 'First day of a stop, or of a publication where a stop has no day.';
COMMENT ON COLUMN tour_ledger.last_day IS 'Last such day.';
COMMENT ON COLUMN tour_ledger.stops IS 'Events known of this tour.';
COMMENT ON COLUMN tour_ledger.announced IS 'Largest number of stops that an article of this tour announces; absent if none counts.';
COMMENT ON COLUMN tour_ledger.claimed_held IS 'Largest number of stops that an article says were held; absent if none counts.';
COMMENT ON COLUMN tour_ledger.held IS 'Events reported as held.';
COMMENT ON COLUMN tour_ledger.cancelled IS 'Events called off.';
COMMENT ON COLUMN tour_ledger.planned IS 'Events still to come.';
COMMENT ON COLUMN tour_ledger.unresolved IS 'Events planned, past and unreported.';

CREATE VIEW person_days AS
SELECT e.visitor_key AS person, e.visitor_name AS name, lower(e.days) AS day, count(*)::integer AS stops,
       count(*) FILTER (WHERE e.status = 'visited')::integer AS visited,
       count(*) FILTER (WHERE shown_status(e.status, e.days, today()) = 'planned')::integer AS planned,
       count(*) FILTER (WHERE e.status = 'cancelled')::integer AS cancelled,
       count(*) FILTER (WHERE shown_status(e.status, e.days, today()) = 'unresolved')::integer AS unresolved,
       string_agg(DISTINCT left(e.place_ags, 5), '; ') AS kreise
  FROM event e WHERE upper(e.days) - lower(e.days) = 1
 GROUP BY e.visitor_key, e.visitor_name, lower(e.days);
COMMENT ON VIEW person_days IS 'One row a visitor and day with stops whose day is known exactly.';
COMMENT ON COLUMN person_days.person IS 'Folded name, as tour_stops.visitor_key.';
COMMENT ON COLUMN person_days.name IS 'Name of the visitor.';
COMMENT ON COLUMN person_days.day IS 'The day.';
COMMENT ON COLUMN person_days.stops IS 'Number of events on it.';
COMMENT ON COLUMN person_days.visited IS 'Of them, those reported as held.';
COMMENT ON COLUMN person_days.planned IS 'Of them, those still to come.';
COMMENT ON COLUMN person_days.cancelled IS 'Of them, those called off.';
COMMENT ON COLUMN person_days.unresolved IS 'Of them, those planned, past and unreported.';
COMMENT ON COLUMN person_days.kreise IS 'AGS of the places, cut to the Kreis, joined by "; ".';

CREATE VIEW source_place AS
SELECT source, mode() WITHIN GROUP (ORDER BY publisher_ags) AS ags, count(*)::integer AS articles
  FROM article WHERE source IS NOT NULL GROUP BY source;
COMMENT ON VIEW source_place IS 'Where the publisher of each source sits.';
COMMENT ON COLUMN source_place.source IS 'Id of the source.';
COMMENT ON COLUMN source_place.ags IS 'AGS of the authority that publishes there, as most of its articles say.';
COMMENT ON COLUMN source_place.articles IS 'Number of its articles.';

CREATE VIEW coverage AS
SELECT o.source, p.ags, o.day, count(*)::integer AS looks,
       count(*) FILTER (WHERE o.verdict IN ('ok', 'unchanged'))::integer AS answered,
       (array_agg(o.verdict ORDER BY o.at DESC, o.from_offset DESC))[1] AS verdict,
       sum(o.fresh)::integer AS fresh
  FROM observation o LEFT JOIN source_place p USING (source)
 GROUP BY o.source, p.ags, o.day;
COMMENT ON VIEW coverage IS 'One row a source and day on which it was looked at.';
COMMENT ON COLUMN coverage.source IS 'Id of the source.';
COMMENT ON COLUMN coverage.ags IS 'AGS of the authority that publishes there.';
COMMENT ON COLUMN coverage.day IS 'The day in Berlin.';
COMMENT ON COLUMN coverage.looks IS 'How often it was looked at.';
COMMENT ON COLUMN coverage.answered IS 'How often it answered (ok or unchanged).';
COMMENT ON COLUMN coverage.verdict IS 'Verdict of the last look of that day: ok, unchanged, blocked, failing or gone.';
COMMENT ON COLUMN coverage.fresh IS 'Pages not seen before.';

CREATE VIEW sources AS
SELECT coalesce(o.source, p.source) AS source, p.ags, coalesce(p.articles, 0) AS articles,
       coalesce(o.looks, 0) AS looks, o.verdict, o.last_look, o.last_answer, o.last_fresh, o.detail
  FROM (SELECT source, count(*)::integer AS looks,
               (array_agg(verdict ORDER BY at DESC, from_offset DESC))[1] AS verdict,
               max(at) AS last_look,
               max(at) FILTER (WHERE verdict IN ('ok', 'unchanged')) AS last_answer,
               max(at) FILTER (WHERE fresh > 0) AS last_fresh,
               (array_agg(detail ORDER BY at DESC, from_offset DESC))[1] AS detail
          FROM observation GROUP BY source) o
  FULL JOIN source_place p ON p.source = o.source;
COMMENT ON VIEW sources IS 'One row a source: how it answered lately.';
COMMENT ON COLUMN sources.source IS 'Id of the source.';
COMMENT ON COLUMN sources.ags IS 'AGS of the authority that publishes there.';
COMMENT ON COLUMN sources.articles IS 'Articles it has given.';
COMMENT ON COLUMN sources.looks IS 'How often it was looked at.';
COMMENT ON COLUMN sources.verdict IS 'Verdict of the last look: ok, unchanged, blocked, failing or gone.';
COMMENT ON COLUMN sources.last_look IS 'When it was last looked at.';
COMMENT ON COLUMN sources.last_answer IS 'When it last answered.';
COMMENT ON COLUMN sources.last_fresh IS 'When it last had a new page.';
COMMENT ON COLUMN sources.detail IS 'Detail of the last look.';

CREATE VIEW kreis_days AS
SELECT k.ags AS kreis, k.name, d.day, coalesce(o.sources, 0) AS sources,
       coalesce(o.sources, 0) > 0 AS observed, coalesce(s.stops, 0) AS stops,
       coalesce(s.visited, 0) AS visited, coalesce(s.cancelled, 0) AS cancelled
  FROM (SELECT day FROM observation
         UNION SELECT lower(days) FROM event WHERE upper(days) - lower(days) = 1) d
 CROSS JOIN kreis k
  LEFT JOIN (SELECT left(p.ags, 5) AS kreis, o.day, count(DISTINCT o.source)::integer AS sources
               FROM observation o JOIN source_place p USING (source)
              WHERE o.verdict IN ('ok', 'unchanged') AND length(p.ags) >= 5
              GROUP BY 1, 2) o ON o.kreis = k.ags AND o.day = d.day
  LEFT JOIN (SELECT left(place_ags, 5) AS kreis, lower(days) AS day, count(*)::integer AS stops,
                    count(*) FILTER (WHERE status = 'visited')::integer AS visited,
                    count(*) FILTER (WHERE status = 'cancelled')::integer AS cancelled
               FROM event WHERE length(place_ags) >= 5 AND upper(days) - lower(days) = 1
              GROUP BY 1, 2) s ON s.kreis = k.ags AND s.day = d.day;
COMMENT ON VIEW kreis_days IS 'One row a Kreis and day on which anything was observed or happened anywhere: the denominator. Where observed is false, zero stops means nothing.';
COMMENT ON COLUMN kreis_days.kreis IS 'AGS of the Kreis, 5 digits, boundaries of 2021.';
COMMENT ON COLUMN kreis_days.name IS 'Name of the Kreis.';
COMMENT ON COLUMN kreis_days.day IS 'The day in Berlin.';
COMMENT ON COLUMN kreis_days.sources IS 'Sources of publishers in this Kreis that answered on that day.';
COMMENT ON COLUMN kreis_days.observed IS 'Whether one did.';
COMMENT ON COLUMN kreis_days.stops IS 'Events on exactly that day in this Kreis.';
COMMENT ON COLUMN kreis_days.visited IS 'Of them, those reported as held.';
COMMENT ON COLUMN kreis_days.cancelled IS 'Of them, those called off.';

CREATE VIEW changes AS
SELECT c.number, c.at, c.event_id, c.what, c.uid, c.revision,
       (SELECT string_agg(DISTINCT m.from_event, ' ' ORDER BY m.from_event) FROM report_move m
         WHERE m.change = c.number
           AND NOT EXISTS (SELECT FROM event f WHERE f.id = m.from_event)) AS replaces,
       (SELECT string_agg(DISTINCT m.to_event, ' ' ORDER BY m.to_event) FROM report_move m
         WHERE c.what = 'removed' AND m.from_event = c.event_id) AS replaced_by,
       c.state ->> 'visitor_name' AS visitor, c.state ->> 'place_name' AS place,
       c.state ->> 'place_ags' AS ags, c.state ->> 'date' AS date, c.state ->> 'status' AS status
  FROM change c;
COMMENT ON VIEW changes IS 'One row a change of an event, in the order it was written; removed is a tombstone.';
COMMENT ON COLUMN changes.number IS 'Number of the change: ask for what came since.';
COMMENT ON COLUMN changes.at IS 'When it was written.';
COMMENT ON COLUMN changes.event_id IS 'Id of the event.';
COMMENT ON COLUMN changes.what IS 'created, changed or removed.';
COMMENT ON COLUMN changes.uid IS 'Name that stays while the id changes.';
COMMENT ON COLUMN changes.revision IS 'Number of changes before, those under former ids included.';
COMMENT ON COLUMN changes.replaces IS 'Ids of events that are gone and whose reports this event took over, joined by blanks.';
COMMENT ON COLUMN changes.replaced_by IS 'Ids of events that took over reports of this removed one, joined by blanks.';
COMMENT ON COLUMN changes.visitor IS 'Name of who visits, after the change; before it if removed.';
COMMENT ON COLUMN changes.place IS 'Place, likewise.';
COMMENT ON COLUMN changes.ags IS 'AGS of that place as text, boundaries of 2021.';
COMMENT ON COLUMN changes.date IS 'EDTF date, likewise.';
COMMENT ON COLUMN changes.status IS 'visited, planned or cancelled, likewise.';

-- Everything is read again, so that the new columns and tables are filled from the topics.
UPDATE consumer_offset SET next_offset = 0;
