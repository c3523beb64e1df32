import type { DatabaseSync } from 'node:sqlite'
import type { HistoryQuery } from '../../../electron/contract/history.ts'
import { beginOfDay, endOfDay } from '../../../electron/contract/history-days.ts'

/** The same searches without a table of their own, as they would be written in an afternoon. */
export const RIVALS: Readonly<Record<string, (db: DatabaseSync, query: HistoryQuery) => number>> = {
  /** Looks for the text in every row of the journal. */
  'LIKE over the journal’s text': (db, { text }) =>
    db
      .prepare(
        `SELECT intake_id, max(row) AS row FROM events WHERE text LIKE '%' || ? || '%'
         GROUP BY intake_id ORDER BY row DESC LIMIT 50`,
      )
      .all(text).length,
  /** Reads each intake's record. */
  'json_extract over the intakes': (db, { text, states, reason, operator, from, to }) =>
    db
      .prepare(
        `SELECT intake_id FROM intakes
         WHERE (:text = '' OR device_serial LIKE :text || '%' OR device_serial LIKE '%' || :text
             OR record ->> '$.ticket' LIKE :text || '%' OR record ->> '$.operator' LIKE '%' || :text || '%'
             OR record ->> '$.user' IN (SELECT user FROM people WHERE display_name LIKE '%' || :text || '%'
               OR email LIKE :text || '%' OR user_id LIKE :text || '%'))
           AND (:states IS NULL OR state IN (SELECT value FROM json_each(:states)))
           AND (:reason IS NULL OR record ->> '$.reason' = :reason)
           AND (:operator IS NULL OR record ->> '$.operator' = :operator)
           AND record ->> '$.openedAt' BETWEEN :from AND :to
         ORDER BY record ->> '$.openedAt' DESC LIMIT 50`,
      )
      .all({
        text,
        states: states === null ? null : JSON.stringify(states),
        reason,
        operator,
        from: from === null ? '' : new Date(beginOfDay(from)).toISOString(),
        to: to === null ? '9' : new Date(endOfDay(to)).toISOString(),
      }).length,
}
