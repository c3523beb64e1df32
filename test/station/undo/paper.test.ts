import { afterEach, expect, it } from 'vitest'
import type { Sheet } from '../../../electron/contract/paper.ts'
import { succeeded } from '../../../electron/contract/result.ts'
import { NO_PRINTING } from '../../../electron/station/paper/printing.ts'
import { openForEach, undo } from './undo-kit.ts'

const { open, close } = openForEach()
afterEach(close)

it('a receipt does not say disabled while an undo may have enabled the device again', async () => {
  const printed: Sheet[] = []
  const printing = {
    ...NO_PRINTING,
    print: (sheet: Sheet) => {
      printed.push(sheet)
      return Promise.resolve(succeeded('printed' as const))
    },
  }
  // Nothing hangs in this test, and a busy machine may be slow.
  const network = { proxy: { kind: 'direct' }, extraCa: null, timeoutMs: 5000, maxConcurrency: 2 } as const
  const { kit, intakeId } = await open({ printing, network })
  const print = () => kit.ask('paper.print', { what: { kind: 'receipt', intakeId } })
  await print()
  kit.simulator.failNext('enable', 'reset-before')
  await undo(kit, intakeId)
  expect(kit.state()).toBe('disabled')
  await print()
  await kit.ask('undo.checkAgain', { intakeId })
  await print()
  expect(printed.map(({ content }) => 'state' in content && content.state)).toEqual([
    'disabled',
    'unknown',
    'disabled',
  ])
})
