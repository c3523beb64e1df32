/** Root's part in the guest: starts the checks without rights, is their bench, and prints what they say. */
import { fork, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACCOUNT, createBench, PLUGDEV } from './bench.ts'
import type { FromBench, FromChecks, Order } from './bench-messages.ts'

/** Both programs are bundled (scripts/hardware/bundle.mjs), and lie beside each other in the guest. */
const RUN_CHECKS = join(import.meta.dirname, 'run-checks.js')

/** `name=value` words on the kernel's command line that are meant for us. */
const parameters = new Map(
  readFileSync('/proc/cmdline', 'utf8')
    .trim()
    .split(' ')
    .filter((word) => word.startsWith('ds100.'))
    .map((word) => [word.slice('ds100.'.length, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
)

/** Runs a topic's checks to their end; answers how many were planned, passed and failed, and how they ended. */
function runChecks(topic: string, gid: number): Promise<Outcome> {
  const outcome = { planned: 0, passed: 0, failed: 0 }
  const words = [topic, parameters.get('replugs') ?? '200', parameters.get('only') ?? '']
  const checks = fork(RUN_CHECKS, words, {
    ...{ uid: ACCOUNT, gid, serialization: 'advanced' },
    // A failure then names the line of the check.
    execArgv: ['--enable-source-maps'],
  })
  const tell = (message: FromBench) => {
    if (checks.connected) checks.send(message)
  }
  const bench = createBench((device, event) => tell({ is: 'event', device, event }))

  async function obey(id: number, order: Order): Promise<void> {
    try {
      tell({ is: 'done', id, plugged: await bench.obey(order) })
    } catch (error) {
      tell({ is: 'refused', id, cause: error instanceof Error ? error.message : String(error) })
    }
  }

  // Only run-checks.ts is at the other end, and it sends nothing else.
  checks.on('message', (message) => take(message as FromChecks))
  function take(message: FromChecks): void {
    switch (message.is) {
      case 'order':
        void obey(message.id, message.order)
        return
      case 'plan':
        outcome.planned = message.checks
        console.log(`PLAN ${message.checks}`)
        return
      case 'checked':
        if (message.failure === null) outcome.passed += 1
        else outcome.failed += 1
        console.log(describe(message))
    }
  }
  return new Promise((resolve) => {
    const end = async (ended: string) => {
      // Checks that crashed leave their scanners plugged in, and those keep this process from ending.
      await bench.obey({ verb: 'unplug-all' })
      resolve({ ...outcome, ended })
    }
    checks.on('error', (error) => void end(error.message))
    checks.on('exit', (code, signal) => void end(String(code ?? signal)))
  })
}

interface Outcome {
  readonly planned: number
  readonly passed: number
  readonly failed: number
  readonly ended: string
}

function describe({ name, failure, ms }: Extract<FromChecks, { is: 'checked' }>): string {
  const verdict = failure === null ? 'ok' : 'failed'
  const detail = failure === null ? '' : `: ${failure.replaceAll('\n', '\n  ')}`
  return `CHECK ${verdict} ${name} (${ms} ms)${detail}`
}

/** One line for all of it: what the host judges by. */
function verdictOf(outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const passed = sum((outcome) => outcome.passed)
  const planned = sum((outcome) => outcome.planned)
  const crashed = outcomes.find(({ ended }) => ended !== '0')
  if (crashed !== undefined)
    return `failed the checks ended with ${crashed.ended} after ${passed} of ${planned}`
  if (passed < planned) return `failed ${planned - passed} of ${planned} checks`
  return `ok ${passed}`
}

/** What a boot runs, by the topic that the host asked for. */
async function runAll(): Promise<readonly Outcome[]> {
  const topic = parameters.get('topic') ?? ''
  const first = await runChecks(topic, ACCOUNT)
  if (topic !== 'usb') return [first]
  startUdev()
  return [first, await runChecks('udev-member', PLUGDEV), await runChecks('udev-stranger', ACCOUNT)]
}

/** From here on it sets the rights of each device that appears, as Debian's and our rules say. */
function startUdev(): void {
  for (const command of ['/lib/systemd/systemd-udevd --daemon', '/bin/udevadm control --ping']) {
    const [program = '', ...args] = command.split(' ')
    const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
    if (status !== 0) throw new Error(`${command} did not succeed (${error?.message ?? String(status)})`)
  }
}

const verdict = await runAll().then(verdictOf, (error: unknown) => `failed ${String(error)}`)
console.log(`VERDICT ${verdict}`)
