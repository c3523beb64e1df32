import type { Result } from '../../contract/result.ts'

/** Why a keyring does not open something: not now, or never. */
export type KeyringFault = 'silent' | 'refused'

/** The operating system's keyring, as far as a key needs it. The shell brings Electron's. Nothing is thrown. */
export interface SecretBox {
  /** Whether there is a keyring; without one what `encrypt` made could be read by anybody. */
  isKeyring(): Promise<boolean>
  encrypt(text: string): Promise<Result<Uint8Array, KeyringFault>>
  /** `renew` says that it should be encrypted afresh, for the keyring has a newer or better key. */
  decrypt(
    ciphertext: Uint8Array,
  ): Promise<Result<{ readonly text: string; readonly renew: boolean }, KeyringFault>>
}
