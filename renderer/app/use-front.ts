import { useState } from 'react'
import { historyProblems } from '../../electron/contract/problems/history.ts'
import { intakeProblems } from '../../electron/contract/problems/intake.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import { scanAcceptance } from '../../electron/contract/scan-policy.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { fill } from '../i18n/fill.ts'
import type { Ask } from './client.ts'

/** A screen that stands where Ready would, and of which the page alone knows whether it is in front. */
export type FrontName = 'outbox' | 'history'

/** Whether such a screen is in front, and how to come and go. */
export interface FrontScreen {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** What `useFront` works on. */
export interface FrontParts {
  readonly snapshot: Snapshot
  readonly act: Ask
  readonly add: (problem: Problem) => void
}

interface Open {
  readonly name: FrontName
  /** What was left for it, and is in front until the snapshot says otherwise. */
  readonly leaving: readonly string[]
}

/**
 * Which of the page's own screens is in front. They never hide a device: one that is not finished keeps them closed, an
 * outcome is left for them, and whatever comes to the front afterwards closes them. So a scan lands as it does at Ready.
 */
export function useFront({ snapshot, act, add }: FrontParts): Readonly<Record<FrontName, FrontScreen>> {
  const [shown, setShown] = useState<Open | null>(null)
  const inFront = inFrontOf(snapshot)
  const isOpen = shown !== null && inFront.every((name) => shown.leaving.includes(name))
  if (shown !== null) {
    if (!isOpen) setShown(null)
    else if (shown.leaving.length > inFront.length) setShown({ ...shown, leaving: inFront })
  }

  const open = async (name: FrontName): Promise<void> => {
    const { current, scannerScreen, keyScreen } = snapshot
    if (current !== null && scanAcceptance(current.state, false) !== 'accept') {
      add(laterProblem(name, current.deviceSerial))
      return
    }
    if (scannerScreen !== null && !(await act('scanners.leave', {})).ok) return
    if (keyScreen !== null && !(await act('key.leave', {})).ok) return
    if (current !== null && !(await act('intake.leave', { intakeId: current.intakeId })).ok) return
    setShown({ name, leaving: inFront })
  }
  const screen = (name: FrontName): FrontScreen => ({
    isOpen: isOpen && shown.name === name,
    open: () => void open(name),
    close: () => {
      setShown(null)
    },
  })
  return { outbox: screen('outbox'), history: screen('history') }
}

/** What stands where the screen would: the intake, the box with its last scan, and the screens of an administrator. */
function inFrontOf({ current, box, scannerScreen, keyScreen }: Snapshot): readonly string[] {
  return [
    ...(current === null ? [] : [current.intakeId]),
    ...(box === null ? [] : [`${box.boxId} ${box.count}`]),
    ...(scannerScreen === null ? [] : ['scanners']),
    ...(keyScreen === null ? [] : ['key']),
  ]
}

const LATER = {
  outbox: { code: 'outbox-screen-later', text: intakeProblems['outbox-screen-later'] },
  history: { code: 'history-later', text: historyProblems['history-later'] },
} as const

/** The page itself says that the screen must wait. */
function laterProblem(name: FrontName, open: string): Problem {
  const { code, text } = LATER[name]
  const values = { open }
  return {
    code,
    title: text.title,
    detail: fill(text.detail, values),
    remedy: text.remedy,
    retry: text.retry,
    values,
  }
}
