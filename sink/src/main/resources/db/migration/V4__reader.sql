-- A role for researchers: GRANT sommertour_reader TO somebody. It reads all that is served, and
-- neither texts and bylines of articles nor people without an office.
DO $$
BEGIN
  CREATE ROLE sommertour_reader NOLOGIN;
EXCEPTION
  -- Another database of this server, perhaps at this very moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN
    RAISE WARNING 'the role sommertour_reader is not made: this user may create no roles; create it and grant by hand';
END $$;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sommertour_reader') THEN
    GRANT USAGE ON SCHEMA public TO sommertour_reader;
    GRANT SELECT ON kreis, event, report, person, place, date_mention, stop, claim, mention,
      observation, tour, tour_event, change, report_move, tour_stops, unresolved, reports,
      persons, places, tour_ledger, person_days, kreis_days, source_place, sources, coverage,
      changes, tour_of_event TO sommertour_reader;
    GRANT SELECT (id, url, source, publisher_ags, title, published, published_basis, language,
      fetched_at, content_hash) ON article TO sommertour_reader;
    GRANT SELECT (article_id, url, source, title, published, language, fetched_at, content_hash,
      fingerprint, produced_by) ON enriched_article TO sommertour_reader;
  END IF;
END $$;
