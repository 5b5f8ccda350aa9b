-- The roles of the database and what each may do. Run each part as a superuser in the database of
-- Sommertour, then give the role a password: ALTER ROLE sommertour_writer LOGIN PASSWORD '...'

-- Role sommertour_reader: researchers. The first sink of a new version lets it read what is served,
-- if it is there by then, and makes it itself where it may create roles.
CREATE ROLE sommertour_reader NOLOGIN;

-- Role sommertour_migrator: makes and changes the tables. The first sink of a new version starts
-- with it.
CREATE ROLE sommertour_migrator NOINHERIT;
GRANT USAGE, CREATE ON SCHEMA public TO sommertour_migrator;

-- Role sommertour_writer: every other sink. It changes rows and no tables; the tables are there
-- when this part runs.
CREATE ROLE sommertour_writer NOINHERIT;
GRANT USAGE ON SCHEMA public TO sommertour_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sommertour_writer;
REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM sommertour_writer;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO sommertour_writer;
ALTER DEFAULT PRIVILEGES FOR ROLE sommertour_migrator IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sommertour_writer;
ALTER DEFAULT PRIVILEGES FOR ROLE sommertour_migrator IN SCHEMA public
  GRANT USAGE ON SEQUENCES TO sommertour_writer;
