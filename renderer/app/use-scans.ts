import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { Bridge } from '../../electron/contract/bridge.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import type { Landed } from '../../electron/contract/scan.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { KeyStroke } from '../../electron/contract/wedge-profile.ts'
import { play } from '../parts/tones.ts'
import type { Ask } from './client.ts'
import type { ScanNews, ScreenControls } from './station.ts'

/** So long a repeat is shown. */
const NEWS_MS = 5000

/** What the scans of the page need. */
export interface ScanParts {
  readonly bridge: Bridge
  readonly snapshot: Snapshot
  readonly act: Ask
  readonly controls: ScreenControls
  readonly add: (problem: Problem) => void
  readonly clear: () => void
}

/**
 * Hands the page's own scans to the station, and shows what came of every scan, whichever scanner it came from:
 * seen, heard, and read out.
 */
export function useScans({ bridge, snapshot, act, controls, add, clear }: ScanParts) {
  const [news, setNews] = useState<ScanNews | null>(null)
  const inFront = snapshot.current?.intakeId ?? null

  const tell = useCallback((landed: ScanNews['landed'], deviceSerial: string | null) => {
    setNews((last) => ({ id: (last?.id ?? 0) + 1, landed, deviceSerial: deviceSerial ?? '' }))
    play(landed)
  }, [])
  const land = useCallback(
    ({ landed, intakeId, deviceSerial }: Landed, before: string | null) => {
      switch (landed) {
        case 'opened':
          setNews(null)
          return
        case 'resumed':
          // What stood on the screen stays there: without a word the scan would seem lost.
          if (intakeId === before) tell('repeat', deviceSerial)
          else setNews(null)
          return
        case 'confirm':
          setNews(null)
          if (intakeId !== null) controls.sameDevice?.(intakeId)
          return
        case 'repeat':
        case 'held':
          tell(landed, deviceSerial)
          return
        case 'tested':
          play('read')
      }
    },
    [controls, tell],
  )
  const submit = useCallback(
    (text: string, source: 'wedge' | 'typed', keys?: readonly KeyStroke[]) => {
      void act('scan.submit', { text, source, ...(keys === undefined ? {} : { keys: [...keys] }) }).then(
        (result) => {
          if (result.ok) land(result.value, inFront)
        },
      )
    },
    [act, land, inFront],
  )

  const landedElsewhere = useEffectEvent((landed: Landed) => {
    clear()
    land(landed, inFront)
  })
  const refusedElsewhere = useEffectEvent((problem: Problem) => {
    clear()
    add(problem)
    play('error')
  })
  useEffect(() => bridge.subscribe('scan.landed', (landed) => landedElsewhere(landed)), [bridge])
  useEffect(() => bridge.subscribe('scan.refused', (problem) => refusedElsewhere(problem)), [bridge])

  useEffect(() => {
    if (news === null) return
    const timer = setTimeout(() => {
      setNews((now) => (now === news ? null : now))
    }, NEWS_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [news])
  return { submit, news }
}
