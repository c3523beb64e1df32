import type { Box, BoxRow } from '../../../../electron/contract/box.ts'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema } from '../../../../electron/contract/serials.ts'

const AT = '2026-11-24T09:00:00.000Z'

/** A row of a box that RSA found Enabled; its serial ends in its number. */
export function aRow(number: number, changes: Partial<BoxRow> = {}): BoxRow {
  return {
    number,
    intakeId: intakeIdSchema.parse(`01KAV7${String(number).padStart(20, '0')}`),
    deviceSerial: deviceSerialSchema.parse(String(140_100_000 + number)),
    state: 'found',
    ordered: false,
    scannedAt: AT,
    owner: 'Ben Example',
    problem: null,
    busy: false,
    ...changes,
  }
}

/** A box of these rows, the newest first. */
export function aBox(newest: readonly BoxRow[], changes: Partial<Box> = {}): Box {
  return {
    boxId: batchIdSchema.parse(`01KAV7${'1'.padStart(20, '0')}`),
    ordinal: 1,
    name: null,
    reason: 'recycled',
    ticket: '',
    openedAt: AT,
    count: newest.length,
    counts: {},
    ready: 0,
    problems: 0,
    lookUpNext: [],
    undo: null,
    repeated: null,
    newest: [...newest],
    progress: null,
    ...changes,
  }
}
