import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { executablePath, expect, fixture, seen, test } from './launch.ts'

/** Runs the stand-in by itself. */
function run(args: string[]): Promise<{ code: number | null; error: string }> {
  const child = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let error = ''
  child.stderr.on('data', (text: Buffer) => (error += text.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, error })))
}

/** The profile folder of the Chromium whose watcher has this parent. */
function profileOf(parent: number): string {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [, status = ''] = /\nPPid:\t(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      const profile = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .split('\0')
        .find((arg) => arg.startsWith(join(tmpdir(), 'stand-in-profile-')))
      if (Number(status) === parent && profile !== undefined) return profile
    } catch {
      // The process ended meanwhile.
    }
  }
  throw new Error('No Chromium')
}

test('a second start tells the first and ends', async ({ userData }) => {
  const args = [fixture, '--single', `--user-data-dir=${userData}`]
  const first = await _electron.launch({ executablePath, args })
  await first.firstWindow()
  expect((await run([...args, 'from-the-second'])).code).toBe(3)
  await expect.poll(() => seen(first)).toContainEqual(['second-instance', 'from-the-second'])
  await first.close()
  const again = await _electron.launch({ executablePath, args })
  await again.firstWindow()
  await again.close()
})

for (const how of ['close', 'kill'] as const) {
  test(`Chromium and its profile go with the app: ${how}`, async ({ userData }) => {
    const app = await _electron.launch({ executablePath, args: [fixture, `--user-data-dir=${userData}`] })
    await app.firstWindow()
    const profile = profileOf(app.process().pid ?? 0)
    expect(existsSync(profile)).toBe(true)
    const closed = app.waitForEvent('close')
    if (how === 'close') await app.close()
    else app.process().kill('SIGKILL')
    await closed
    await expect.poll(() => existsSync(profile)).toBe(false)
  })
}

test('a window before ready is refused', async ({ userData }) => {
  const main = join(userData, 'main.mjs')
  writeFileSync(main, "import { BrowserWindow } from 'electron'\nnew BrowserWindow()\n")
  const { code, error } = await run([main])
  expect(code).not.toBe(0)
  expect(error).toContain('Cannot create BrowserWindow before app is ready')
})

test('require and import answer the same module', async ({ userData }) => {
  const main = join(userData, 'main.mjs')
  writeFileSync(
    main,
    `import electron, { app } from 'electron'
import { createRequire } from 'node:module'
app.exit(createRequire(import.meta.url)('electron') === electron && electron.app === app ? 7 : 8)\n`,
  )
  expect((await run([main])).code).toBe(7)
})

for (const [name, source] of [
  ['an ES module', "import 'electron'"],
  ['a script that throws', "throw new Error('broken')"],
] as const) {
  test(`a preload that is ${name} is reported`, async ({ userData }) => {
    const preload = join(userData, 'preload.cjs')
    writeFileSync(preload, source)
    const app = await _electron.launch({
      executablePath,
      args: [fixture, `--user-data-dir=${userData}`, `--preload=${preload}`],
    })
    await app.firstWindow()
    await expect.poll(async () => JSON.stringify(await seen(app))).toContain('preload-error')
    await app.close()
  })
}
