-- Metrics of sources: what a look tells beyond its verdict.
ALTER TABLE observation ADD COLUMN filled jsonb, ADD COLUMN failed integer;
COMMENT ON COLUMN observation.filled IS 'Share of the source''s pages of late that have a part, by part: {text, title, published, language}.';
COMMENT ON COLUMN observation.failed IS 'Pages of the source that failed one after the other, up to its last visit.';
COMMENT ON COLUMN observation.verdict IS 'ok, unchanged, silent, blocked, failing, drifting or gone.';
