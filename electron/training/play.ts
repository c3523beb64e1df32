import type { Played, SimulatedAnswer, SimulatedCall } from './api.ts'
import { clearPin, deleteCredential, lookUp, setStatus } from './device-calls.ts'
import { disableFido, findUser, listAuthenticators, syncUser } from './user-calls.ts'

/** Plays one call on the tenant. */
export function play(call: SimulatedCall, played: Played): SimulatedAnswer {
  switch (call) {
    case 'lookup':
      return lookUp(played)
    case 'disable':
      return setStatus(played, 'Disabled')
    case 'enable':
      return setStatus(played, 'Enabled')
    case 'clear-pin':
      return clearPin(played)
    case 'delete':
      return deleteCredential(played)
    case 'find-user':
      return findUser(played)
    case 'sync-user':
      return syncUser(played)
    case 'list-authenticators':
      return listAuthenticators(played)
    case 'disable-fido':
      return disableFido(played)
  }
}
