-- A plan "from the 7th on" would be planned for ever: an open end reaches 60 days, as in merging.
CREATE OR REPLACE FUNCTION shown_status(status text, days daterange, today date) RETURNS text
LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE WHEN status = 'planned' AND coalesce(upper(days), lower(days) + 60) <= today
                 THEN 'unresolved' ELSE status END $$;
COMMENT ON FUNCTION shown_status IS 'Planned, day passed (of an open end 60 days) and no report: unresolved. Absence does not cancel.';
