import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseLegacyKey } from '../../../electron/cloud/sign-in/legacy-key.ts'
import { signInWithKey } from '../../../electron/cloud/sign-in/sign-in-with-key.ts'
import { FIRST_SERIAL } from '../../../electron/training/devices.ts'
import { NODE_FLAGS } from '../../../scripts/house.mjs'
import type { Variants } from '../../../electron/training/variants.ts'
import type { CloudCount, CloudOrder, CloudPlace } from './cloud-order.ts'

/** The first serial after those that show something special: from here on all are Enabled and assigned. */
export const FIRST_PLAIN_SERIAL = FIRST_SERIAL + 10

/** The bench's cloud, seen from outside. */
export interface BenchCloud extends CloudPlace {
  /** A bearer token that it takes for some minutes, made as the station makes its own. */
  token(): Promise<string>
  /** Enables all devices again and begins to count. */
  renew(variants: Partial<Variants>): Promise<unknown>
  count(): Promise<CloudCount>
  close(): Promise<void>
}

/** Starts it with so many plain devices. */
export async function startCloud(devices: number): Promise<BenchCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cloud-'))
  const script = join(import.meta.dirname, 'cloud-process.ts')
  const child = fork(script, [folder, String(devices + 10)], { execArgv: [...NODE_FLAGS] })
  const place = await answerOf<CloudPlace>(child)
  const ask = (order: CloudOrder) => {
    const answer = answerOf<CloudCount>(child)
    child.send(order)
    return answer
  }
  return {
    ...place,
    token: () => signIn(join(dirname(place.stationFile), 'rsa.key')),
    renew: (variants) => ask({ kind: 'renew', variants }),
    count: () => ask({ kind: 'count' }),
    close: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The next message of the cloud, which sends nothing else than what is expected of it. */
async function answerOf<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController()
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('the bench’s cloud ended')
  })
  const answer = once(child, 'message', { signal: ended.signal })
  try {
    const [message] = (await Promise.race([answer, gone])) as [T]
    return message
  } finally {
    gone.catch(() => undefined)
    answer.catch(() => undefined)
    ended.abort()
  }
}

async function signIn(keyFile: string): Promise<string> {
  const key = parseLegacyKey(readFileSync(keyFile, 'utf8'), keyFile)
  if (!key.ok) throw new Error(key.problem.detail)
  const signedIn = await signInWithKey(key.value, () => new Date()).token()
  if (signedIn.kind !== 'token') throw new Error('no token')
  return signedIn.token
}
