import type { Receipt, Sheet, SheetPaper } from '../../../../electron/contract/paper.ts'
import {
  deviceSerialSchema,
  intakeIdSchema,
  tokenSerialSchema,
} from '../../../../electron/contract/serials.ts'

/** A receipt of a device that RSA disabled, changed as a test needs it. */
export function aReceipt(changes: Partial<Receipt> = {}): Receipt {
  return {
    kind: 'receipt',
    stationName: 'Helpdesk 1',
    desk: 'returns',
    mode: 'live',
    madeAt: '2026-11-24T13:05:10.000Z',
    row: 4182,
    hash: 'a1b2c3d4e5f60718'.repeat(4),
    intakeId: intakeIdSchema.parse('01KAV7MMXK3Q4R5S6T7V8W9XYZ'),
    deviceSerial: deviceSerialSchema.parse('140100080'),
    tokenSerial: tokenSerialSchema.parse('014010008001'),
    state: 'disabled',
    problem: null,
    openedAt: '2026-11-24T13:04:10.000Z',
    since: '2026-11-24T13:05:08.000Z',
    reason: 'returned',
    ticket: 'INC-20419',
    condition: 'good',
    operator: 'Dana',
    name: null,
    ...changes,
  }
}

/** Its sheet. */
export function aSheet(changes: Partial<Receipt> = {}, size: SheetPaper['size'] = 'page'): Sheet {
  return {
    content: aReceipt(changes),
    digest: '0f'.repeat(32),
    paper: { size, widthMm: size === 'page' ? 210 : 80, heightMm: size === 'page' ? 297 : null },
    language: 'en',
  }
}
