-- What people found when they judged a blind sample of stops.

CREATE TABLE sample_score (
  sheet_sha256  text COLLATE "C" PRIMARY KEY,
  sheet         text NOT NULL,
  scored_at     timestamptz NOT NULL DEFAULT now(),
  right_stops   integer NOT NULL,
  wrong_stops   integer NOT NULL,
  unclear_stops integer NOT NULL,
  precision     double precision NOT NULL,
  low           double precision NOT NULL,
  high          double precision NOT NULL
);
COMMENT ON TABLE sample_score IS 'One row a judged sheet of a blind sample. It is not in the topics, so it belongs to the backup.';
COMMENT ON COLUMN sample_score.sheet_sha256 IS 'Of the sheet''s bytes: a sheet counts once.';
COMMENT ON COLUMN sample_score.sheet IS 'File name of the sheet.';
COMMENT ON COLUMN sample_score.scored_at IS 'When it was read.';
COMMENT ON COLUMN sample_score.right_stops IS 'Stops judged right.';
COMMENT ON COLUMN sample_score.wrong_stops IS 'Stops judged wrong.';
COMMENT ON COLUMN sample_score.unclear_stops IS 'Stops that nobody could judge; they count neither way.';
COMMENT ON COLUMN sample_score.precision IS 'Right ones among those judged right or wrong.';
COMMENT ON COLUMN sample_score.low IS 'Lower end of the 95 % interval (Wilson).';
COMMENT ON COLUMN sample_score.high IS 'Upper end of it.';

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'sommertour_reader') THEN
    GRANT SELECT ON sample_score TO sommertour_reader;
  END IF;
END $$;
