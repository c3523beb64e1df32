import { canBeDisabled } from '../../../electron/contract/lost-rules.ts'
import type { LostPerson, LostSearch, LostSettings } from '../../../electron/contract/lost.ts'
import { useWords } from '../../i18n/words.tsx'
import { ConfirmLost } from './confirm-lost.tsx'
import { NothingToDisable } from './nothing-to-disable.tsx'

/** Somebody was found, with their devices as RSA lists them. */
export interface PersonFoundProps {
  readonly search: Extract<LostSearch, { step: 'person' }>
  readonly searchId: number
  readonly settings: LostSettings
}

/** A person and what they have: something to disable, or the good news that there is nothing left. */
export function PersonFound(props: PersonFoundProps) {
  const { devices } = props.search
  // One without a serial is Enabled for all that is known: nobody may be told that nothing is left.
  const isLeft = devices.some((device) => canBeDisabled(device) || device.status === 'Enabled')
  return isLeft ? <ConfirmLost {...props} /> : <NothingToDisable {...props} />
}

/** What a person is called on this screen: the name, else whatever else names them. */
export function useNameOf(): (person: LostPerson, sought: string) => string {
  const { t } = useWords()
  return ({ displayName, email, username }, sought) =>
    displayName ?? email ?? username ?? (sought === '' ? t('lost.person.nameless') : sought)
}
