import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, type Page, type TestInfo } from '@playwright/test'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { startSimulator } from '../../electron/training/simulator.ts'
import { Counter } from './counter.ts'

/** Where the keys of a US keyboard lie, as X11's keycodes: from `first` on, one after the other. */
const ROWS = [
  { first: 10, plain: '1234567890-=', shifted: '!@#$%^&*()_+' },
  { first: 24, plain: 'qwertyuiop[]', shifted: 'QWERTYUIOP{}' },
  { first: 38, plain: "asdfghjkl;'`", shifted: 'ASDFGHJKL:"~' },
  { first: 51, plain: '\\zxcvbnm,./', shifted: '|ZXCVBNM<>?' },
  { first: 65, plain: ' ', shifted: ' ' },
  { first: 36, plain: '\n', shifted: '\n' },
  { first: 23, plain: '\t', shifted: '\t' },
] as const
const CAPS_LOCK = '66'

/** How often a test is made before a busy computer counts as a failure. */
const TRIES = 4
/** So much later than its pace a scanner's key never comes. */
const STUMBLE_MS = 20
/** How long a hand takes from the keyboard to the scanner, at the very least. */
const REACH_MS = 400
/** How long xdotool holds a person's key down. */
const HELD_MS = 30

/**
 * Real key events: xdotool presses keys on the X server, and they reach the window as those of a keyboard do.
 * Like a scanner's they name places on a keyboard, whatever layout the computer has.
 */
export class RealKeyboard {
  /** Whether a scan came in fits and starts, as no scanner sends it. */
  hasStumbled = false
  private readonly page: Page
  private readonly annotate: (gaps: string) => void

  constructor(page: Page, annotate: (gaps: string) => void) {
    this.page = page
    this.annotate = annotate
  }

  /** Begins to listen to when the keys reach the page. */
  async watch(): Promise<void> {
    await this.page.evaluate(() => {
      const times: number[] = []
      Reflect.set(window, 'keyTimes', times)
      window.addEventListener(
        'keydown',
        (event) => {
          if (!/^Shift|^CapsLock/.test(event.code)) times.push(event.timeStamp)
        },
        { capture: true },
      )
    })
  }

  /** The keys of a scan, its suffix included, so many milliseconds a key. */
  async scan(text: string, millisecondsAKey: number): Promise<void> {
    const keys = Array.from(text, keycodeOf)
    const scan = ['key', '--delay', String(millisecondsAKey), ...keys]
    const gaps = await this.press(['sleep', String(REACH_MS / 1000), ...scan], keys.length, 'scanner')
    // A key with Shift takes half as long again, and so does the next one.
    const shifted = (index: number): boolean =>
      [keys[index], keys[index + 1]].some((key) => key?.startsWith('shift'))
    this.hasStumbled ||= gaps.some(
      (gap, index) => gap > millisecondsAKey * (shifted(index) ? 1.5 : 1) + STUMBLE_MS,
    )
  }

  /** A person's keys, with these pauses before each, in milliseconds. */
  async type(text: string, pauses: (index: number) => number): Promise<void> {
    const keys = Array.from(text, keycodeOf)
    const chain = keys.flatMap((key, index) => [
      'sleep',
      String(Math.max(0, pauses(index) - HELD_MS) / 1000),
      ...['key', '--delay', String(HELD_MS), key],
    ])
    await this.press(chain, keys.length, 'person')
  }

  /** Presses Caps Lock: on, or off again. */
  async capsLock(): Promise<void> {
    await run('xdotool', ['key', CAPS_LOCK])
  }

  private async press(args: readonly string[], count: number, who: string): Promise<readonly number[]> {
    const seen = await this.keyTimes()
    await run('xdotool', args)
    await expect.poll(async () => (await this.keyTimes()).length - seen.length).toBe(count)
    const times = (await this.keyTimes()).slice(seen.length)
    const gaps = times.slice(1).map((time, index) => Math.round(time - (times[index] ?? 0)))
    this.annotate(`${who}: ${gaps.join(' ')}`)
    return gaps
  }

  private keyTimes(): Promise<readonly number[]> {
    return this.page.evaluate(() => Reflect.get(window, 'keyTimes') as number[])
  }
}

/** Whether this system has real keys to press at all: they are X11's. */
export const HAS_REAL_KEYS = process.platform === 'linux'

/**
 * A screen of its own, so that keys and layouts never reach the screen of whoever runs this. What is started
 * from here on opens there. Answers what ends it. Throws where a tool is missing: then nothing was proved.
 */
