import { expect } from 'vitest'
import type { Box, BoxRow, BoxRowsWhich } from '../../electron/contract/box.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { openKit, type Kit, type KitWishes } from './kit.ts'

/** The simulated devices that show nothing special: Enabled, and one owner each. */
export const PLAIN = ['140100085', '140100086', '140100088', '140100089', '140100092', '140100093'] as const

/** A recycling station, asked as its page asks it. */
export class BoxKit {
  readonly kit: Kit

  constructor(kit: Kit) {
    this.kit = kit
  }

  snapshot(): Snapshot {
    return this.kit.station.snapshot()
  }

  /** The open box; throws where none is. */
  box(): Box {
    const { box } = this.snapshot()
    if (box === null) throw new Error('no box is open')
    return box
  }

  /** Answers what the command came to. */
  async ask(name: CommandName, request: unknown = {}) {
    return this.kit.ask(name, request)
  }

  /** A command that must succeed. */
  async done(name: CommandName, request: unknown = {}): Promise<unknown> {
    const result = await this.ask(name, request)
    if (!result.ok) throw new Error(`${name}: ${result.problem.code}`)
    return result.value
  }

  /** Scans devices one after the other, and nothing else. */
  async scan(...serials: readonly string[]): Promise<void> {
    for (const text of serials) await this.done('scan.submit', { text, source: 'wedge' })
  }

  /** Looks everything up. On a slow machine the first answer may come too late: the station asks again by itself. */
  async lookUpAll(): Promise<void> {
    await this.lookUpOnce()
    await this.until(({ box }) => box?.counts.opened === undefined && box?.counts.parked === undefined)
  }

  /** Looks up what the snapshot names, like the page: a few at once, until nothing is named any more. */
  async lookUpOnce(): Promise<void> {
    for (let next = this.box().lookUpNext; next.length > 0; next = this.box().lookUpNext) {
      await Promise.all(next.map((intakeId) => this.ask('intake.lookUp', { intakeId })))
    }
  }

  async rows(which: BoxRowsWhich = 'all', from = 0, count = 100): Promise<readonly BoxRow[]> {
    const { rows } = (await this.done('box.rows', { which, from, count })) as { rows: readonly BoxRow[] }
    return rows
  }

  /** The states of the rows, the first scan first. */
  async states(): Promise<readonly string[]> {
    return (await this.rows()).map(({ state }) => state).reverse()
  }

  /** Comes when the station says so. Meanwhile its clock runs as the real one does. */
  async until(isSo: (snapshot: Snapshot) => boolean): Promise<void> {
    const began = { real: performance.now(), now: this.kit.now.getTime() }
    const clock = setInterval(() => {
      this.kit.now = new Date(began.now + performance.now() - began.real)
    }, 5)
    try {
      await new Promise<void>((resolve) => {
        if (isSo(this.snapshot())) {
          resolve()
          return
        }
        const end = this.kit.station.onChange((snapshot) => {
          if (!isSo(snapshot)) return
          end()
          resolve()
        })
      })
    } finally {
      clearInterval(clock)
    }
  }

  /** Comes when the run of the box is over. */
  async runOver(): Promise<void> {
    await this.until(({ box }) => box?.progress === null)
  }

  async close(): Promise<void> {
    await this.kit.close()
  }
}

/** Opens a recycling station on the simulated cloud. */
export async function openBoxKit(wishes: KitWishes = {}): Promise<BoxKit> {
  const kit = await openKit({ desk: 'recycling', drains: true, ...wishes })
  expect(kit.station.snapshot().box).toBeNull()
  return new BoxKit(kit)
}
