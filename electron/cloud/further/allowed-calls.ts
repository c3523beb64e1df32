/** What the station file allows besides looking up and disabling; `docs/administration.md` explains each. */
export interface AllowedCalls {
  /** Enabling a credential again: the undo of a disable. */
  readonly enable: boolean
  /** Clearing a credential's PIN: until a new one is set, whoever holds the device needs none. */
  readonly clearPin: boolean
  /** Deleting a credential, which can't be undone. */
  readonly deleteCredential: boolean
  /** Disabling a FIDO authenticator. */
  readonly fido: boolean
  /** Having RSA fetch a user from the identity source: the sync call, and a search for users it has not seen. */
  readonly userSync: boolean
}

/** What a station may do that nobody allowed more. */
export const NOTHING_ALLOWED: AllowedCalls = {
  enable: false,
  clearPin: false,
  deleteCredential: false,
  fido: false,
  userSync: false,
}
