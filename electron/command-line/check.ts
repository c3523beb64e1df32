import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createCloud } from '../cloud/cloud.ts'
import { importedKeyAdvice, keyAdvice } from '../cloud/sign-in/key-advice.ts'
import { readLegacyKey } from '../cloud/sign-in/legacy-key.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { deviceSerialSchema } from '../contract/serials.ts'
import { openJournal } from '../journal/journal.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import type { ScannerDevice, ScannerStatus } from '../contract/scanners.ts'
import { SILENT_HOTPLUG } from '../scanner/devices/hotplug.ts'
import { nodeHidPort } from '../scanner/devices/node-hid-port.ts'
import { readDescriptor } from '../scanner/devices/read-descriptor.ts'
import { createScanners } from '../scanner/scanners.ts'
import { connect, type Configuration } from '../station/configure.ts'
import { countUsers } from '../station/import-directory.ts'
import { operatorOf, readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

/** A serial that no device has: RSA answers the lookup only after it has accepted the sign-in. */
const NOBODYS_SERIAL = deviceSerialSchema.parse('000000000')
/** Less free space than this, in bytes, fails the check. */
const LEAST_SPACE = 100 * 1024 * 1024

/** `station check`: each part in turn; the exit code is the first failure's. */
export async function check(options: CommonOptions, isCheckout: boolean, output: Output): Promise<ExitCode> {
  let first: Problem | undefined
  const tell = (name: string, result: Result<string>) => {
    if (result.ok) {
      output.say({ check: name, ok: true, detail: result.value }, `ok      ${name}: ${result.value}`)
    } else {
      first ??= result.problem
      const { detail, remedy } = result.problem
      output.say({ check: name, ok: false, detail, remedy }, `FAILED  ${name}: ${detail} ${remedy}`)
    }
  }
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const { mode, place, folder } = configuration.value
  tell('configuration', succeeded(`mode ${mode}, station file ${place}`))
  for (const [name, result] of await signInAndClock(configuration.value)) tell(name, result)
  for (const advice of adviceOf(configuration.value)) {
    output.say({ check: 'key', ok: true, warning: true, detail: advice }, `warning key: ${advice}`)
  }
  await tellDirectory(configuration.value, output)
  await tellScanner(output)
  tell('journal', checkJournal(folder, operatorOf(options)))
  tell('disk', await checkDisk(folder))
  if (first === undefined) return EXIT.done
  output.fail(first)
  return exitCodeOf(first)
}

async function signInAndClock(
  configuration: Configuration,
): Promise<readonly (readonly [string, Result<string>])[]> {
  const connection = await connect(configuration, process.env)
  if (!connection.ok) return [['sign-in', connection]]
  const cloud = createCloud({
    ...connection.value,
    now: () => new Date(),
  })
  const answer = await cloud.lookUp(NOBODYS_SERIAL)
  const status = cloud.status()
  await cloud.close()
  await connection.value.end()
  if (!answer.ok) return [[answer.problem.code === 'clock-wrong' ? 'clock' : 'sign-in', answer]]
  const took = status.state === 'reachable' ? `accepted in ${status.milliseconds} ms` : 'accepted'
  return [
    ['sign-in', succeeded(took)],
    ['clock', succeeded('within the 60 s that RSA allows')],
  ]
}

/** Reads the users file as the station would. What is wrong with it only warns: devices are disabled without names. */
async function tellDirectory({ file }: Configuration, output: Output): Promise<void> {
  if (file.directory === undefined) return
  const counted = await countUsers(file.directory.usersFile)
  if (counted.ok) {
    const detail = `${counted.value.users} users, ${counted.value.skipped} rows skipped`
    output.say({ check: 'directory', ok: true, detail }, `ok      directory: ${detail}`)
  } else {
    const { code, detail, remedy } = counted.problem
    output.say(
      { check: 'directory', ok: true, warning: true, code, detail, remedy },
      `warning directory: ${detail} ${remedy}`,
    )
  }
}

/** Opens each scanner for a moment. What is wrong with one only warns: digits can be typed. */
async function tellScanner(output: Output): Promise<void> {
  const scanners = createScanners({
    port: nodeHidPort(),
    hotplug: SILENT_HOTPLUG,
    readDescriptor,
    feedback: () => 'off',
    onScan: () => true,
    onTrouble: () => undefined,
    onChange: () => undefined,
  })
  await scanners.lookAgain()
  const status = scanners.status()
  const devices = scanners.devices()
  await scanners.close()
  const { detail, remedy } = describeScanners(status, devices)
  const word = status.state === 'ready' ? 'ok     ' : 'warning'
  output.say(
    { check: 'scanner', ok: true, state: status.state, detail, remedy, devices },
    `${word} scanner: ${detail}${remedy === null ? '' : ` ${remedy}`}`,
  )
}

function describeScanners(
  status: ScannerStatus,
  devices: readonly ScannerDevice[],
): { readonly detail: string; readonly remedy: string | null } {
  if (status.state === 'none') {
    return { detail: 'no scanner is listed; one in keyboard mode may be there all the same.', remedy: null }
  }
  if (status.state === 'unavailable') return problem('scanner-driver-missing', { cause: status.cause })
  if (status.state === 'ready') {
    const names = devices.filter(({ state }) => state === 'ready').map(({ name }) => name)
    return { detail: `${names.join(', ')} ready`, remedy: null }
  }
  const why = devices.find(({ state }) => state !== 'ready')?.problem
  return why ?? { detail: status.name, remedy: null }
}

/** What is worth knowing of the key although it works. A file that can't be read was told already. */
function adviceOf({ mode, file, imported }: Configuration): readonly string[] {
  const { credential } = file.cloud
  if (mode !== 'live') return []
  if (credential === undefined) {
    if (imported === null) return []
    return importedKeyAdvice(new Date(imported.importedAt), imported.about.host, new Date())
  }
  const place = credential.type === 'oauth' ? credential.privateKeyFile : credential.keyFile
  try {
    const address = credential.type === 'oauth' ? credential.baseUrl : readAddress(place)
    return keyAdvice(place, new URL(address).hostname, new Date(), process.platform)
  } catch {
    return []
  }
}

function readAddress(keyFile: string): string {
  const key = readLegacyKey(keyFile)
  return key.ok ? key.value.baseUrl : ''
}

/** Beside a running station the journal is read; otherwise it is opened as the station would. */
function checkJournal(folder: string, operator: string): Result<string> {
  const opened = openJournal({ folder, now: () => new Date(), operator: () => operator })
  if (opened.ok) opened.value.close()
  else if (opened.problem.code !== 'journal-in-use') return opened
  const verdict = verifyJournal(folder)
  return verdict.ok ? succeeded(`${verdict.value.rows} rows, verified`) : verdict
}

async function checkDisk(folder: string): Promise<Result<string>> {
  let place = folder
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  const { bavail, bsize } = await statfs(place)
  const free = bavail * bsize
  return free < LEAST_SPACE
    ? failed(problem('journal-disk-full', { place }))
    : succeeded(`${Math.round(free / 1024 / 1024)} MB free`)
}
