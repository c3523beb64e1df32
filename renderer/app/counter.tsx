import { useCallback, useMemo, useState } from 'react'
import type { Bridge } from '../../electron/contract/bridge.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { useBackToBox } from '../desks/recycling/use-back-to-box.ts'
import { useBoxLookUps } from '../desks/recycling/use-box-look-ups.ts'
import { useBoxTones } from '../desks/recycling/use-box-tones.ts'
import { StoppedScreen } from '../desks/returns/stopped.tsx'
import { HistoryFront, useHistoryAhead } from '../history/history-front.tsx'
import { useHistoryKey } from '../history/use-history-key.ts'
import { OutboxScreen } from '../outbox/outbox-screen.tsx'
import { KeyScreen } from '../key/key-screen.tsx'
import { UnlockScreen } from '../key/unlock.tsx'
import { Announcer } from '../parts/announcer.tsx'
import { Rail } from '../parts/rail.tsx'
import { StatusLine } from '../parts/status-line.tsx'
import { play } from '../parts/tones.ts'
import { TrainingBanner } from '../parts/training-banner.tsx'
import { isLearning } from '../scanners/is-learning.ts'
import { ScannerScreen } from '../scanners/scanner-screen.tsx'
import type { Ask } from './client.ts'
import { Stage } from './stage.tsx'
import { emptyControls, StationContext, useStation, type Draft, type Station } from './station.ts'
import { useFront } from './use-front.ts'
import { useLookUp } from './use-look-up.ts'
import { useNotices } from './use-notices.ts'
import { useScans } from './use-scans.ts'
import { useTones } from './use-tones.ts'
import { useWedge } from './use-wedge.ts'

/** The counter: banner, stage, rail and status line around one snapshot, and everything that a scan does. */
export function Counter({ bridge, ask, snapshot }: { bridge: Bridge; ask: Ask; snapshot: Snapshot }) {
  const { list, add, dismiss, clear } = useNotices()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [controls] = useState(emptyControls)

  const auto = useCallback<Ask>(
    async (name, request) => {
      const result = await ask(name, request)
      if (!result.ok) {
        add(result.problem)
        play('error')
      }
      return result
    },
    [ask, add],
  )
  const act = useCallback<Ask>(
    (name, request) => {
      clear()
      return auto(name, request)
    },
    [auto, clear],
  )
  const { submit, news } = useScans({ bridge, snapshot, act, controls, add, clear })
  const { outbox, history } = useFront({ snapshot, act, add })
  useHistoryKey(history)
  useHistoryAhead()
  const { keyScreen, scannerScreen } = snapshot

  useWedge({
    serialPattern: snapshot.serialPattern,
    profile: snapshot.wedge,
    learning: isLearning(scannerScreen),
    controls,
    onScan: (text, keys) => {
      submit(text, 'wedge', keys)
    },
    onRun: (keys) => void act('scanners.learnRun', { keys: [...keys] }),
  })
  useLookUp(snapshot, auto, clear)
  useBoxLookUps(snapshot.box, auto)
  useBackToBox(snapshot, auto)
  useBoxTones(snapshot.box, snapshot.desk === 'recycling')
  useTones(snapshot)

  const station = useMemo<Station>(
    () => ({
      snapshot,
      act,
      auto,
      quietly: ask,
      submit,
      news,
      outbox,
      history,
      notices: list,
      dismiss,
      clearNotices: clear,
      draft,
      setDraft,
      controls,
    }),
    [snapshot, act, auto, ask, submit, news, outbox, history, list, dismiss, clear, draft, controls],
  )
  const stopped = snapshot.stopped !== null || snapshot.mode === 'set-up'
  return (
    <StationContext value={station}>
      <div className="counter" data-stopped={stopped}>
        {snapshot.mode === 'training' && <TrainingBanner />}
        {keyScreen !== null && <KeyScreen screen={keyScreen} />}
        {keyScreen === null && (stopped ? <Stopped /> : <Working />)}
        {!stopped && <StatusLine />}
        <Announcer />
      </div>
    </StationContext>
  )
}

/** A station that works: what happens now, or what somebody looks at instead. */
function Working() {
  const { snapshot, outbox, history } = useStation()
  if (snapshot.scannerScreen !== null) return <ScannerScreen screen={snapshot.scannerScreen} />
  return (
    <>
      {history.isOpen ? <HistoryFront /> : outbox.isOpen ? <OutboxScreen /> : <Stage />}
      <Rail />
    </>
  )
}

/** A station that does not: it waits for its passphrase, or says why. */
function Stopped() {
  return useStation().snapshot.stopped?.code === 'key-locked' ? <UnlockScreen /> : <StoppedScreen />
}
