import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'

const ROOT = resolve(import.meta.dirname, '../..')

/** From launch to a selector in the first window, in milliseconds. */
async function measure(args: readonly string[], selector: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  const asRoot = process.env['DS100_RUNTIME_KIND'] === 'electron' && process.getuid?.() === 0
  const start = performance.now()
  const app = await _electron.launch({
    executablePath: process.env['DS100_RUNTIME_EXECUTABLE'] ?? join(ROOT, 'test', 'stand-in', 'electron'),
    args: [...(asRoot ? ['--no-sandbox'] : []), ...args, `--user-data-dir=${profile}`, '--data', profile],
  })
  const page = await app.firstWindow()
  await page.locator(selector).waitFor()
  const milliseconds = performance.now() - start
  await app.close()
  rmSync(profile, { recursive: true, force: true })
  return milliseconds
}

/** The rival: an application of the same runtime that opens an empty window and does nothing else. */
function writeEmptyApp(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "version": "1.0.0", "main": "main.js" }')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<main>empty</main>'))`,
  )
  return folder
}

/** Start to Ready against start to an empty window, in turn: the medians and their ratio. */
export async function measureStart(runs: number): Promise<{ ready: number; empty: number; ratio: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-empty-'))
  const emptyApp = writeEmptyApp(folder)
  const ready: number[] = []
  const empty: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const pair = [
      await measure([ROOT], 'main[data-screen="ready"]'),
      await measure([emptyApp], 'main'),
    ] as const
    // The first pair warms the disk's cache.
    if (run === 0) continue
    ready.push(pair[0])
    empty.push(pair[1])
  }
  rmSync(folder, { recursive: true, force: true })
  const medians = { ready: percentile(ready, 50), empty: percentile(empty, 50) }
  return { ...medians, ratio: medians.ready / medians.empty }
}

/** The value below which so many per cent of the values lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}
