import type { IntakeState } from './lifecycle.ts'

/**
 * What each screen does with the next scan, as one pure table and one pure decision. Free of imports at run
 * time, since the page carries it too.
 */

/** What a screen does with the scan of another device: it opens, it waits for its turn, or it is refused. */
export type ScanAcceptance = 'accept' | 'hold' | 'refuse'

/**
 * An intake that waits for a person's confirmation, or for the answer to whose it is, is never replaced: the
 * scan of another device is refused. While a call that a person waits for is under way another device waits for its
 * turn. Everything else makes room, also while the station tries by itself what is owed: that goes on without a screen.
 */
export function scanAcceptance(state: IntakeState | null, busy: boolean): ScanAcceptance {
  switch (state) {
    case 'opened':
    case 'found':
      return 'refuse'
    case 'requested':
    case 'sending':
      return 'hold'
    case 'parked':
    case 'queued':
    case 'unknown':
      return 'accept'
    case null:
    case 'held':
    case 'disabled':
    case 'already-disabled':
    case 'not-registered':
    case 'refused':
    case 'cancelled':
    case 'undone':
      return busy ? 'hold' : 'accept'
  }
}

/** So long after a screen appeared a scan or a key is no decision: nobody has read it yet. */
export const SETTLE_MS = 600
/**
 * A device that lies before a standing scanner is read again and again: by Honeywell's every 750 ms as shipped
 * (`Reread Delay`), by Zebra's once it was out of view for half a second. So long a serial must not have been
 * read before reading it again is a decision of a person.
 */
export const REREAD_MS = 1500
/** So long the same serial again is a repeat of what just ended, and opens no new intake. */
export const REPEAT_MS = 2000

/** What the screen shows when a scan comes. */
export interface ScanScene {
  readonly state: IntakeState | null
  readonly busy: boolean
  /** Whether the scan has the serial of the intake on the screen. */
  readonly sameSerial: boolean
  /** Milliseconds that this state has been there when the scan began. */
  readonly stateForMs: number
  /** Milliseconds from the last scan of this serial to the beginning of this one; null where there was none. */
  readonly sinceSameScanMs: number | null
  /** Typed by a person: that opens a device, and never confirms one. */
  readonly typed: boolean
  /** Whether this serial waits for its turn already. */
  readonly isHeld: boolean
}

/** What is to be done with a scan. */
export type ScanDecision = 'open' | 'confirm' | 'repeat' | 'hold' | 'refuse'

/** Decides about one scan whose text is a serial. Total: every scene has exactly one answer. */
export function decideScan(scene: ScanScene): ScanDecision {
  const { state, busy, sameSerial, sinceSameScanMs } = scene
  const justScanned = (milliseconds: number): boolean =>
    sinceSameScanMs !== null && sinceSameScanMs < milliseconds
  const acceptance = scanAcceptance(state, busy)
  if (!sameSerial) {
    if (acceptance === 'accept') return 'open'
    return acceptance === 'hold' && scene.isHeld ? 'repeat' : acceptance
  }
  if (state === 'found') {
    const settled = scene.stateForMs >= SETTLE_MS && !justScanned(REREAD_MS)
    return settled && !scene.typed && !busy ? 'confirm' : 'repeat'
  }
  return acceptance === 'accept' && !busy && !justScanned(REPEAT_MS) ? 'open' : 'repeat'
}
