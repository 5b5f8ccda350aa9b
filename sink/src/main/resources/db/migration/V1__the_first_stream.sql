-- The current state of three topics: for every key, what its newest record says.
-- Topics arrive independently, so foreign keys hold only within what one record brings.
-- Keys compare byte by byte (collation "C"): the order of a list is the same on every server.

CREATE TABLE article (
  id              text COLLATE "C" PRIMARY KEY,
  url             text,
  source          text,
  publisher_ags   text COLLATE "C",
  title           text,
  text            text NOT NULL,
  published       text COLLATE "C",
  published_basis text COLLATE "C",
  author          text,
  language        text COLLATE "C",
  fetched_at      timestamptz,
  content_hash    text COLLATE "C",
  from_partition  integer NOT NULL,
  from_offset     bigint NOT NULL
);
COMMENT ON TABLE article IS 'Newest version of each press article, as it was read; one row a record of the topic articles.';
COMMENT ON COLUMN article.id IS 'Article id: hash of the canonical URL, path of a file, or the id given in an article.json.';
COMMENT ON COLUMN article.url IS 'Canonical URL.';
COMMENT ON COLUMN article.source IS 'Id of the source that was crawled.';
COMMENT ON COLUMN article.publisher_ags IS 'AGS of the authority that published it.';
COMMENT ON COLUMN article.title IS 'Headline.';
COMMENT ON COLUMN article.text IS 'Whole text in normal form, begins with the title line; all offsets point into it (UTF-16 units, 0-based, end exclusive).';
COMMENT ON COLUMN article.published IS 'EDTF date (ISO 8601-2): when the article says it appeared; never the day it was fetched.';
COMMENT ON COLUMN article.published_basis IS 'Where that was read: metadata, url, visible or dateline.';
COMMENT ON COLUMN article.author IS 'Byline.';
COMMENT ON COLUMN article.language IS 'ISO 639-1 code.';
COMMENT ON COLUMN article.fetched_at IS 'When this version was fetched.';
COMMENT ON COLUMN article.content_hash IS 'SHA-256 of this version''s content, in hexadecimal digits.';
COMMENT ON COLUMN article.from_partition IS 'Partition of the record this row was written from.';
COMMENT ON COLUMN article.from_offset IS 'Offset of that record.';

CREATE TABLE enriched_article (
  article_id     text COLLATE "C" PRIMARY KEY,
  url            text,
  source         text,
  title          text,
  published      text COLLATE "C",
  language       text COLLATE "C",
  fetched_at     timestamptz,
  content_hash   text COLLATE "C",
  fingerprint    text COLLATE "C",
  produced_by    text,
  persons        jsonb NOT NULL,
  places         jsonb NOT NULL,
  dates          jsonb NOT NULL,
  stops          jsonb NOT NULL,
  claims         jsonb NOT NULL,
  from_partition integer NOT NULL,
  from_offset    bigint NOT NULL
);
COMMENT ON TABLE enriched_article IS 'What was found in each article; one row a record of the topic enriched. The lists are served whole, so they stay JSON, in the form of the topic.';
COMMENT ON COLUMN enriched_article.article_id IS 'Id of the article; the article''s own row may arrive later.';
COMMENT ON COLUMN enriched_article.url IS 'Canonical URL.';
COMMENT ON COLUMN enriched_article.source IS 'Id of the source that was crawled.';
COMMENT ON COLUMN enriched_article.title IS 'Headline.';
COMMENT ON COLUMN enriched_article.published IS 'EDTF date: when the article says it appeared.';
COMMENT ON COLUMN enriched_article.language IS 'ISO 639-1 code.';
COMMENT ON COLUMN enriched_article.fetched_at IS 'When the version that was read was fetched.';
COMMENT ON COLUMN enriched_article.content_hash IS 'SHA-256 of the version that was read; differs from article.content_hash while a newer version is on its way.';
COMMENT ON COLUMN enriched_article.fingerprint IS 'SimHash of the text, 16 hexadecimal digits; near copies differ in few bits.';
COMMENT ON COLUMN enriched_article.produced_by IS 'Version of code and models that read the article.';
COMMENT ON COLUMN enriched_article.persons IS 'Array of {name, role, party, key, mentions: [{start, end, text}], confidence}. Also holds people without office, who are never served.';
COMMENT ON COLUMN enriched_article.places IS 'Array of {name, ags, kind, lat, lon, mentions, confidence}.';
COMMENT ON COLUMN enriched_article.dates IS 'Array of {value (EDTF), basis, mentions}.';
COMMENT ON COLUMN enriched_article.stops IS 'Array of {visitor, place, venue, date, dateBasis, dateEvidence, status, tour, hosts, evidence, confidence}.';
COMMENT ON COLUMN enriched_article.claims IS 'Array of {kind, number, tour, evidence}: what the text itself counts.';
COMMENT ON COLUMN enriched_article.from_partition IS 'Partition of the record this row was written from.';
COMMENT ON COLUMN enriched_article.from_offset IS 'Offset of that record.';

