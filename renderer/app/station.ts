import { createContext, use } from 'react'
import type { Problem } from '../../electron/contract/problem.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { KeyStroke } from '../../electron/contract/wedge-profile.ts'
import type { Condition } from '../../electron/contract/returns-rules.ts'
import type { Reason } from '../../electron/contract/words.ts'
import type { Ask } from './client.ts'
import type { FrontScreen } from './use-front.ts'

/** A problem that is shown until somebody does the next thing. */
export interface Notice {
  readonly id: number
  readonly problem: Problem
}

/** What the operator has picked for an intake and not confirmed yet; it outlives a failed try. */
export interface Draft {
  readonly intakeId: string
  readonly reason: Reason | null
  readonly ticket: string
  readonly condition?: Condition | null
}

/** A scan that opened nothing: the device is on the screen already, or waits for its turn. */
export interface ScanNews {
  readonly id: number
  readonly landed: 'repeat' | 'held'
  readonly deviceSerial: string
}

/** What every screen may use of the station. */
export interface Station {
  readonly snapshot: Snapshot
  /** Somebody did something: earlier notices go, and a failure becomes a new one. */
  readonly act: Ask
  /** The page does something by itself: a failure is added to what is shown. */
  readonly auto: Ask
  /** The same, where the screen itself says in its own place what failed. */
  readonly quietly: Ask
  /** A scan or a typed serial. */
  readonly submit: (text: string, source: 'wedge' | 'typed', keys?: readonly KeyStroke[]) => void
  /** The last scan that opened nothing, for a few seconds. */
  readonly news: ScanNews | null
  /** The screen of what is owed: the page alone knows whether it is in front. */
  readonly outbox: FrontScreen
  /** The screen of the history and the day's report, likewise. */
  readonly history: FrontScreen
  readonly notices: readonly Notice[]
  readonly dismiss: (id: number) => void
  readonly clearNotices: () => void
  readonly draft: Draft | null
  readonly setDraft: (draft: Draft) => void
  /** What a screen does with keys and with a second scan of its device; the screen itself sets it. */
  readonly controls: ScreenControls
}

/** What the screen in front wants to be told. A plain object, shared by reference. */
export interface ScreenControls {
  /** The device on the screen was scanned once more. */
  sameDevice: ((intakeId: string) => void) | null
  /** Enter by itself; `deliberate` is false where it may be the end of a scan. True when it was used. */
  enter: ((deliberate: boolean, target: EventTarget | null) => boolean) | null
  /** A printable key outside a text field. */
  typed: ((char: string) => void) | null
  /** Backspace or Delete outside a text field. */
  erase: ((all: boolean) => void) | null
  /** What was typed on the keypad so far. */
  entry: (() => string) | null
  /** Keys that went to the keypad proved to be a scan: it takes back what it held before them. */
  scanned: ((entry: string) => void) | null
}

/** Carries the station to the screens. */
export const StationContext = createContext<Station | null>(null)

/** The station, inside the page. */
export function useStation(): Station {
  const station = use(StationContext)
  if (station === null) throw new Error('outside the station')
  return station
}

/** Controls that do nothing yet. */
export function emptyControls(): ScreenControls {
  return { sameDevice: null, enter: null, typed: null, erase: null, entry: null, scanned: null }
}
