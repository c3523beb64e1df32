import { PIN_TRIES } from './pin-tries.ts'
import { HISTORY_STEP } from './history-schema.ts'

/**
 * The journal's database. `events` is the truth: append-only, guarded by triggers, chained by hash. `people`
 * is the side table from which a person can be removed. `intakes` is derived and rebuildable.
 */

const FIRST = `
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

/** Batches, derived like the intakes; and the directory: names of users, imported from a file and replaceable. */
const BATCHES_AND_DIRECTORY = `
ALTER TABLE intakes ADD COLUMN batch_id TEXT
  GENERATED ALWAYS AS (json_extract(record, '$.batch.batchId')) VIRTUAL;
CREATE INDEX intakes_of_batch ON intakes (batch_id, state) WHERE batch_id IS NOT NULL;
CREATE TABLE batches (
  batch_id TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  started TEXT NOT NULL
) STRICT;
CREATE INDEX batches_under_way ON batches (started_at) WHERE ended_at IS NULL;
CREATE TABLE directory (
  user_id TEXT PRIMARY KEY,
  display_name TEXT,
  email TEXT,
  username TEXT
) STRICT;
CREATE INDEX directory_by_email ON directory (email COLLATE NOCASE);
CREATE INDEX directory_by_username ON directory (username COLLATE NOCASE);
CREATE TABLE directory_source (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  digest TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  rows INTEGER NOT NULL,
  file TEXT NOT NULL
) STRICT;
`

/** Who no import may bring back: a digest of each user id that was forgotten. */
const FORGOTTEN_USERS = `
CREATE TABLE forgotten_users (mark TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`

/**
 * Boxes of a recycling station and their scans, derived. A scan carries where its intake stands, and triggers keep that
 * right, so that thousands of rows are counted and paged from an index; the last one finds what a batch still owes
 * without passing over the rows of a box that nobody confirmed.
 */
const BOXES = `
CREATE TABLE boxes (
  box_id TEXT PRIMARY KEY,
  ordinal INTEGER NOT NULL,
  closed_at TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX boxes_by_ordinal ON boxes (ordinal);
CREATE INDEX boxes_by_end ON boxes (closed_at, ordinal);
CREATE TABLE box_scans (
  box_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  intake_id TEXT NOT NULL,
  scanned_at TEXT NOT NULL,
  operator TEXT NOT NULL,
  is_resumed INTEGER NOT NULL,
  state TEXT NOT NULL,
  is_ordered INTEGER NOT NULL,
  PRIMARY KEY (box_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX box_scans_of_intake ON box_scans (intake_id);
CREATE INDEX box_scans_by_state ON box_scans (box_id, state, is_ordered);
CREATE TRIGGER box_scans_follow_new AFTER INSERT ON intakes BEGIN
  UPDATE box_scans SET state = NEW.state, is_ordered = coalesce(NEW.batch_id = box_id, 0)
    WHERE intake_id = NEW.intake_id;
END;
CREATE TRIGGER box_scans_follow AFTER UPDATE ON intakes BEGIN
  UPDATE box_scans SET state = NEW.state, is_ordered = coalesce(NEW.batch_id = box_id, 0)
    WHERE intake_id = NEW.intake_id;
END;
CREATE INDEX intakes_of_batches ON intakes (state, batch_id, since) WHERE batch_id IS NOT NULL;
`

/**
 * The steps that lead to today's schema: an empty database takes all of them, an older one those that it lacks.
 * None touches an event. How many a database has taken is its `user_version`.
 */
export const SCHEMA_STEPS: readonly string[] = [
  FIRST,
  BATCHES_AND_DIRECTORY,
  FORGOTTEN_USERS,
  BOXES,
  HISTORY_STEP,
  PIN_TRIES,
]

/**
 * Every connection: write-ahead log, every commit on the disk before it counts (macOS needs to be told that it means
 * the disk itself), wait a little for a reader.
 */
export const CONNECTION = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA foreign_keys = ON;
PRAGMA busy_timeout = 2000;
`
