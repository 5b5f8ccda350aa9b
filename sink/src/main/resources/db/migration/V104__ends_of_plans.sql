-- GET /api/events?status=planned and unresolved: whether the last day of a plan has passed, as in
-- shown_status. Few plans are still to come; without the statistics the planner expects a third.
CREATE INDEX event_by_end ON event ((coalesce(upper(days), lower(days) + 60, 'infinity'::date)))
 WHERE status = 'planned';
CREATE STATISTICS event_end ON (coalesce(upper(days), lower(days) + 60, 'infinity'::date)) FROM event;

-- GET /api/events?from=…&to=…: open dates fall into many periods, so that their first page is near
-- the end of the list; the other filters are looked at in the index.
CREATE INDEX event_by_vague_day ON event (sort_day, id, place_ags, status, confidence, witnesses)
 WHERE upper(days) - lower(days) IS DISTINCT FROM 1;