CREATE TABLE event (
  id             text COLLATE "C" PRIMARY KEY,
  event_group    text COLLATE "C",
  visitor_name   text NOT NULL,
  visitor_role   text,
  visitor_key    text COLLATE "C",
  visitor_words  tsvector NOT NULL,
  place_name     text NOT NULL,
  place_ags      text COLLATE "C",
  place_kind     text,
  place_lat      double precision,
  place_lon      double precision,
  place_words    tsvector NOT NULL,
  venue          text,
  date           text COLLATE "C",
  days           daterange,
  sort_day       date NOT NULL GENERATED ALWAYS AS (coalesce(lower(days), upper(days) - 1, DATE '-infinity')) STORED,
  date_basis     text COLLATE "C",
  status         text COLLATE "C" NOT NULL CHECK (status IN ('visited', 'planned', 'cancelled')),
  tour           text,
  hosts          jsonb NOT NULL,
  confidence     double precision NOT NULL,
  witnesses      integer NOT NULL,
  produced_by    text,
  from_partition integer NOT NULL,
  from_offset    bigint NOT NULL
);
COMMENT ON TABLE event IS 'One row a stop of one visitor, merged from all its reports; one row a record of the topic events.';
COMMENT ON COLUMN event.id IS 'Readable id: group and anchor, joined by ~.';
COMMENT ON COLUMN event.event_group IS 'What the reports were keyed by before they were merged: folded surname and Kreis.';
COMMENT ON COLUMN event.visitor_name IS 'Given name and surname of who visits.';
COMMENT ON COLUMN event.visitor_role IS 'Office of the visitor in the words of a report.';
COMMENT ON COLUMN event.visitor_key IS 'Folded name, equal across articles.';
COMMENT ON COLUMN event.visitor_words IS 'Words of the visitor''s name and office, lower case, German letters spelt out; for searching.';
COMMENT ON COLUMN event.place_name IS 'Place as the gazetteer calls it.';
COMMENT ON COLUMN event.place_ags IS 'Amtlicher Gemeindeschlüssel as text: 2 digits a Land, 3 a Regierungsbezirk, 5 a Kreis or kreisfreie Stadt, 8 a Gemeinde; absent if unknown.';
COMMENT ON COLUMN event.place_kind IS 'Kind of the place as in the gazetteer.';
COMMENT ON COLUMN event.place_lat IS 'Degrees north, WGS 84.';
COMMENT ON COLUMN event.place_lon IS 'Degrees east, WGS 84.';
COMMENT ON COLUMN event.place_words IS 'Words of the place''s name, lower case, German letters spelt out; for searching.';
COMMENT ON COLUMN event.venue IS 'House or site within the place, in the words of a report.';
COMMENT ON COLUMN event.date IS 'EDTF date of the visit: the narrowest that its reports allow; absent rather than guessed.';
COMMENT ON COLUMN event.days IS 'The days that date can mean, open where it is open; absent without date or with an unknown year.';
COMMENT ON COLUMN event.sort_day IS 'First day that date can mean, or its last if the start is open, or -infinity: the order of lists.';
COMMENT ON COLUMN event.date_basis IS 'What the date rests on: explicit, relative, dateline or bounded.';
COMMENT ON COLUMN event.status IS 'visited, planned or cancelled; only words cancel. Unresolved (planned, day passed, no report) is computed when read.';
COMMENT ON COLUMN event.tour IS 'Name of the tour that most witnesses give.';
COMMENT ON COLUMN event.hosts IS 'Array of {name, role}: office holders who received or accompanied the visitor.';
COMMENT ON COLUMN event.confidence IS 'Between 0 and 1.';
COMMENT ON COLUMN event.witnesses IS 'Number of independent texts among the reports; copies of one release count once.';
COMMENT ON COLUMN event.produced_by IS 'Version of code and models.';
COMMENT ON COLUMN event.from_partition IS 'Partition of the record this row was written from.';
COMMENT ON COLUMN event.from_offset IS 'Offset of that record.';

