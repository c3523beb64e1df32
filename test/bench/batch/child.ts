import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** A process that has ended well. */
export interface Ended {
  /** What it wrote on standard output. */
  readonly out: string
  /** From its start to its end, in seconds. */
  readonly seconds: number
}

/** Runs a process to its end, without a proxy; throws with what it wrote on standard error where it failed. */
export async function runChild(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const start = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutProxy(process.env), ...env },
  })
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${(err + out).slice(-2000)}`)
  return { out, seconds }
}

function withoutProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/_proxy$/i.test(name)))
}
