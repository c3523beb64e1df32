import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeyStroke, WedgeProfile } from '../../../electron/contract/wedge-profile.ts'
import { learnWedgeProfile } from '../../../electron/scanner/learn-wedge-profile.ts'
import { readKey, strokeOf } from '../../../renderer/app/wedge/read-key.ts'
import {
  anySetUp,
  happenings,
  keysBy,
  knownSetUp,
  personHand,
  personText,
  scannerHand,
  serialText,
  type Hand,
  type Happening,
  type ScannerSetUp,
} from './typists.ts'
import { factsOf, PlayedWindow } from './wedge-window.ts'

/** A pause that a person makes between typing and scanning, and a hand between two scans. */
const PAUSE_MS = 700

interface Played {
  readonly window: PlayedWindow
  /** What the scanner sent, without what only frames it. */
  readonly sent: readonly string[]
  /** What the field and the keypad would hold if there were no scanner. */
  readonly field: string
  readonly entry: string
}

/** Plays what happens, once with the scanner and once without it. */
function play(list: readonly Happening[], setUp: ScannerSetUp, profile: WedgeProfile | null): Played {
  const window = new PlayedWindow(profile)
  const alone = new PlayedWindow(profile)
  const sent: string[] = []
  let now = 1000
  for (const one of list) {
    window.focus = alone.focus = one.place
    const text = one.who === 'scanner' ? setUp.prefix + one.text + setUp.suffix : one.text
    const keys = keysBy(one.hand, text, now)
    window.press(keys)
    if (one.who === 'person') alone.press(keys)
    else sent.push((profile !== null && !setUp.prefix.startsWith(']') ? '' : setUp.prefix) + one.text)
    now = (keys.at(-1)?.at ?? now) + PAUSE_MS
    window.waitUntil(now)
  }
  return { window, sent, field: alone.field.value, entry: alone.entry }
}

function expectNothingLost({ window, sent, field, entry }: Played): void {
  expect(window.scans).toEqual(sent)
  expect(window.field.value).toBe(field)
  expect(window.entry).toBe(entry)
}

function strokes(hand: Hand, text: string): readonly KeyStroke[] {
  return keysBy(hand, text, 1000).flatMap((key) => strokeOf(readKey(factsOf(key))) ?? [])
}

describe('a scanner and a person at one keyboard', () => {
  it('each scan lands once, whatever is typed in between, and nothing typed is lost', () => {
    const days = knownSetUp.chain((setUp) => happenings(setUp).map((list) => ({ setUp, list })))
    fc.assert(
      fc.property(days, ({ setUp, list }) => {
        expectNothingLost(play(list, setUp, null))
      }),
      { numRuns: 500 },
    )
  })

  it('so does each scan of a scanner that was learnt, however slow, without a suffix, with any prefix', () => {
    const days = anySetUp.chain((setUp) =>
      fc.record({
        setUp: fc.constant(setUp),
        list: happenings(setUp),
        code: serialText,
        lessons: fc.array(scannerHand(setUp), { minLength: 3, maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(days, ({ setUp, list, code, lessons }) => {
        const learnt = learnWedgeProfile(
          lessons.map((hand) => strokes(hand, setUp.prefix + code + setUp.suffix)),
        )
        expect(learnt).toMatchObject({ ok: true, value: { prefix: setUp.prefix } })
        if (learnt.ok) expectNothingLost(play(list, setUp, learnt.value))
      }),
      { numRuns: 500 },
    )
  })

  it('a person alone is never taken for a scanner, and keeps every key', () => {
    const typing = fc.array(fc.record({ text: personText, hand: personHand }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(typing, fc.constantFrom('field' as const, 'page' as const), (list, place) => {
        const window = new PlayedWindow()
        window.focus = place
        let now = 1000
        let expected = ''
        for (const { text, hand } of list) {
          const keys = keysBy(hand, text, now)
          window.press(keys)
          for (const { key } of keys) {
            if (key === 'Backspace') expected = expected.slice(0, -1)
            else if (place === 'field' ? key.length === 1 : /^[0-9]$/.test(key)) expected += key
          }
          now = (keys.at(-1)?.at ?? now) + 200
        }
        window.waitUntil(now + PAUSE_MS)
        expect(window.scans).toEqual([])
        expect(place === 'field' ? window.field.value : window.entry).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('no Enter right behind a key counts as a decision, whoever pressed it', () => {
    const days = knownSetUp.chain((setUp) => happenings(setUp).map((list) => ({ setUp, list })))
    fc.assert(
      fc.property(days, ({ setUp, list }) => {
        const behindKeys = list.map((one) =>
          one.who === 'person' ? { ...one, text: `7${one.text.replace(/[\n\t\b]+/g, '')}\n` } : one,
        )
        expect(play(behindKeys, setUp, null).window.enters).not.toContain(true)
      }),
    )
  })
})
