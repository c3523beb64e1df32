import { app, safeStorage } from 'electron'
import { succeeded } from '../contract/result.ts'
import { openByKeyring } from '../settings/secrets/seal-key.ts'
import { openFromEnvironment, type OpenImported } from '../station/key/open-imported.ts'
import { createSecretBox } from './secret-box.ts'

/** Opens an imported key for the app's own command line, which can ask the keyring as the window can. */
export const openInApp: OpenImported = async (sealed, place) => {
  if (sealed.seal.kind === 'passphrase') return openFromEnvironment(process.env)(sealed, place)
  await app.whenReady()
  const opened = await openByKeyring(sealed, createSecretBox(safeStorage, process.platform), place)
  return opened.ok ? succeeded(opened.value.payload) : opened
}
