-- The roles of the database and what each may do. Run each part as a superuser in the database of
-- Sommertour, then give the role a password: ALTER ROLE sommertour_writer LOGIN PASSWORD '...'

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
