import { BENCH_SCANNERS, benchScanner, type BenchScanner } from './corpus.ts'
import { driveRival, fetchRival, type DrivenRival } from './rival.ts'

/** What decoding measures; reports a second on one core unless said otherwise. */
export interface DecodeFigures {
  /** Each layout by itself, by its descriptor and by habit. */
  readonly layouts: readonly { readonly layout: string; readonly by: string; readonly perSecond: number }[]
  /** Honeywell and Zebra in turn, the two layouts that the rival reads. */
  readonly both: number
  /** The rival on the same reports, without the timers in which it tells its codes; null where it can't be had. */
  readonly rival: number | null
  /** What the heap grew by over a million reports of all layouts, in bytes. */
  readonly growth: number
}

const ROUND_MS = 300
const ROUNDS = 7

/** Runs one pass over the reports until a round is full; answers reports a second. */
function round(pass: () => number): number {
  const start = performance.now()
  let reports = 0
  let now = start
  while (now - start < ROUND_MS) {
    reports += pass()
    now = performance.now()
  }
  return reports / ((now - start) / 1000)
}

/** A pass over everything that some scanners send, with a check that every code came out. */
function passOf(scanners: readonly BenchScanner[], by: 'descriptor' | 'habit'): () => number {
  const read = scanners.map((scanner) => ({ ...scanner, own: scanner.decoder(by) }))
  let at = 0
  return () => {
    let reports = 0
    for (const { reports: sent, codes, own } of read) {
      let scans = 0
      for (const report of sent) {
        at += 1
        for (const decoded of own.push(report, at)) if (decoded.kind === 'scan') scans += 1
      }
      if (scans !== codes) throw new Error(`${codes} codes in, ${scans} scans out`)
      reports += sent.length
    }
    return reports
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Rounds of several passes in turn, so that what else the computer does meets all of them; medians. */
async function inTurn(passes: readonly (() => number)[], after?: () => Promise<void>): Promise<number[]> {
  const rounds = passes.map((): number[] => [])
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const [index, pass] of passes.entries()) {
      const perSecond = round(pass)
      await after?.()
      // The first turn warms up.
      if (turn > 0) rounds[index]?.push(perSecond)
    }
  }
  return rounds.map(median)
}

async function againstRival(): Promise<Pick<DecodeFigures, 'both' | 'rival'>> {
  const scanners = (['honeywell', 'zebra'] as const).map(benchScanner)
  const own = passOf(scanners, 'descriptor')
  const bundle = fetchRival()
  if (bundle === undefined) return { both: (await inTurn([own]))[0] ?? Number.NaN, rival: null }
  const driven: {
    readonly rival: DrivenRival
    readonly events: readonly Parameters<DrivenRival['onReport']>[0][]
  }[] = []
  for (const { vendorId, reports } of scanners) {
    const rival = await driveRival(bundle, vendorId)
    const { device } = rival
    const events = reports.map((report) => ({
      reportId: report[0] ?? 0,
      device,
      data: new DataView(report.buffer, report.byteOffset + 1, report.length - 1),
    }))
    driven.push({ rival, events })
  }
  let expected = 0
  const pass = () => {
    let reports = 0
    for (const { rival, events } of driven) {
      for (const event of events) rival.onReport(event)
      reports += events.length
    }
    expected += scanners.reduce((sum, { codes }) => sum + codes, 0)
    return reports
  }
  const told = () => new Promise<void>((done) => setTimeout(done, 20))
  const [both = Number.NaN, perSecond = Number.NaN] = await inTurn([own, pass], told)
  const codes = driven.reduce((sum, { rival }) => sum + rival.codes(), 0)
  if (codes !== expected) throw new Error(`the rival was sent ${expected} codes and told ${codes}`)
  return { both, rival: perSecond }
}

async function eachLayout(): Promise<DecodeFigures['layouts']> {
  const ways = BENCH_SCANNERS.flatMap((scanner) =>
    (['descriptor', 'habit'] as const).map((by) => ({
      layout: scanner.layout,
      by,
      pass: passOf([scanner], by),
    })),
  )
  const figures = await inTurn(ways.map(({ pass }) => pass))
  return ways.map(({ layout, by }, index) => ({ layout, by, perSecond: figures[index] ?? Number.NaN }))
}

/** Needs `--expose-gc`. */
function heapGrowth(): number {
  const { gc } = globalThis
  if (gc === undefined) return Number.NaN
  const passes = [passOf(BENCH_SCANNERS, 'descriptor'), passOf(BENCH_SCANNERS, 'habit')]
  const decode = (wanted: number) => {
    for (let reports = 0; reports < wanted;) for (const pass of passes) reports += pass()
  }
  decode(100_000)
  gc()
  const before = process.memoryUsage().heapUsed
  decode(1_000_000)
  gc()
  return process.memoryUsage().heapUsed - before
}

const growth = heapGrowth()
const figures: DecodeFigures = { growth, layouts: await eachLayout(), ...(await againstRival()) }
process.stdout.write(`${JSON.stringify(figures)}\n`)
