import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCloud, type Cloud } from '../../../electron/cloud/cloud.ts'
import type { CloudCredential } from '../../../electron/cloud/credential.ts'
import type { AllowedCalls } from '../../../electron/cloud/further/allowed-calls.ts'
import { parseLegacyKey } from '../../../electron/cloud/sign-in/legacy-key.ts'
import { readOAuthClient } from '../../../electron/cloud/sign-in/oauth-client.ts'
import { deviceSerialSchema, tokenSerialSchema } from '../../../electron/contract/serials.ts'
import { startSimulator, type Simulator } from '../../../electron/training/simulator.ts'

/** The first device of the simulator, the one of RSA's article: all of its names. */
export const NAMES = {
  deviceSerial: deviceSerialSchema.parse('140100080'),
  tokenSerial: tokenSerialSchema.parse('014010008031'),
  userId: 'ece30fe9-414c-7536-5403-0656220b3046',
}

// One for all tests of a file: to make one takes longer than a test.
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Starts a simulator with a few devices. */
export function startTenant(): Promise<Simulator> {
  return startSimulator({ devices: 10, privateKey })
}

/** A station file that allows everything. */
export const ALL_ALLOWED: AllowedCalls = {
  enable: true,
  clearPin: true,
  deleteCredential: true,
  fido: true,
  userSync: true,
}

/** A cloud that signs in at the simulator with its legacy key. */
export function openCloud(simulator: Simulator, allow = ALL_ALLOWED): Cloud {
  const key = parseLegacyKey(simulator.keyFileText, 'rsa.key')
  if (!key.ok) throw new Error(key.problem.detail)
  return cloudWith({ type: 'legacy-key', key: key.value }, allow)
}

/** A cloud that may do nothing that nobody allowed. */
export function openCautiousCloud(simulator: Simulator): Cloud {
  const key = parseLegacyKey(simulator.keyFileText, 'rsa.key')
  if (!key.ok) throw new Error(key.problem.detail)
  return cloudWith({ type: 'legacy-key', key: key.value })
}

/** A cloud that signs in at the simulator as an OAuth client. */
export async function openOAuthCloud(simulator: Simulator): Promise<Cloud> {
  const folder = mkdtempSync(join(tmpdir(), 'oauth-'))
  const privateKeyFile = join(folder, 'client.key')
  writeFileSync(privateKeyFile, simulator.oauth.keyText('ec-jwk'), { mode: 0o600 })
  const settings = {
    baseUrl: simulator.url,
    issuer: simulator.issuer,
    clientId: simulator.oauth.clientId,
    privateKeyFile,
    scopeSeparator: ' ' as const,
  }
  const client = await readOAuthClient(settings, 'station.json')
  rmSync(folder, { recursive: true })
  if (!client.ok) throw new Error(client.problem.detail)
  return cloudWith({ type: 'oauth', client: client.value }, ALL_ALLOWED)
}

function cloudWith(credential: CloudCredential, allow?: AllowedCalls): Cloud {
  return createCloud({
    credential,
    network: { proxy: { kind: 'direct' }, extraCa: null, timeoutMs: 300, maxConcurrency: 2 },
    now: () => new Date(),
    ...(allow === undefined ? {} : { allow }),
  })
}
