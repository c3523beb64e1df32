/** What follows the first gap of a name; of a name in one word that is all of it. */
export const REST_OF_NAME = "substr(display_name, instr(display_name, ' ') + 1)"
/** The last word of a name: what is left once all before it is cut off. */
export const LAST_WORD =
  "substr(display_name, length(rtrim(display_name, replace(display_name, ' ', ''))) + 1)"

/**
 * What the history is searched in: a narrow row for each intake, derived like `intakes` and rebuildable. `place` counts
 * the intakes in the order in which they were opened, so each index lists its intakes in that order too. Times are
 * milliseconds since 1970. The one expression is for the end of a serial, which people read off a device aloud; the indexes at the end are for names.
 */
export const HISTORY_STEP = `
CREATE TABLE history (
  place INTEGER PRIMARY KEY,
  intake_id TEXT NOT NULL,
  device_serial TEXT NOT NULL COLLATE NOCASE,
  state TEXT NOT NULL,
  reason TEXT,
  ticket TEXT COLLATE NOCASE,
  operator TEXT NOT NULL,
  user TEXT,
  opened_at INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT;
INSERT INTO history (intake_id, device_serial, state, reason, ticket, operator, user, opened_at, since)
  SELECT intake_id, device_serial, state,
    coalesce(record ->> '$.reason', record ->> '$.batch.reason'),
    nullif(coalesce(record ->> '$.ticket', record ->> '$.batch.ticket'), ''),
    record ->> '$.operator', record ->> '$.user',
    CAST(round(unixepoch(record ->> '$.openedAt', 'subsec') * 1000) AS INTEGER),
    CAST(round(unixepoch(since, 'subsec') * 1000) AS INTEGER)
  FROM intakes
  ORDER BY (SELECT min(row) FROM events WHERE events.intake_id = intakes.intake_id);
CREATE UNIQUE INDEX history_of_intake ON history (intake_id);
CREATE INDEX history_by_serial ON history (device_serial);
CREATE INDEX history_by_serial_end ON history (substr(device_serial, -3) COLLATE NOCASE);
CREATE INDEX history_by_state ON history (state);
CREATE INDEX history_by_reason ON history (reason) WHERE reason IS NOT NULL;
CREATE INDEX history_by_ticket ON history (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX history_by_operator ON history (operator);
CREATE INDEX history_by_user ON history (user) WHERE user IS NOT NULL;
CREATE INDEX history_by_time ON history (opened_at);
CREATE INDEX people_by_name ON people (display_name COLLATE NOCASE) WHERE display_name IS NOT NULL;
CREATE INDEX people_by_rest ON people (${REST_OF_NAME} COLLATE NOCASE) WHERE display_name IS NOT NULL;
CREATE INDEX people_by_last_word ON people (${LAST_WORD} COLLATE NOCASE) WHERE display_name IS NOT NULL;
CREATE INDEX people_by_email ON people (email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX directory_by_name ON directory (display_name COLLATE NOCASE) WHERE display_name IS NOT NULL;
CREATE INDEX directory_by_rest ON directory (${REST_OF_NAME} COLLATE NOCASE) WHERE display_name IS NOT NULL;
CREATE INDEX directory_by_last_word ON directory (${LAST_WORD} COLLATE NOCASE) WHERE display_name IS NOT NULL;
`
