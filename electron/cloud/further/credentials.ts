import { problem } from '../../contract/problem.ts'
import type { DeviceSerial, TokenSerial } from '../../contract/serials.ts'
import { change, type Asking, type ChangeAnswer } from './asking.ts'
import { readDeleted, readEnabled, readPinCleared } from './credential-answers.ts'

/** One OTP credential, with all of its names. */
export interface CredentialNames {
  readonly deviceSerial: DeviceSerial
  readonly tokenSerial: TokenSerial
  readonly userId: string
}

/** The changes of an OTP credential besides disabling it. */
export interface Credentials {
  /** `PATCH /v1/ds100/enable/otp`, the undo of a disable. Needs `allow.enable`. */
  enable(
    serial: DeviceSerial,
    userId: string,
  ): Promise<ChangeAnswer<{ readonly kind: 'enabled'; readonly changedAt: string | null }>>
  /**
   * `DELETE /v1/ds100/delete/otp`, with a body of three members; can't be undone. Needs `allow.deleteCredential`.
   * After `unanswered` a lookup that finds nothing settles it.
   */
  deleteCredential(names: CredentialNames): Promise<ChangeAnswer<{ readonly kind: 'deleted' }>>
  /** `PATCH /v1/ds100/clearPin/otp`. Needs `allow.clearPin`. */
  clearPin(tokenSerial: TokenSerial, userId: string): Promise<ChangeAnswer<{ readonly kind: 'pin-cleared' }>>
}

/** Makes the calls about OTP credentials. */
export function createCredentials(asking: Asking): Credentials {
  const { host } = asking
  return {
    enable: (serial, userId) =>
      change(
        asking,
        {
          needs: 'enable',
          purpose: 'devices',
          method: 'PATCH',
          path: '/v1/ds100/enable/otp',
          body: { deviceSerialNumber: serial, userId },
          read: ({ json }) => readEnabled(json, serial, userId, host),
        },
        {
          notFound: problem('not-registered', { serial }),
          done: (changedAt) => ({ kind: 'enabled' as const, changedAt }),
        },
      ),
    deleteCredential: ({ deviceSerial, tokenSerial, userId }) =>
      change(
        asking,
        {
          needs: 'deleteCredential',
          purpose: 'delete-credential',
          method: 'DELETE',
          path: '/v1/ds100/delete/otp',
          body: { tokenSerialNumber: tokenSerial, deviceSerialNumber: deviceSerial, userId },
          read: (body) => readDeleted(body, host),
        },
        {
          notFound: problem('not-registered', { serial: deviceSerial }),
          done: () => ({ kind: 'deleted' as const }),
        },
      ),
    clearPin: (tokenSerial, userId) =>
      change(
        asking,
        {
          needs: 'clearPin',
          purpose: 'devices',
          method: 'PATCH',
          path: '/v1/ds100/clearPin/otp',
          body: { tokenSerialNumber: tokenSerial, userId },
          read: ({ json }) => readPinCleared(json, tokenSerial, userId, host),
        },
        { notFound: problem('authenticator-not-found'), done: () => ({ kind: 'pin-cleared' as const }) },
      ),
  }
}
