import { useState } from 'react'
import { intakeProblems } from '../../electron/contract/problems/intake.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import { scanAcceptance } from '../../electron/contract/scan-policy.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { Ask } from '../app/client.ts'
import { fill } from '../i18n/fill.ts'

/** The screen of what is owed: whether it is in front, and how to come and go. */
export interface OutboxScreenState {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** What `useOutbox` works on. */
export interface OutboxParts {
  readonly snapshot: Snapshot
  readonly act: Ask
  readonly add: (problem: Problem) => void
}

/**
 * Whether the screen of what is owed is in front. It never hides a device: one that is not finished keeps it closed, an
 * outcome is left for it, and whatever comes to the front afterwards closes it. So a scan lands as it does at Ready.
 */
export function useOutbox({ snapshot, act, add }: OutboxParts): OutboxScreenState {
  /** What was left for it, and is in front until the snapshot says otherwise; null while it is closed. */
  const [leaving, setLeaving] = useState<readonly string[] | null>(null)
  const inFront = inFrontOf(snapshot)
  const isOpen = leaving !== null && inFront.every((name) => leaving.includes(name))
  if (leaving !== null) {
    if (!isOpen) setLeaving(null)
    else if (leaving.length > inFront.length) setLeaving(inFront)
  }

  const open = async (): Promise<void> => {
    const { current, scannerScreen, keyScreen } = snapshot
    if (current !== null && scanAcceptance(current.state, false) !== 'accept') {
      add(laterProblem(current.deviceSerial))
      return
    }
    if (scannerScreen !== null && !(await act('scanners.leave', {})).ok) return
    if (keyScreen !== null && !(await act('key.leave', {})).ok) return
    if (current !== null && !(await act('intake.leave', { intakeId: current.intakeId })).ok) return
    setLeaving(inFront)
  }
  return {
    isOpen,
    open: () => void open(),
    close: () => {
      setLeaving(null)
    },
  }
}

/** What stands where the screen would: the intake, and the screens of an administrator. */
function inFrontOf({ current, scannerScreen, keyScreen }: Snapshot): readonly string[] {
  return [
    ...(current === null ? [] : [current.intakeId]),
    ...(scannerScreen === null ? [] : ['scanners']),
    ...(keyScreen === null ? [] : ['key']),
  ]
}

/** The page itself says that the list must wait. */
function laterProblem(open: string): Problem {
  const { title, detail, remedy, retry } = intakeProblems['outbox-screen-later']
  const values = { open }
  return { code: 'outbox-screen-later', title, detail: fill(detail, values), remedy, retry, values }
}
