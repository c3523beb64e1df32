import { expect } from 'vitest'
import type { LostDevice, LostSettings } from '../../electron/contract/lost.ts'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { openKit, type Kit, type KitWishes } from './kit.ts'

/** What is ticked where the station file names no checks: the page's words for two. */
export const TICKED = ['Photo ID seen, the name matches', 'The person knows what happens'] as const

/** Timers that a test lets run out by hand. */
export class Timers {
  private readonly pending = new Map<symbol, { readonly milliseconds: number; readonly run: () => void }>()

  readonly after = (milliseconds: number, run: () => void) => {
    const id = Symbol('timer')
    this.pending.set(id, { milliseconds, run })
    return () => {
      this.pending.delete(id)
    }
  }

  /** How many wait for exactly so long. */
  waiting(milliseconds: number): number {
    return [...this.pending.values()].filter((timer) => timer.milliseconds === milliseconds).length
  }

  /** Everything that waits for exactly so long runs now; answers how many. */
  runOut(milliseconds: number): number {
    const due = [...this.pending].filter(([, timer]) => timer.milliseconds === milliseconds)
    for (const [id, { run }] of due) {
      this.pending.delete(id)
      run()
    }
    return due.length
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
  return new LostKit(await openKit({ desk: 'lost', ...wishes }))
}
