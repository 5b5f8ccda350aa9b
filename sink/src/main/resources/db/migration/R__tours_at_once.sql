-- OFFSET 0 keeps the planner from merging the inner query into the outer one: only then does it
-- read the events of one visitor and tour, and not all events for each of them.
CREATE OR REPLACE FUNCTION refresh_tours(visitors text[], tours text[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM tour t USING unnest(visitors, tours) AS changed (visitor, tour)
   WHERE t.visitor_key = changed.visitor AND t.tour_key = changed.tour;
  INSERT INTO tour (id, visitor_key, tour_key, year, name, visitor_name, visitor_role)
  SELECT concat_ws('~', m.visitor_key, m.tour_key, coalesce(m.year::text, 'undated')),
         m.visitor_key, m.tour_key, m.year,
         mode() WITHIN GROUP (ORDER BY m.tour), mode() WITHIN GROUP (ORDER BY m.visitor_name),
         mode() WITHIN GROUP (ORDER BY m.visitor_role)
    FROM (SELECT DISTINCT visitor, tour FROM unnest(visitors, tours) AS u (visitor, tour)) changed
   CROSS JOIN LATERAL (SELECT * FROM tour_of_event o
                        WHERE o.visitor_key = changed.visitor AND o.tour_key = changed.tour
                       OFFSET 0) m
   GROUP BY m.visitor_key, m.tour_key, m.year;
  INSERT INTO tour_event (event_id, tour_id)
  SELECT m.event_id, concat_ws('~', m.visitor_key, m.tour_key, coalesce(m.year::text, 'undated'))
    FROM (SELECT DISTINCT visitor, tour FROM unnest(visitors, tours) AS u (visitor, tour)) changed
   CROSS JOIN LATERAL (SELECT * FROM tour_of_event o
                        WHERE o.visitor_key = changed.visitor AND o.tour_key = changed.tour
                       OFFSET 0) m;
$$;
