import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { measureScan } from './scan.ts'
import { measureStart } from './start.ts'

/** Prints the figures of the README's table. Nothing is asserted: times depend on the machine. */
const assets = resolve(import.meta.dirname, '../../out/renderer/assets')
const bytes = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0)

const start = await measureStart(7)
const scan = await measureScan(40)
const ms = (value: number) => `${value.toFixed(0)} ms`

console.log(`Runtime: ${process.env['DS100_RUNTIME_KIND'] ?? 'stand-in'}

| figure | measured | wanted |
|---|---|---|
| start to Ready against an empty window, medians of 7 | ${ms(start.ready)} / ${ms(start.empty)} = ${start.ratio.toFixed(2)} | at most 1.5 |
| last key of a scan to the user on screen, less the server's time, 95th percentile of 40 | ${scan.p95.toFixed(1)} ms (median ${scan.median.toFixed(1)} ms) | at most 50 ms |
| the page's JavaScript, gzipped | ${(bytes / 1000).toFixed(1)} kB | at most 200 kB |`)