CREATE TABLE report (
  event_id            text COLLATE "C" NOT NULL REFERENCES event ON DELETE CASCADE,
  id                  text COLLATE "C" NOT NULL,
  article_id          text COLLATE "C",
  url                 text,
  source              text,
  published           text COLLATE "C",
  fetched_at          timestamptz,
  place               jsonb,
  date                text COLLATE "C",
  date_basis          text COLLATE "C",
  date_evidence_start integer,
  date_evidence_end   integer,
  date_evidence       text,
  status              text COLLATE "C",
  tour                text,
  hosts               jsonb NOT NULL,
  evidence_start      integer,
  evidence_end        integer,
  evidence            text,
  confidence          double precision NOT NULL,
  witness             text COLLATE "C",
  PRIMARY KEY (event_id, id)
);
COMMENT ON TABLE report IS 'One article''s word on an event. While a report moves from one event to another it may stand under both for a moment.';
COMMENT ON COLUMN report.event_id IS 'The event it tells of.';
COMMENT ON COLUMN report.id IS 'Article id, #, start of the evidence.';
COMMENT ON COLUMN report.article_id IS 'Id of the article; its row may arrive later.';
COMMENT ON COLUMN report.url IS 'Canonical URL of the article.';
COMMENT ON COLUMN report.source IS 'Id of the source that was crawled.';
COMMENT ON COLUMN report.published IS 'EDTF date: when the article says it appeared.';
COMMENT ON COLUMN report.fetched_at IS 'When the version that tells it was fetched.';
COMMENT ON COLUMN report.place IS 'Place of the stop in this article: {name, ags, kind, lat, lon, mention}.';
COMMENT ON COLUMN report.date IS 'EDTF date of the visit as this article gives it.';
COMMENT ON COLUMN report.date_basis IS 'What the date rests on: explicit, relative, dateline or bounded.';
COMMENT ON COLUMN report.date_evidence_start IS 'Offset of the words that give the date.';
COMMENT ON COLUMN report.date_evidence_end IS 'Offset behind them.';
COMMENT ON COLUMN report.date_evidence IS 'The words that give the date.';
COMMENT ON COLUMN report.status IS 'What this article says: visited, planned or cancelled.';
COMMENT ON COLUMN report.tour IS 'Name of the tour in the article''s words.';
COMMENT ON COLUMN report.hosts IS 'Array of {name, role, mention}.';
COMMENT ON COLUMN report.evidence_start IS 'Offset of the sentence or row that tells the stop.';
COMMENT ON COLUMN report.evidence_end IS 'Offset behind it.';
COMMENT ON COLUMN report.evidence IS 'That sentence or row.';
COMMENT ON COLUMN report.confidence IS 'Between 0 and 1.';
COMMENT ON COLUMN report.witness IS 'Smallest article id among the copies of this text: reports of one witness are copies of each other.';

CREATE TABLE consumer_offset (
  topic       text COLLATE "C" NOT NULL,
  partition   integer NOT NULL,
  next_offset bigint NOT NULL,
  PRIMARY KEY (topic, partition)
);
COMMENT ON TABLE consumer_offset IS 'Up to where each topic is in these tables; moved in the transaction that writes the rows, and only from the value its writer knew.';
COMMENT ON COLUMN consumer_offset.topic IS 'Name of the topic, with its prefix.';
COMMENT ON COLUMN consumer_offset.partition IS 'Number of the partition.';
COMMENT ON COLUMN consumer_offset.next_offset IS 'Offset of the first record that is not in these tables yet.';

-- GET /api/events: ORDER BY sort_day DESC, id DESC, and the page behind a cursor.
CREATE INDEX event_by_day ON event (sort_day, id);
-- GET /api/events?from=…&to=…: days && period.
CREATE INDEX event_by_days ON event USING gist (days);
-- GET /api/events?visitor=…: words that begin like each word asked for.
CREATE INDEX event_by_visitor ON event USING gin (visitor_words);
-- GET /api/events?place=name.
CREATE INDEX event_by_place ON event USING gin (place_words);
-- GET /api/events?place=AGS: place_ags LIKE '05%'.
CREATE INDEX event_by_ags ON event (place_ags);
-- GET /api/events?status=….
CREATE INDEX event_by_status ON event (status, sort_day, id);
