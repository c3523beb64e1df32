import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { measureBatch } from './batch/measure-batch.ts'
import type { BoxFigures, Spread } from './box/box-process.ts'
import { measureMemory } from './batch/measure-memory.ts'
import { measureRate } from './batch/measure-rate.ts'
import type { DecodeFigures } from './decode.ts'
import { measureList } from './list/measure-list.ts'
import { measureHistory } from './history/measure-history.ts'
import { measureReports } from './report-to-page.ts'
import { RIVAL } from './rival.ts'
import { measureScan } from './scan.ts'
import { measureStart } from './start.ts'

/**
 * Prints the figures of the README's table; `npm run bench -- decode report` prints some. Nothing is asserted:
 * times depend on the machine.
 */
const FIGURES: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  start,
  scan,
  size,
  decode,
  report,
  list,
  batch,
  rate,
  memory,
  box,
  history,
}

const ms = (value: number) => `${value.toFixed(0)} ms`
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`

async function start(): Promise<readonly string[]> {
  const { ready, empty, ratio } = await measureStart(7)
  const measured = `${ms(ready)} / ${ms(empty)} = ${ratio.toFixed(2)}`
  return [row('start to Ready against an empty window, medians of 7', measured, 'at most 1.5')]
}

async function scan(): Promise<readonly string[]> {
  const { p95, median } = await measureScan(40)
  const what = 'last key of a scan to the user on screen, less the server’s time, 95th percentile of 40'
  return [row(what, `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms)`, 'at most 50 ms')]
}

/** What a start loads: all that the page names, and the larger one of the languages. */
async function size(): Promise<readonly string[]> {
  const folder = resolve(import.meta.dirname, '../../out/renderer')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const kilobytes = (file: string): number => gzipSync(readFileSync(join(folder, file))).length / 1000
  const start = [...page.matchAll(/assets\/[\w.-]+\.js/g)].map(([file]) => kilobytes(file))
  const languages = readdirSync(join(folder, 'assets'))
    .filter((name) => /^(german|arabic)-.*\.js$/.test(name))
    .map((name) => kilobytes(join('assets', name)))
  const english = start.reduce((sum, one) => sum + one, 0)
  const largest = english + Math.max(...languages)
  const figure = `${english.toFixed(1)} kB in English, ${largest.toFixed(1)} kB in another language`
  return [row('the page’s JavaScript at the start, gzipped', figure, 'at most 200 kB')]
}

/** In a process of its own: nothing else compiles, allocates or waits there. */
async function decode(): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'decode.ts')
  const flags = ['--disable-warning=ExperimentalWarning', '--expose-gc']
  const figures = JSON.parse(
    execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' }),
  ) as DecodeFigures
  const thousands = (perSecond: number) => Math.round(perSecond / 1000)
  const of = (by: string) =>
    figures.layouts
      .filter((each) => each.by === by)
      .map(({ layout, perSecond }) => `${layout} ${thousands(perSecond)}`)
      .join(', ')
  const rival = figures.rival === null ? 'could not be fetched' : thousands(figures.rival)
  return [
    row('decoded reports a second on one core, by descriptor, thousands', of('descriptor'), 'at least 200'),
    row('the same without a descriptor', of('habit'), 'at least 200'),
    row(
      `Honeywell and Zebra in turn, thousands a second, against ${RIVAL}`,
      `${thousands(figures.both)} / ${rival}`,
      'more',
    ),
    row('heap growth over a million decoded reports', `${(figures.growth / 1000).toFixed(0)} kB`, 'none'),
  ]
}

async function report(): Promise<readonly string[]> {
  const { p95, median, clocksApart, knownTo } = await measureReports(200)
  const clocks = `clocks ${clocksApart.toFixed(1)} ± ${knownTo.toFixed(1)} ms apart`
  const what =
    'a scanner’s report to the page’s change event, journal’s fsync included, 95th percentile of 200'
  return [row(what, `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms, ${clocks})`, 'at most 10 ms')]
}

async function list(): Promise<readonly string[]> {
  const { station, plain } = await measureList(5000, 100)
  const against = (one: number, other: number) => `${one.toFixed(1)} ms / ${other.toFixed(1)} ms`
  const what = 'a box of 5,000, 5 scans a second, against a plain list of as many rows'
  return [
    row(
      `${what}: last key to the row on screen, 95th percentile of 100`,
      `${against(station.p95, plain.p95)} (medians ${against(station.median, plain.median)})`,
      'at most 50 ms',
    ),
    row(
      'the same: longest pause between two frames',
      `${against(station.longestFrame, plain.longestFrame)} (longest long-animation-frame ${against(station.longestTold, plain.longestTold)})`,
      'at most 100 ms',
    ),
  ]
}

/** The work is from reading the list, or the first call, to the last outcome; Node's start comes on top. */
async function batch(): Promise<readonly string[]> {
  const { station, undici, curl } = await measureBatch(1000, 5)
  const seconds = (value: number) => `${value.toFixed(2)} s`
  const against = (one: number, other: number) =>
    `${seconds(one)} / ${seconds(other)} = ${(one / other).toFixed(2)}`
  const what = 'batch of 1,000 devices, 8 calls at once, 20 ms each, against'
  return [
    row(`${what} a bare undici loop, medians of 5`, against(station.work, undici.work), 'at most 1.15'),
    row('the same with the start of both processes', against(station.process, undici.process), ''),
    row(`${what} a shell loop with curl over 50, times 20`, against(curl, station.process), 'at least 8'),
  ]
}

async function rate(): Promise<readonly string[]> {
  return (await measureRate(1000)).map(({ retryAfter, work, atLimit, refused }) =>
    row(
      `batch of 1,000 where 50 calls a second are allowed, Retry-After ${retryAfter}`,
      `${work.toFixed(1)} s / ${atLimit} s = ${(work / atLimit).toFixed(2)}, ${(refused * 100).toFixed(1)} % refused`,
      'at most 1.1, at most 5 %',
    ),
  )
}

async function memory(): Promise<readonly string[]> {
  const few = await measureMemory(1000)
  const many = await measureMemory(20_000)
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  const grown = (from: number, to: number) => `${mb(from)}, ${mb(to)}: ${mb(to - from)} more`
  const what = 'memory of a batch at its last device, after 1,000 and after 20,000'
  return [
    row(`${what}: the process`, grown(few.rss, many.rss), 'at most 30 MB more'),
    row(`${what}: heap and buffers in use`, grown(few.live, many.live), 'at most 30 MB more'),
  ]
}

async function history(): Promise<readonly string[]> {
  const { rows, searches, p95, median, slowest, rivals, day, month, heldUp, step } = await measureHistory(10)
  return [
    row(
      `history search over ${(rows / 1e6).toFixed(2)} million journal rows, 95th percentile of ${searches}`,
      `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms, slowest ${ms(slowest)})`,
      'at most 100 ms',
    ),
    ...rivals.map(({ name, p95: slow }) => row(`the same by ${name}`, ms(slow), '')),
    row('the picture of a day and of a month', `${ms(day)}, ${ms(month)}`, ''),
    row('the longest that a scan waited for any of it', ms(heldUp), 'about 50 ms'),
    row('the first start on a journal of that size without the history’s table', ms(step), ''),
  ]
}

/** In a process of its own, without a window: what the main process needs for a box of 5,000 devices. */
async function box(): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'box/box-process.ts')
  const flags = ['--disable-warning=ExperimentalWarning']
  const out = execFileSync(process.execPath, [...flags, script, '5000'], { encoding: 'utf8' })
  const figures = JSON.parse(out) as BoxFigures
  const of = ({ p95, median }: Spread) => `${p95.toFixed(1)} ms (median ${median.toFixed(1)} ms)`
  const perSecond = `${figures.scansPerSecond.toFixed(0)} / ${figures.barePerSecond.toFixed(0)} a second`
  return [
    row(
      'box of 5,000: a scan to its snapshot, fsync included, 95th percentile',
      of(figures.scan),
      'at most 50 ms',
    ),
    row('one bare row and its fsync on the same disk', of(figures.bare), ''),
    row('scans with their lookups’ answers against bare rows', perSecond, 'at least 5 a second'),
    row(
      'a hundred rows of 5,000, and of those that are ready',
      `${of(figures.rows)}; ${of(figures.readyRows)}`,
      '',
    ),
    row(`a snapshot at 5,000 rows (${figures.bytes} bytes)`, of(figures.snapshot), ''),
    row('the same while all are owed', of(figures.snapshotWhileOwed), ''),
    row('a person confirms 5,000 devices', ms(figures.order), ''),
  ]
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(FIGURES)
console.log(`Runtime: ${process.env['DS100_RUNTIME_KIND'] ?? 'stand-in'}\n`)
console.log(`${row('figure', 'measured', 'wanted')}\n${row('---', '---', '---')}`)
for (const name of wanted) {
  const measure = FIGURES[name]
  if (measure === undefined) throw new RangeError(`${name} is none of ${Object.keys(FIGURES).join(', ')}`)
  for (const line of await measure()) console.log(line)
}
