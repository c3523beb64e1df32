import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../electron/command-line/run.ts'
import { checkPin } from '../../../electron/operators/pin.ts'

/** Runs the command; answers its exit code and everything that it printed. */
async function run(args: readonly string[], stdin: string) {
  const printed = { out: '', err: '' }
  const exit = await runCommandLine(['supervisor-pin', ...args], true, {
    input: Readable.from([stdin]),
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    progress: process.stderr,
  })
  return { exit, ...printed }
}

describe('station supervisor-pin', () => {
  it.each(['493816\n', '493816\r\n', '493816', '493816\nanother line\n'])(
    'makes a hash of the first line of %j, and never prints the PIN',
    async (stdin) => {
      const { exit, out, err } = await run([], stdin)
      expect(exit).toBe(0)
      expect(await checkPin('493816', out.trim())).toBe(true)
      expect(out + err).not.toContain('493816')
    },
  )

  it('prints JSON for a script', async () => {
    const { out } = await run(['--json'], '493816\n')
    const { pin } = JSON.parse(out) as { pin: string }
    expect(await checkPin('493816', pin)).toBe(true)
  })

  it.each(['', '\n', '123\n'])('refuses %j as a PIN, without saying it', async (stdin) => {
    const { exit, out, err } = await run([], stdin)
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('pin-short')
    expect(err).not.toContain('123')
  })

  it('takes no PIN as an argument, and does not repeat one', async () => {
    const { exit, out, err } = await run(['493816'], '')
    expect(exit).toBe(2)
    expect(out + err).not.toContain('493816')
  })
})
