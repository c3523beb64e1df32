import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { baseUrlOf, type CloudCredential } from '../cloud/credential.ts'
import {
  isProxyAddress,
  proxyOfSystem,
  proxyVariables,
  type Network,
  type ProxyChoice,
} from '../cloud/network/network.ts'
import { isLoopback, parseLegacyKey, readLegacyKey } from '../cloud/sign-in/legacy-key.ts'
import { readOAuthClient } from '../cloud/sign-in/oauth-client.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { Mode } from '../contract/words.ts'
import { chooseMode } from '../settings/choose-mode.ts'
import { trainingFolder } from '../settings/data-folder.ts'
import type { OwnSettings } from '../settings/own-settings.ts'
import type { SealedKey } from '../settings/secrets/sealed-key.ts'
import { readSecrets, secretsPlace } from '../settings/secrets/secrets-file.ts'
import {
  defaultStationFile,
  NO_STATION_FILE,
  readStationFile,
  type StationFile,
} from '../settings/station-file.ts'
import { controlOf, type TrainingControl } from '../training/control.ts'
import { startSimulator } from '../training/simulator.ts'
import { openFromEnvironment, type OpenImported } from './key/open-imported.ts'
import { readPayload } from './key/read-key.ts'

/** Where to look for the configuration. */
export interface ConfigurationPlaces {
  /** The station file that was named; undefined means the operating system's place. */
  readonly stationFile: string | undefined
  readonly dataFolder: string
  readonly own: OwnSettings
  readonly isCheckout: boolean
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  /** Opens an imported key; the environment's passphrase does where nothing else can. */
  readonly openImported?: OpenImported | undefined
}

/** A station's configuration, read and checked: nothing was started yet. */
export interface Configuration {
  readonly mode: Mode
  readonly file: StationFile
  /** Where the station file is, or would be. */
  readonly place: string
  /** Where this mode keeps its journal. */
  readonly folder: string
  /** The key that was imported at this station, sealed. The station file's own comes first. */
  readonly imported: SealedKey | null
  readonly openImported: OpenImported
  readonly dataFolder: string
}

/** Reads the configuration; the first thing that is wrong is the problem. */
export function configure(places: ConfigurationPlaces): Result<Configuration> {
  const place = places.stationFile ?? defaultStationFile(places.platform, places.env)
  const read = readStationFile(place)
  if (!read.ok) return read
  if (read.value === null && places.stationFile !== undefined) {
    return failed(problem('station-file-unreadable', { place, cause: 'there is no such file' }))
  }
  const file = read.value ?? NO_STATION_FILE
  const { dataFolder } = places
  const imported = readSecrets(dataFolder)
  const mode = chooseMode({
    fileMode: file.mode,
    place,
    hasCredential: file.cloud.credential !== undefined,
    // One that can't be read was imported all the same.
    hasImportedKey: !imported.ok || imported.value !== null,
    ownMode: places.own.mode,
    isCheckout: places.isCheckout,
    hasBeenLive: existsSync(join(dataFolder, 'journal.db')),
  })
  if (!mode.ok) return mode
  // A damaged key stops only the station that needs it.
  if (!imported.ok && mode.value === 'live' && file.cloud.credential === undefined) return imported
  return succeeded({
    mode: mode.value,
    file,
    place,
    folder: mode.value === 'training' ? trainingFolder(dataFolder) : dataFolder,
    imported: imported.ok ? imported.value : null,
    openImported: places.openImported ?? openFromEnvironment(places.env),
    dataFolder,
  })
}

/** How the station reaches the cloud, and what must be ended with it. */
export interface Connection {
  readonly credential: CloudCredential
  readonly network: Network
  /** The simulated cloud; null where the station reaches RSA. */
  readonly training: TrainingControl | null
  readonly end: () => Promise<void>
}

/** The operating system's word on the way to an address (Electron's `session.resolveProxy`). */
export type SystemProxy = (url: string) => Promise<string>

