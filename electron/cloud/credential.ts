import type { LegacyKey } from './sign-in/legacy-key.ts'
import type { OAuthClient } from './sign-in/oauth-client.ts'

/** With what the station signs in. */
export type CloudCredential =
  | { readonly type: 'legacy-key'; readonly key: LegacyKey }
  | { readonly type: 'oauth'; readonly client: OAuthClient }

/** The address of the API, without a trailing `/` and `/v1`. */
export function baseUrlOf(credential: CloudCredential): string {
  return credential.type === 'oauth' ? credential.client.baseUrl : credential.key.baseUrl
}
