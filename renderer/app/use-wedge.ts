import { useEffect, useEffectEvent, useMemo } from 'react'
import type { KeyStroke, WedgeProfile } from '../../electron/contract/wedge-profile.ts'
import type { ScreenControls } from './station.ts'
import { silenceAfter, type WedgeRules } from './wedge/find-scan.ts'
import { readKey, strokeOf } from './wedge/read-key.ts'
import { hearAltUp, hearKey, hearKeyUp, hearSilence, LONGEST_RUN } from './wedge/reader.ts'
import { newReading, type Deed, type Place, type Step, type WedgeScan } from './wedge/reading.ts'
import { isSecretField, putBack, stateOf, textFieldOf, type FieldState } from './wedge/text-field.ts'

/** While a profile is being learnt, so much silence ends a scan, whatever its scanner's rhythm. */
const LEARNT_SILENCE_MS = 600

/** What the keys of a scan are taken out of: a text field, or the keypad's entry (null where there is none). */
type Before = FieldState | string | null

/** What the page wants of its keys. */
export interface WedgeOptions {
  readonly serialPattern: string
  /** How the station's scanner types, once that was learnt. */
  readonly profile: WedgeProfile | null
  /** All keys but Escape go to `onRun`, one call for each run that 600 ms of silence ended, and nowhere else. */
  readonly learning: boolean
  readonly controls: ScreenControls
  /** Called once for each scan, with all of its keys, the suffix among them. */
  readonly onScan: (text: string, keys: readonly KeyStroke[]) => void
  readonly onRun: (keys: readonly KeyStroke[]) => void
}

/**
 * Listens to every key of the window before anybody else, finds the scans among them, and hands the rest to
 * the screen. The Enter or Tab that ends a scan is swallowed: it presses no button and moves no focus.
 */
export function useWedge(options: WedgeOptions): void {
  const { serialPattern, profile, learning, controls } = options
  const rules = useMemo<WedgeRules>(
    () => ({ serial: compile(serialPattern), profile }),
    [serialPattern, profile],
  )
  // The keys heard so far outlive a change of the rules: each snapshot brings an equal profile once more.
  const rulesNow = useEffectEvent(() => rules)
  const scanned = useEffectEvent(({ text, keys, before }: WedgeScan<Before>) => {
    if (typeof before === 'string') controls.scanned?.(before)
    else if (before !== null) putBack(before)
    options.onScan(text, keys)
  })
  const ran = useEffectEvent((keys: readonly KeyStroke[]) => options.onRun(keys))

  useEffect(() => {
    if (learning) return learnRuns((keys) => ran(keys))
    return hearScans(
      controls,
      () => rulesNow(),
      (scan) => scanned(scan),
    )
  }, [learning, controls])
}

function hearScans(
  controls: ScreenControls,
  rulesNow: () => WedgeRules,
  scanned: (scan: WedgeScan<Before>) => void,
): () => void {
  let reading = newReading<Before>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const silence = (now: number): void => {
    const { next, scan } = hearSilence(reading, now, rulesNow())
    reading = next
    if (scan !== null) scanned(scan)
  }
  const follow = ({ next, deed }: Step<Before>, event: KeyboardEvent): void => {
    reading = next
    obey(deed, event)
    clearTimeout(timer)
    const last = reading.run.at(-1)
    if (last === undefined) return
    const wait = silenceAfter(rulesNow())
    timer = setTimeout(() => {
      silence(last.at + wait)
    }, wait)
  }
  const obey = (deed: Deed<Before>, event: KeyboardEvent): void => {
    switch (deed.does) {
      case 'pass':
        return
      case 'swallow':
        swallow(event)
        return
      case 'type':
        controls.typed?.(deed.char)
        return
      case 'erase':
        controls.erase?.(deed.all)
        return
      case 'enter':
        if ((controls.enter?.(deed.deliberate, event.target) ?? false) || !deed.deliberate) swallow(event)
        return
      case 'scan':
        swallow(event)
        scanned(deed.scan)
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    silence(event.timeStamp)
    if (isSecretField(event.target)) {
      reading = newReading()
      return
    }
    follow(hearKey(reading, readKey(event), placeOf(event.target, controls), rulesNow()), event)
  }
  const onKeyUp = (event: KeyboardEvent): void => {
    if (isSecretField(event.target)) return
    const up = { code: event.code, at: event.timeStamp }
    reading = hearKeyUp(reading, up)
    if (event.code.startsWith('Alt'))
      follow(hearAltUp(reading, up, placeOf(event.target, controls), rulesNow()), event)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keyup', onKeyUp, { capture: true })
  return () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('keyup', onKeyUp, { capture: true })
  }
}

function learnRuns(ran: (keys: readonly KeyStroke[]) => void): () => void {
  let run: KeyStroke[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code === 'Escape') return
    swallow(event)
    const stroke = strokeOf(readKey(event))
    if (stroke === null || run.length >= LONGEST_RUN) return
    run.push(stroke)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const keys = run
      run = []
      ran(keys)
    }, LEARNT_SILENCE_MS)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function placeOf(target: EventTarget | null, controls: ScreenControls): Place<Before> {
  const field = textFieldOf(target)
  if (field !== null) return { inField: true, before: stateOf(field) }
  return { inField: false, before: controls.entry?.() ?? null }
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern)
  } catch {
    return /^[0-9]{9}$/
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}
