-- Which generation of enriched articles and events the tables hold. It changes in the transaction that writes all of the new one.

CREATE TABLE generation (
  number integer NOT NULL
);
INSERT INTO generation VALUES (1);
CREATE UNIQUE INDEX generation_is_one_row ON generation ((true));
COMMENT ON TABLE generation IS 'One row: the generation of enriched articles and events in these tables. A rebuild makes the next one beside it.';
COMMENT ON COLUMN generation.number IS '1 for the first; then the topics are named ….g2, ….g3 and so on.';
