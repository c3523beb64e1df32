import { problem } from '../../contract/problem.ts'
import { LONGEST_CODE } from '../../contract/scan.ts'
import type { ScannerMaker } from '../../contract/scanners.ts'
import { codeText } from '../code-text.ts'
import { PART_TIMEOUT_MS, type Decoded, type Decoder } from '../decoder.ts'
import { laysOutLikeNewland } from '../makers.ts'
import { symbologyOf } from '../symbology.ts'
import type { Part, ReportRead } from './part.ts'

/** A code of which parts are here and more is to come. */
interface Pending {
  readonly reportId: number
  readonly parts: Uint8Array[]
  readonly aim: string | null
  readonly codeId: number | null
  bytes: number
  lastAt: number
}

/**
 * Puts HID POS reports together to codes. A code that breaks off, changes its identifier on the way or grows
 * beyond 8 KB is dropped whole, and what still belongs to it is passed over: half a code must never look like
 * a serial.
 */
export function createHidPosDecoder(
  read: (report: Uint8Array) => ReportRead,
  maker: ScannerMaker | null,
): Decoder {
  let pending: Pending | null = null
  /** Since a code was dropped in its middle: its other parts are to be passed over. */
  let skipping: { lastAt: number } | null = null

  const finish = (code: Uint8Array, { aim, codeId }: Pick<Part, 'aim' | 'codeId'>): Decoded => {
    if (isCommandAnswer(code, aim, codeId, maker)) return { kind: 'no-scan', why: 'command-answer' }
    const symbology = symbologyOf(aim, codeId, maker)
    return { kind: 'scan', scan: { text: codeText(code), symbology, source: 'hid-pos' }, aim }
  }
  const giveUp = (why: Decoded, followedBy: Part | null, at: number): readonly Decoded[] => {
    pending = null
    skipping = followedBy?.more === true ? { lastAt: at } : null
    return [why]
  }

  const take = (part: Part, at: number): readonly Decoded[] => {
    if (skipping !== null) {
      skipping = part.more ? { lastAt: at } : null
      return []
    }
    if (part.data.length > LONGEST_CODE) return giveUp(tooLong(), part, at)
    if (pending === null && !part.more) {
      return part.data.length > 0 ? [finish(part.data, part)] : []
    }
    const { reportId, aim, codeId } = part
    pending ??= { reportId, aim, codeId, parts: [], bytes: 0, lastAt: at }
    if (pending.aim !== aim) return giveUp(incomplete('its identifier changed on the way'), part, at)
    if (pending.reportId !== reportId) return giveUp(incomplete('another one came in between'), part, at)
    pending.bytes += part.data.length
    if (pending.bytes > LONGEST_CODE) return giveUp(tooLong(), part, at)
    // A report's memory may be used again for the next one. Parts with nothing in them could go on for ever.
    if (part.data.length > 0) pending.parts.push(part.data.slice())
    pending.lastAt = at
    if (part.more) return []
    const whole = pending
    pending = null
    return whole.bytes > 0 ? [finish(joined(whole.parts, whole.bytes), whole)] : []
  }

  const isWaiting = (): boolean => pending !== null || skipping !== null
  const dropPending = (fault: string): readonly Decoded[] => {
    skipping = null
    if (pending === null) return []
    pending = null
    return [incomplete(fault)]
  }

  return {
    push: (report, at) => {
      const since = pending?.lastAt ?? skipping?.lastAt
      const late = since !== undefined && at - since >= PART_TIMEOUT_MS ? dropPending(SILENCE) : []
      const outcome = read(report)
      if (outcome.kind === 'ignored') return late
      if (outcome.kind === 'part') return withLate(late, take(outcome.part, at))
      const why = problem('report-malformed', { fault: outcome.fault })
      // What it belonged to is not whole any more, nor is what it begins.
      const goesOn = isWaiting() || outcome.more
      const told = giveUp({ kind: 'trouble', problem: why }, null, at)
      if (goesOn) skipping = { lastAt: at }
      return withLate(late, told)
    },
    isWaiting,
    drop: (why) => dropPending(why === 'silence' ? SILENCE : 'the scanner was unplugged'),
  }
}

const SILENCE = 'the rest did not come'

function withLate(late: readonly Decoded[], decoded: readonly Decoded[]): readonly Decoded[] {
  return late.length === 0 ? decoded : [...late, ...decoded]
}

function incomplete(fault: string): Decoded {
  return { kind: 'trouble', problem: problem('code-incomplete', { fault }) }
}

function tooLong(): Decoded {
  return { kind: 'trouble', problem: problem('code-too-long', { limit: LONGEST_CODE }) }
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const code = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    code.set(part, at)
    at += part.length
  }
  return code
}

const QUESTION_MARK = 0x3f

/**
 * Whether a scanner answers a command here. Honeywell: code id `?`, with the identifier `]X0`, and `]Z6`
 * whatever the code id (captured). Newland: the data begins with 02 00 00 (documented).
 */
function isCommandAnswer(
  code: Uint8Array,
  aim: string | null,
  codeId: number | null,
  maker: ScannerMaker | null,
): boolean {
  if (aim === ']Z6') return true
  if (codeId === QUESTION_MARK && (maker === 'Honeywell' || aim === null || aim === ']X0')) return true
  return (laysOutLikeNewland(maker) || aim === null) && code[0] === 2 && code[1] === 0 && code[2] === 0
}