/** Reads the credential and the certificates of a live station, or starts the simulator of one in training. */
export async function connect(
  configuration: Configuration,
  env: NodeJS.ProcessEnv,
  systemProxy?: SystemProxy,
): Promise<Result<Connection>> {
  const { mode, file, place } = configuration
  const { timeoutMs, maxConcurrency } = file.cloud
  const limits = { timeoutMs, maxConcurrency }
  if (mode === 'set-up') return failed(problem('set-up-needed', { place }))
  if (mode === 'training') {
    const simulator = await startSimulator()
    const key = parseLegacyKey(simulator.keyFileText, simulator.url)
    if (!key.ok) return key
    const network: Network = { ...limits, proxy: { kind: 'direct' }, extraCa: null }
    return succeeded({
      credential: { type: 'legacy-key', key: key.value },
      network,
      training: controlOf(simulator),
      end: () => simulator.close(),
    })
  }
  const credential = await readCredential(configuration)
  if (!credential.ok) return credential
  const extraCa = readCertificates(file.cloud.caFile)
  if (!extraCa.ok) return extraCa
  const proxy = await chooseProxy(file.cloud.proxy, baseUrlOf(credential.value), env, systemProxy)
  if (!proxy.ok) return proxy
  return succeeded({
    credential: credential.value,
    network: { ...limits, proxy: proxy.value, extraCa: extraCa.value },
    training: null,
    end: () => Promise.resolve(),
  })
}

async function readCredential({
  file,
  place,
  imported,
  openImported,
  dataFolder,
}: Configuration): Promise<Result<CloudCredential>> {
  const { credential } = file.cloud
  if (credential === undefined) {
    if (imported === null) return failed(problem('set-up-needed', { place }))
    const opened = await openImported(imported, secretsPlace(dataFolder))
    if (!opened.ok) return opened
    const read = await readPayload(opened.value, secretsPlace(dataFolder))
    return read.ok ? succeeded(read.value.credential) : read
  }
  if (credential.type === 'oauth') {
    const client = await readOAuthClient(credential, place)
    return client.ok ? succeeded({ type: 'oauth', client: client.value }) : client
  }
  const key = readLegacyKey(credential.keyFile)
  return key.ok ? succeeded({ type: 'legacy-key', key: key.value }) : key
}

function readCertificates(place: string | undefined): Result<string | null> {
  if (place === undefined) return succeeded(null)
  try {
    const pem = readFileSync(place, 'utf8')
    const certificates = Array.from(pem.matchAll(CERTIFICATE), ([text]) => new X509Certificate(text))
    if (certificates.length > 0) return succeeded(pem)
    return failed(problem('ca-file-invalid', { place, fault: 'has no certificate in PEM form' }))
  } catch (error) {
    const fault = error instanceof Error && 'code' in error ? String(error.code) : 'is damaged'
    return failed(problem('ca-file-invalid', { place, fault }))
  }
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** The station file's, else the environment's, else the operating system's. This computer itself needs none. */
async function chooseProxy(
  ofFile: string | undefined,
  baseUrl: string,
  env: NodeJS.ProcessEnv,
  systemProxy: SystemProxy | undefined,
): Promise<Result<ProxyChoice>> {
  if (ofFile !== undefined) return succeeded({ kind: 'proxy', url: ofFile })
  if (isLoopback(new URL(baseUrl).hostname)) return succeeded({ kind: 'direct' })
  const variables = proxyVariables(env)
  const wrong = variables.find((name) => !isProxyAddress(env[name] ?? ''))
  if (wrong !== undefined) return failed(problem('proxy-invalid', { variable: wrong }))
  if (variables.length > 0) return succeeded({ kind: 'environment' })
  // A system that does not answer has no proxy to name.
  const answer = await systemProxy?.(baseUrl).catch(() => 'DIRECT')
  return succeeded(proxyOfSystem(answer ?? 'DIRECT'))
}
