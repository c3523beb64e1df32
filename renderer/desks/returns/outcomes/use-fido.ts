import type { IntakeView } from '../../../../electron/contract/intake.ts'
import type { FidoStand } from '../../../../electron/contract/returns.ts'
import { useStation } from '../../../app/station.ts'
import { useHoldings, type Known } from '../use-holdings.ts'

/** How the device's FIDO credential stands after its OTP credential was disabled, and what can be done about it. */
export interface FidoScene {
  readonly stand: FidoStand | null
  readonly known: Known
  /** Whether disabling it is offered: the station file allows it, RSA lists one, and it is not Disabled. */
  readonly offer: 'disable' | 'ask-again' | null
}

/** Follows the FIDO credential of a device. RSA is asked for it only where something could be done about it. */
export function useFido(intake: IntakeView): FidoScene {
  const { snapshot } = useStation()
  const { intakeId, assignedUser, fido: stand, state } = intake
  const { mayDisableFido } = snapshot.rules
  const isOff = state === 'disabled' || state === 'already-disabled'
  const known = useHoldings({
    intakeId,
    userId: assignedUser?.userId ?? null,
    wanted: mayDisableFido && isOff && stand?.state !== 'disabled',
    again: stand?.state ?? '',
  })
  return { stand, known, offer: offerOf(stand, known) }
}

function offerOf(stand: FidoStand | null, known: Known): FidoScene['offer'] {
  if (stand?.state === 'disabled' || stand?.state === 'requested') return null
  if (stand?.state === 'unanswered') return 'ask-again'
  const own = known.state === 'known' ? known.holdings.ownFido : null
  return own !== null && own.status !== 'Disabled' ? 'disable' : null
}