export async function openScreen(): Promise<() => void> {
  const missing = ['Xvfb', 'xdotool', 'setxkbmap'].filter((name) => !isThere(name))
  if (missing.length > 0)
    throw new Error(`No real keys without ${missing.join(', ')} (packages xvfb, xdotool).`)
  // Without -noreset it would start anew, and be away for a moment, whenever a window was its last one.
  const args = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset']
  const server = startFirst('Xvfb', args, ['ignore', 'ignore', 'ignore', 'pipe'])
  const numbers = server.stdio[3]
  if (numbers == null) throw new Error('Xvfb has no pipe to name its display on')
  const [number] = (await once(numbers, 'data')) as [Buffer]
  const before = process.env['DISPLAY']
  process.env['DISPLAY'] = `:${number.toString().trim()}`
  return () => {
    if (before === undefined) delete process.env['DISPLAY']
    else process.env['DISPLAY'] = before
    server.kill()
  }
}

/** A keyboard layout of the computer; the keys stay where they are. */
export async function setLayout(layout: 'us' | 'de' | 'fr'): Promise<void> {
  await run('setxkbmap', [layout])
}

/** Which serials were opened, in order, and where they came from, as the journal has them. */
export function opened(counter: Counter): readonly string[] {
  const rows = payloads(counter, 'opened') as readonly { deviceSerial: string; source: string }[]
  return rows.map(({ deviceSerial, source }) => `${source} ${deviceSerial}`)
}

/** The tickets that devices were disabled with, as the journal has them. */
export function tickets(counter: Counter): readonly string[] {
  return (payloads(counter, 'disable-requested') as readonly { ticket: string }[]).map(({ ticket }) => ticket)
}

function payloads(counter: Counter, wanted: string): readonly unknown[] {
  const found: unknown[] = []
  const exported = exportJournal(counter.data, 'jsonl', (line) => {
    const { text } = JSON.parse(line) as { text: string }
    const { event, payload } = JSON.parse(text) as { event: string; payload: unknown }
    if (event === wanted) found.push(payload)
  })
  if (!exported.ok) throw new Error(exported.problem.detail)
  return found
}

/**
 * What a test does at a counter with a real keyboard. The keys of a computer that is too busy come in fits and
 * starts, as no scanner sends them; a try that failed after such a scan, and only that, proves nothing and is
 * made again.
 */
export function atCounter(body: (counter: Counter, keyboard: RealKeyboard) => Promise<void>) {
  return async ({ browserName }: { browserName: string }, info: TestInfo): Promise<void> => {
    test.setTimeout(TRIES * 45_000)
    info.annotations.push({ type: 'runtime', description: process.env['DS100_RUNTIME_KIND'] ?? browserName })
    await setLayout('us')
    for (let left = TRIES - 1; ; left -= 1) {
      const counter = new Counter(await startSimulator({ devices: 30 }))
      try {
        const keyboard = new RealKeyboard(await counter.open(), (description) => {
          info.annotations.push({ type: 'milliseconds between keys', description })
        })
        await keyboard.watch()
        const failure = await body(counter, keyboard).then(
          () => null,
          (error: unknown) => ({ error }),
        )
        if (failure !== null && (!keyboard.hasStumbled || left === 0)) throw failure.error
        await counter.closeWindow()
        expect(verifyJournal(counter.data).ok).toBe(true)
        if (failure === null) return
        info.annotations.push({
          type: 'made again',
          description: 'the computer was too busy to play a scanner',
        })
      } finally {
        await counter.close()
      }
    }
  }
}

export { expect, test }

/**
 * Starts a program before all others: a scanner's clock is its own, and does not slow down with the computer that
 * it types into. Where this account may not say so, the measured pauses show what came of it.
 */
function startFirst(program: string, args: readonly string[], stdio: StdioOptions): ChildProcess {
  const first = ['-f', '10']
  const mayBeFirst = spawnSync('chrt', [...first, 'true'], { stdio: 'ignore' }).status === 0
  return mayBeFirst ? spawn('chrt', [...first, program, ...args], { stdio }) : spawn(program, args, { stdio })
}

function isThere(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0
}

function keycodeOf(char: string): string {
  for (const { first, plain, shifted } of ROWS) {
    const place = plain.indexOf(char)
    if (place !== -1) return String(first + place)
    const above = shifted.indexOf(char)
    if (above !== -1) return `shift+${first + above}`
  }
  throw new Error(`no key for ${char}`)
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = startFirst(program, args, ['ignore', 'ignore', 'pipe'])
  const said: string[] = []
  child.stderr?.on('data', (data: Buffer) => said.push(data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0 || said.length > 0) throw new Error(`${program} ${args.join(' ')}: ${said.join('')}`)
}
