import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const SWITCHES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-search-engine-choice-screen',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,PaintHolding',
  '--enable-features=CDPScreenshotNewSurface',
  '--password-store=basic',
  '--use-mock-keychain',
  '--metrics-recording-only',
  '--force-color-profile=srgb',
]

/**
 * Starts Chromium with a fresh profile under a watcher that ends it when this process ends.
 * @returns the address of Chromium's browser-level DevTools endpoint
 */
export function launchChromium(debuggingPort: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'stand-in-profile-'))
  const args = [...SWITCHES, `--user-data-dir=${profile}`, `--remote-debugging-port=${debuggingPort}`]
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (!process.env['DISPLAY']) args.push('--headless=new', '--screen-info={1920x1080}')
  const watcher = spawn(
    '/bin/sh',
    [join(import.meta.dirname, 'watch.sh'), profile, '/usr/bin/chromium', ...args],
    { detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
  )
  return new Promise((resolve, reject) => {
    const said: string[] = []
    const lines = createInterface({ input: watcher.stderr })
    lines.on('line', (line) => {
      const endpoint = /^DevTools listening on (ws:\/\/.*)$/.exec(line)?.[1]
      if (endpoint !== undefined) resolve(endpoint)
      else if (said.length < 50) said.push(line)
    })
    watcher.once('error', reject)
    lines.once('close', () => reject(new Error(`Chromium did not start:\n${said.join('\n')}`)))
  })
}
