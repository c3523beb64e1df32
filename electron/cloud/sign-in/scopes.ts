/** What a token is asked for. A legacy key has one token for all of it. */
export type Purpose =
  'devices' | 'delete-credential' | 'find-user' | 'sync-user' | 'list-authenticators' | 'fido'

/**
 * The OAuth scopes that each purpose asks for, and no more. A tenant may refuse a whole request for one scope
 * that it does not grant (RFC 6749, 5.2: `invalid_scope`), so each purpose has a token of its own: what the
 * tenant does not grant never stands in the way of looking up and disabling. Source: RSA, "OAuth 2.0-Based
 * Permissions for the Cloud Administration APIs"; for the list of authenticators it names the scope of version 1.
 */
export const SCOPES_OF: Readonly<Record<Purpose, readonly string[]>> = {
  devices: ['rsa.authenticator.ds100.read', 'rsa.authenticator.ds100.manage'],
  'delete-credential': ['rsa.authenticator.ds100.delete'],
  'find-user': ['rsa.user.read'],
  'sync-user': ['rsa.user.sync'],
  'list-authenticators': ['rsa.authenticator.mobile.read', 'rsa.authenticator.fido.read'],
  fido: ['rsa.authenticator.fido.manage'],
}
