import type { Asking } from './asking.ts'
import { createAuthenticators, type Authenticators } from './authenticators.ts'
import { createCredentials, type Credentials } from './credentials.ts'
import { createUsers, type Users } from './users.ts'

/** RSA's API besides looking up and disabling a device. Every call keeps to what the station file allows. */
export interface FurtherCalls extends Credentials {
  readonly users: Users
  readonly authenticators: Authenticators
}

/** Makes the further calls. */
export function createFurtherCalls(asking: Asking): FurtherCalls {
  return {
    ...createCredentials(asking),
    users: createUsers(asking),
    authenticators: createAuthenticators(asking),
  }
}
