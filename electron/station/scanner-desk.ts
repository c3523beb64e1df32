import { readLabel, type LabelRules } from '../contract/label.ts'
import { succeeded, type Result } from '../contract/result.ts'
import type { Landed, Scan, TestScan } from '../contract/scan.ts'
import type { ScannerScreen } from '../contract/scanners.ts'
import type { KeyStroke } from '../contract/wedge-profile.ts'
import type { DeviceScan, DeviceTrouble } from '../scanner/devices/device-scan.ts'
import { checkRun, learnWedgeProfile } from '../scanner/learn-wedge-profile.ts'

/** The scanner screen: while it is open, scans are looked at and take nothing in. Nothing of it is kept. */
export interface ScannerDesk {
  isOpen(): boolean
  open(): void
  close(): void
  /** A code of a HID scanner. */
  test(scan: DeviceScan): Landed
  /** A burst of keys, or typed digits. */
  testKeys(text: string, source: 'wedge' | 'typed', keys: readonly KeyStroke[]): Landed
  /** What a scanner sent that is no code. */
  trouble(trouble: DeviceTrouble): void
  learn(on: boolean): void
  /** A run of keys while learning; one that does not count says why on the screen. */
  learnRun(keys: readonly KeyStroke[]): Result<Record<string, never>>
  /** Without the report, which is made of everything else. */
  screen(): Omit<ScannerScreen, 'report'> | null
}

/** The last scans that the screen shows. */
const SHOWN = 8
/** So many scans of the same code make a profile. */
const RUNS = 3

interface Learning {
  readonly runs: readonly (readonly KeyStroke[])[]
  readonly profile: NonNullable<ScannerScreen['learning']>['profile']
  readonly problem: NonNullable<ScannerScreen['learning']>['problem']
}

const NOTHING_LEARNT: Learning = { runs: [], profile: null, problem: null }

/** Makes the scanner screen's state; it is closed at first. */
export function createScannerDesk(rules: LabelRules, now: () => Date, changed: () => void): ScannerDesk {
  let isOpen = false
  let scans: readonly TestScan[] = []
  let learning: Learning | null = null

  const add = (scan: Omit<TestScan, 'at'>): Landed => {
    scans = [{ at: now().toISOString(), ...scan }, ...scans].slice(0, SHOWN)
    changed()
    return { landed: 'tested', intakeId: null, deviceSerial: scan.deviceSerial }
  }
  const read = ({ text, symbology, source }: Scan) => {
    const label = readLabel(text, rules)
    const deviceSerial = label.ok ? label.value : null
    return { text, symbology, source, deviceSerial, problem: label.ok ? null : label.problem }
  }

  return {
    isOpen: () => isOpen,
    open: () => {
      isOpen = true
      changed()
    },
    close: () => {
      isOpen = false
      scans = []
      learning = null
      changed()
    },
    test: ({ scan, aim, raw, deviceName }) => add({ ...read(scan), aim, raw: [...raw], device: deviceName }),
    testKeys: (text, source, keys) =>
      add({
        ...read({ text, symbology: null, source }),
        aim: /^\][A-Za-z][!-~]/.exec(text)?.[0] ?? null,
        raw: keys.map(keyText),
        device: null,
      }),
    trouble: ({ problem, raw, source, deviceName }) => {
      add({
        source,
        device: deviceName,
        raw: [...raw],
        text: null,
        aim: null,
        symbology: null,
        deviceSerial: null,
        problem,
      })
    },
    learn: (on) => {
      learning = on ? NOTHING_LEARNT : null
      changed()
    },
    learnRun: (keys) => {
      if (learning === null || learning.profile !== null) return succeeded({})
      learning = withRun(learning, keys)
      changed()
      return succeeded({})
    },
    screen: () =>
      isOpen ? { scans: [...scans], learning: learning === null ? null : shown(learning) } : null,
  }
}

function withRun(learning: Learning, keys: readonly KeyStroke[]): Learning {
  const checked = checkRun(keys, learning.runs[0] ?? null)
  // A run that does not count leaves those before it as they are: the next one may.
  if (!checked.ok) return { ...learning, problem: checked.problem }
  const runs = [...learning.runs, keys]
  if (runs.length < RUNS) return { runs, profile: null, problem: null }
  const learnt = learnWedgeProfile(runs)
  return learnt.ok
    ? { runs, profile: learnt.value, problem: null }
    : { ...NOTHING_LEARNT, problem: learnt.problem }
}

function shown({ runs, profile, problem }: Learning): NonNullable<ScannerScreen['learning']> {
  return { runs: runs.length, profile, problem }
}

/** A key with the pause before it, for example "+12 Digit1". */
function keyText({ code, at }: KeyStroke, index: number, keys: readonly KeyStroke[]): string {
  const before = keys[index - 1]?.at ?? at
  return `+${Math.round(at - before)} ${code}`
}
