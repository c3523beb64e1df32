import { expect } from 'vitest'
import type { LostDevice, LostSettings } from '../../electron/contract/lost.ts'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { openKit, type Kit, type KitWishes } from './kit.ts'

/** What is ticked where the station file names no checks: the page's words for two. */
export const TICKED = ['Photo ID seen, the name matches', 'The person knows what happens'] as const

interface Timer {
  readonly milliseconds: number
  readonly due: number
  readonly run: () => void
}

/** Timers on a clock that a test moves by hand. */
export class Timers {
  private readonly pending = new Map<symbol, Timer>()
  private now = 0

  readonly after = (milliseconds: number, run: () => void) => {
    const id = Symbol('timer')
    this.pending.set(id, { milliseconds, due: this.now + milliseconds, run })
    return () => {
      this.pending.delete(id)
    }
  }

  /** How many were begun with exactly so long. */
  waiting(milliseconds: number): number {
    return [...this.pending.values()].filter((timer) => timer.milliseconds === milliseconds).length
  }

  /** So much time goes by: what is due by then runs. */
  pass(milliseconds: number): void {
    this.now += milliseconds
    for (const [id, { due, run }] of [...this.pending]) {
      if (due <= this.now && this.pending.delete(id)) run()
    }
  }
}

/** A lost-device desk on the simulated cloud. */
export class LostKit {
  readonly kit: Kit

  constructor(kit: Kit) {
    this.kit = kit
  }

  desk() {
    const { lost } = this.kit.station.snapshot()
    if (lost === null) throw new Error('no lost-device desk')
    return lost
  }

  search() {
    return this.desk().search
  }

  /** The devices on the screen. */
  devices(): readonly LostDevice[] {
    const search = this.search()
    return search.step === 'person' ? search.devices : []
  }

  async find(text: string) {
    const answer = await this.kit.ask('lost.find', { text })
    expect(answer).toMatchObject({ ok: true })
    return this.search()
  }

  disable(device = 0, wishes: { reason?: string; checks?: readonly string[]; searchId?: number } = {}) {
    const { searchId = this.desk().searchId, reason = 'lost', checks = TICKED } = wishes
    return this.kit.ask('lost.disable', { searchId, device, reason, checks: [...checks] })
  }

  current() {
    return this.kit.station.snapshot().current
  }

  story() {
    return this.current()?.story.map(({ event }) => event)
  }

  /** The whole journal as an export has it. */
  journalText(): string {
    let text = ''
    exportJournal(this.kit.folder, 'jsonl', (line) => {
      text += line
    })
    return text
  }
}

/** Opens a lost-device desk. */
export async function openLostKit(
  wishes: KitWishes & { readonly lost?: LostSettings } = {},
): Promise<LostKit> {
  // Nothing hangs in these tests, and a busy machine may be slow.
  const network = { proxy: { kind: 'direct' }, extraCa: null, timeoutMs: 5000, maxConcurrency: 2 } as const
  return new LostKit(await openKit({ desk: 'lost', network, ...wishes }))
}
