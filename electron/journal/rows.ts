import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { ChainedRow } from './chain.ts'

const storedRowSchema = z.object({ row: z.number(), text: z.string(), hash: z.string() })

/** The stored rows in their order, both ends included; all of them where no end is given. */
export function* readRows(db: DatabaseSync, from = 1, to = Number.MAX_SAFE_INTEGER): Generator<ChainedRow> {
  const select = db.prepare('SELECT row, text, hash FROM events WHERE row BETWEEN ? AND ? ORDER BY row')
  for (const row of select.iterate(from, to)) yield storedRowSchema.parse(row)
}
