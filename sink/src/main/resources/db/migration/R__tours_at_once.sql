-- Stops of one visitor and tour name belong together unless more than 120 days lie between two of
-- them: the Sommertour of the next year is another one. Only what differs is written.
CREATE OR REPLACE FUNCTION refresh_tours(visitors text[], tours text[]) RETURNS void LANGUAGE sql AS $$
  WITH changed AS (SELECT DISTINCT visitor, tour FROM unnest(visitors, tours) AS u (visitor, tour)),
  apart AS (
    SELECT e.id, e.visitor_key, e.tour_key, e.tour, e.visitor_name, e.visitor_role, e.tour_day,
           e.tour_day - lag(e.tour_day) OVER in_order > 120 AS apart
      FROM changed c JOIN event e ON e.visitor_key = c.visitor AND e.tour_key = c.tour
    WINDOW in_order AS (PARTITION BY e.visitor_key, e.tour_key ORDER BY e.tour_day NULLS LAST, e.id)),
  part AS (
    SELECT *, count(*) FILTER (WHERE apart) OVER (PARTITION BY visitor_key, tour_key
                                                  ORDER BY tour_day NULLS LAST, id) AS part
      FROM apart),
  dated AS (
    SELECT *, extract(year FROM min(tour_day) OVER (PARTITION BY visitor_key, tour_key, part))::integer AS year
      FROM part),
  found AS MATERIALIZED (
    SELECT *, concat_ws('~', visitor_key, tour_key, coalesce(year::text, 'undated')) AS tour_id
      FROM dated),
  gone AS (
    DELETE FROM tour t USING changed c
     WHERE t.visitor_key = c.visitor AND t.tour_key = c.tour
       AND NOT EXISTS (SELECT FROM found f WHERE f.tour_id = t.id)),
  named AS (
    INSERT INTO tour (id, visitor_key, tour_key, year, name, visitor_name, visitor_role)
    SELECT tour_id, visitor_key, tour_key, year, mode() WITHIN GROUP (ORDER BY tour),
           mode() WITHIN GROUP (ORDER BY visitor_name), mode() WITHIN GROUP (ORDER BY visitor_role)
      FROM found GROUP BY tour_id, visitor_key, tour_key, year
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, visitor_name = excluded.visitor_name,
                                   visitor_role = excluded.visitor_role
     WHERE (tour.name, tour.visitor_name, tour.visitor_role)
           IS DISTINCT FROM (excluded.name, excluded.visitor_name, excluded.visitor_role)),
  left_tours AS (
    DELETE FROM tour_event m USING tour t, changed c
     WHERE m.tour_id = t.id AND t.visitor_key = c.visitor AND t.tour_key = c.tour
       AND NOT EXISTS (SELECT FROM found f WHERE f.id = m.event_id))
  INSERT INTO tour_event (event_id, tour_id)
  SELECT f.id, f.tour_id FROM found f
   WHERE NOT EXISTS (SELECT FROM tour_event m WHERE m.event_id = f.id AND m.tour_id = f.tour_id)
  ON CONFLICT (event_id) DO UPDATE SET tour_id = excluded.tour_id;
$$;
COMMENT ON FUNCTION refresh_tours IS 'Makes the tours of these visitors and tour names anew from the events.';
