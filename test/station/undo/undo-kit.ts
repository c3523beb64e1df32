import { expect } from 'vitest'
import { NOTHING_ALLOWED } from '../../../electron/cloud/further/allowed-calls.ts'
import { undoOfferSchema, type UndoOffer } from '../../../electron/contract/undo.ts'
import { exportJournal } from '../../../electron/journal/export-journal.ts'
import { verifyJournal } from '../../../electron/journal/verify-journal.ts'
import { hashPin } from '../../../electron/operators/pin.ts'
import { openKit, SERIAL, type Kit, type KitWishes } from '../kit.ts'

/** The supervisor's PIN, which nothing may ever write down. */
export const PIN = '493816'
/** The supervisor. */
export const MARA = 'Mara Lind'

const made = await hashPin(PIN, { n: 1024, r: 8, p: 1 })
const hash = made.ok ? made.value : ''

/** A station whose file allows undoing for an hour. */
export const WISHES: KitWishes = {
  allow: { ...NOTHING_ALLOWED, enable: true },
  undo: { withinMinutes: 60, supervisors: [{ name: MARA, pin: hash }] },
}

/** A station with a device that it just disabled; answers the intake's id too. */
export async function openWithDisabled(wishes: KitWishes = {}): Promise<{ kit: Kit; intakeId: string }> {
  const kit = await openKit({ ...WISHES, ...wishes })
  const intakeId = await kit.scanAndLookUp()
  await kit.confirm(intakeId)
  expect(kit.state()).toBe('disabled')
  return { kit, intakeId }
}

/** Opens one for the tests of a file, and closes it after each of them; its journal must verify then. */
export function openForEach() {
  const at: { kit?: Kit; intakeId: string } = { intakeId: '' }
  const now = (): Kit => {
    if (at.kit === undefined) throw new Error('no station is open')
    return at.kit
  }
  return {
    open: async (wishes?: KitWishes): Promise<{ kit: Kit; intakeId: string }> =>
      Object.assign(at, await openWithDisabled(wishes)),
    minutesPass: (minutes: number) => {
      now().now = new Date(now().now.getTime() + minutes * 60_000)
    },
    close: async () => {
      expect(verifyJournal(now().folder)).toMatchObject({ ok: true })
      await now().close()
    },
  }
}

/** Asks for the undo as the page would. */
export function undo(kit: Kit, intakeId: string, wishes: { pin?: string; supervisor?: string } = {}) {
  const { pin = PIN, supervisor = MARA } = wishes
  return kit.ask('undo.request', { intakeId, supervisor, pin, reason: 'It was the neighbour’s device' })
}

/** What the page may offer. */
export async function offer(kit: Kit, intakeId: string): Promise<UndoOffer> {
  const result = await kit.ask('undo.offer', { intakeId })
  if (!result.ok) throw new Error(result.problem.code)
  return undoOfferSchema.parse(result.value)
}

/** The calls that enable, as the cloud saw them. */
export function enables(kit: Kit) {
  return kit.patches().filter(({ path }) => path.includes('/enable/'))
}

/** The device at RSA. */
export function deviceOf(kit: Kit, serial = SERIAL) {
  const [record] = kit.simulator.devices.get(serial) ?? []
  if (record === undefined) throw new Error(`no ${serial}`)
  return record
}

/** The journal's stored texts, in order. */
export function rows(kit: Kit): { event: string; text: string; payload: Record<string, unknown> }[] {
  const found: { event: string; text: string; payload: Record<string, unknown> }[] = []
  const exported = exportJournal(kit.folder, 'jsonl', (line) => {
    const { text } = JSON.parse(line) as { text: string }
    const { event, payload } = JSON.parse(text) as { event: string; payload: Record<string, unknown> }
    found.push({ event, payload, text })
  })
  if (!exported.ok) throw new Error(exported.problem.code)
  return found
}

/** The names of the journal's events since the disable, in order. */
export function eventsSince(kit: Kit): string[] {
  const names = rows(kit).map(({ event }) => event)
  return names.slice(names.lastIndexOf('disabled') + 1)
}
