import { useState, type ReactNode } from 'react'
import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { PaperActions } from '../../../paper/paper-actions.tsx'
import { FidoLine, FidoOffer } from './fido.tsx'
import { OutcomeFrame } from './frame.tsx'
import { NextDevice, STAY_SECONDS } from './next-device.tsx'
import { useFido } from './use-fido.ts'

/** An outcome after which the one-time code signs nobody in: what else can be done with the device, then the next one. */
export function OffOutcome({
  intake,
  word,
  lead,
  facts,
  children,
}: {
  intake: IntakeView
  word: string
  lead: string
  facts: readonly (string | null)[]
  children?: ReactNode
}) {
  const scene = useFido(intake)
  const [isHeld, setHeld] = useState(false)
  const seconds = scene.offer === null ? STAY_SECONDS.done : STAY_SECONDS.offer
  return (
    <OutcomeFrame
      intake={intake}
      word={word}
      lead={lead}
      facts={facts}
      actions={
        <>
          <PaperActions what={{ kind: 'receipt', intakeId: intake.intakeId }} place="outcome" />
          <FidoOffer intake={intake} scene={scene} onHeld={setHeld} />
          <NextDevice intakeId={intake.intakeId} seconds={seconds} main waits={isHeld || intake.busy} />
        </>
      }
    >
      <FidoLine scene={scene} />
      {children}
    </OutcomeFrame>
  )
}
