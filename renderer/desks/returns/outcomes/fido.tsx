import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useStation } from '../../../app/station.ts'
import { useWords } from '../../../i18n/words.tsx'
import type { Family } from '../../../parts/family.ts'
import { HoldButton } from '../../../parts/hold-button.tsx'
import { FamilyIcon } from '../../../parts/outcome-icon.tsx'
import type { FidoScene } from './use-fido.ts'

/** What is known of the device's FIDO credential, in one line. Only RSA's word makes it done. */
export function FidoLine({ scene: { stand, known } }: { scene: FidoScene }) {
  const { t, problem } = useWords()
  if (stand !== null) {
    const why = stand.problem === null ? t('fido.interrupted') : problem(stand.problem).title
    const text = stand.state === 'requested' ? 'fido.asking' : (`fido.${stand.state}` as const)
    return (
      <p className="fido-line" role="status" data-fido={stand.state}>
        <FamilyIcon family={FAMILIES[stand.state]} size="chip" />
        {t(text, { why })}
      </p>
    )
  }
  switch (known.state) {
    case 'asking':
      return null
    case 'not-asked':
      return <Quiet fido="not-asked" text={t('fido.stays')} />
    case 'unknown':
      return <Quiet fido="unknown" text={t('fido.unknown', { why: problem(known.problem).title })} />
    case 'known': {
      const own = known.holdings.ownFido
      if (own === null) return <Quiet fido="none" text={t('fido.none')} />
      return own.status === 'Disabled' ? (
        <Quiet fido="off" text={t('fido.off')} />
      ) : (
        <Quiet fido="alive" text={t('fido.alive')} />
      )
    }
  }
}

const FAMILIES = {
  requested: 'open',
  disabled: 'done',
  refused: 'refused',
  unanswered: 'owed',
} as const satisfies Record<string, Family>

function Quiet({ fido, text }: { fido: string; text: string }) {
  return (
    <p className="fido-line soft" data-fido={fido}>
      {text}
    </p>
  )
}

/** The offer to disable the FIDO credential too: a press of its own, held to the end. */
export function FidoOffer({
  intake: { intakeId, busy },
  scene: { offer },
  onHeld,
}: {
  intake: IntakeView
  scene: FidoScene
  onHeld: (held: boolean) => void
}) {
  const { t } = useWords()
  const { act } = useStation()
  if (offer === null || busy) return null
  return (
    <HoldButton
      word={t(offer === 'disable' ? 'fido.hold' : 'fido.again')}
      holding={t('found.keepHolding')}
      main={false}
      onHeld={onHeld}
      onDone={() => void act('intake.disableFido', { intakeId })}
    />
  )
}
