-- Pages of events with three filters at a million events. The keys of the order come before the
-- place, which is then looked at in the index, without reading the events.

-- GET /api/events?place=AGS&from=…&to=…: ORDER BY sort_day DESC, id DESC, and the page behind a cursor.
CREATE INDEX event_by_day_and_place ON event (sort_day, id, place_ags);
DROP INDEX event_by_day;
-- GET /api/events?status=…&place=AGS&from=…&to=….
CREATE INDEX event_by_status_and_place ON event (status, sort_day, id, place_ags);
DROP INDEX event_by_status;
-- GET /api/events?from=…&to=…: the events of the period that have no single day; those that have
-- one are found by sort_day.
CREATE INDEX event_by_vague_days ON event USING gist (days)
 WHERE upper(days) - lower(days) IS DISTINCT FROM 1;
-- Without it the planner takes nearly all events for vague.
CREATE STATISTICS event_width ON (upper(days) - lower(days)) FROM event;
