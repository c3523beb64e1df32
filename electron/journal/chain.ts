import { createHash } from 'node:crypto'

/** The hash before the first row: 64 zeros. */
export const FIRST_HASH = '0'.repeat(64)

/**
 * The hash of a row: SHA-256 over the previous row's hash (its 64 hex digits) and the row's stored text, byte
 * for byte in UTF-8. Lower-case hex.
 */
export function chainHash(previousHash: string, text: string): string {
  return createHash('sha256').update(previousHash, 'utf8').update(text, 'utf8').digest('hex')
}

/** One row as it is stored and exported. */
export interface ChainedRow {
  readonly row: number
  readonly text: string
  readonly hash: string
}

/** What a verifier found. `fault` names the first row that does not fit. */
export type Verdict =
  | { readonly ok: true; readonly rows: number; readonly head: string }
  | { readonly ok: false; readonly row: number; readonly fault: string }

/**
 * Verifies a chain from its first row on: rows count up by one without a gap, each text says the row that it
 * stands in, each hash follows from the one before. Needs no database, so an export can be verified anywhere.
 */
export function verifyChain(rows: Iterable<ChainedRow>): Verdict {
  let head = FIRST_HASH
  let expected = 1
  for (const { row, text, hash } of rows) {
    if (row !== expected) {
      const fault = row > expected ? `row ${expected} is missing` : 'a row stands in the wrong order'
      return { ok: false, row: Math.min(row, expected), fault }
    }
    if (rowNumberIn(text) !== row) return { ok: false, row, fault: 'its text names another row' }
    if (chainHash(head, text) !== hash) {
      return { ok: false, row, fault: 'its hash does not follow from its text and the row before' }
    }
    head = hash
    expected += 1
  }
  return { ok: true, rows: expected - 1, head }
}

function rowNumberIn(text: string): number | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && 'row' in parsed && typeof parsed.row === 'number') {
      return parsed.row
    }
  } catch {
    // Not JSON: the text is not what the station wrote, which the caller reports.
  }
  return undefined
}
