/**
 * The journal's database. `events` is the truth: append-only, guarded by triggers, chained by hash. `people`
 * is the side table from which a person can be removed. `intakes` is derived and rebuildable.
 */

/** The version of this schema, kept in SQLite's `user_version`. */
export const SCHEMA_VERSION = 1

/** Creates all tables in an empty database. */
export const SCHEMA = `
CREATE TABLE events (
  row INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  hash TEXT NOT NULL,
  intake_id TEXT GENERATED ALWAYS AS
    (CASE WHEN json_valid(text) THEN json_extract(text, '$.intakeId') END) VIRTUAL
) STRICT;
CREATE INDEX events_of_intake ON events (intake_id, row) WHERE intake_id IS NOT NULL;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TABLE people (
  user TEXT PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE,
  key BLOB NOT NULL,
  display_name TEXT,
  email TEXT
) STRICT;
CREATE TABLE intakes (
  intake_id TEXT PRIMARY KEY,
  device_serial TEXT NOT NULL,
  state TEXT NOT NULL,
  since TEXT NOT NULL,
  last_row INTEGER NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX intakes_by_serial ON intakes (device_serial, last_row);
CREATE INDEX intakes_by_state ON intakes (state, last_row);
CREATE INDEX intakes_by_time ON intakes (state, since);
CREATE INDEX intakes_by_row ON intakes (last_row);
`

/** Every connection: write-ahead log, every commit on the disk before it counts, wait a little for a reader. */
export const CONNECTION = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 2000;
`
