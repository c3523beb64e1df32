import { existsSync } from 'node:fs'
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import type { Theme } from '../../electron/contract/words.ts'
import type { Look } from '../../renderer/gallery/show-state.tsx'
import type {} from '../../renderer/gallery/window.ts'

/** Where Chromium lies on the systems that have one; the set-up installs Debian's. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Starts the machine's own Chromium without a window; `DS100_CHROMIUM` names another one. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['DS100_CHROMIUM'] ?? PLACES.find((place) => existsSync(place))
  if (executablePath === undefined) throw new Error('no Chromium here: DS100_CHROMIUM may name one')
  return chromium.launch({
    executablePath,
    // Frames as fast as they can be drawn: nobody watches.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--force-color-profile=srgb',
    ],
  })
}

/** A page with the gallery, one state at a time. */
export class GalleryPage {
  readonly page: Page
  /** What the page's policy refused, and what went wrong in it, since somebody looked last. */
  private readonly faults: string[] = []

  private readonly tools: CDPSession

  private constructor(page: Page, tools: CDPSession) {
    this.page = page
    this.tools = tools
  }

  /** Opens the gallery in a new context. */
  static async open(
    browser: Browser,
    address: string,
    { reducedMotion = false, bypassPolicy = false } = {},
  ): Promise<GalleryPage> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      timezoneId: 'Europe/Berlin',
      locale: 'en-US',
      bypassCSP: bypassPolicy,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    })
    const first = await context.newPage()
    const gallery = new GalleryPage(first, await context.newCDPSession(first))
    const { page, faults } = gallery
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
      })
    })
    await page.goto(`${address}?state=ready`)
    await page.waitForFunction(() => document.documentElement.dataset['gallery'] === 'ready')
    return gallery
  }

  /** The names of all states. */
  names(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.gallery?.names ?? [])
  }

  /** The languages that the page has. */
  languages(): Promise<readonly Look['language'][]> {
    return this.page.evaluate(() => window.gallery?.languages ?? [])
  }

  /** Shows a state; ends when it stands. Throws when it never does. */
  async show(name: string, look: Look): Promise<void> {
    await this.page.evaluate(([state, how]) => window.gallery?.show(state, how), [name, look] as const)
  }

  /**
   * Shows every state after the other and lets something look at each; answers what it found as lines that begin with the
   * state's name. A state that never stands, and whatever the page itself complains about, is found too.
   */
  async walk(look: Look, check: (name: string) => Promise<readonly string[]>): Promise<readonly string[]> {
    const found: string[] = []
    for (const name of await this.names()) {
      try {
        await this.show(name, look)
        found.push(...(await check(name)).map((fault) => `${name}: ${fault}`))
      } catch (error) {
        found.push(
          `${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'never stands'}`,
        )
      }
      found.push(...this.faults.splice(0).map((fault) => `${name}: ${fault}`))
    }
    return found
  }

  /** Colours it anew, without showing it again. */
  async wear(theme: Theme): Promise<void> {
    await this.page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme)
  }

  /** Makes the window larger or smaller; much quicker than Playwright's own way, for there are hundreds of them. */
  async resize(width: number, height: number): Promise<void> {
    const size = { width, height, deviceScaleFactor: 1, mobile: false }
    await this.tools.send('Emulation.setDeviceMetricsOverride', size)
  }

  /** A picture of the window in WebP; `scale` makes it smaller. No caret blinks in it, and no countdown moves. */
  async picture(width: number, height: number, scale: number): Promise<Buffer> {
    await this.page.evaluate(async () => {
      document.documentElement.style.setProperty('caret-color', 'transparent')
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    })
    const { data } = await this.tools.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 40,
      clip: { x: 0, y: 0, width, height, scale },
    })
    return Buffer.from(data, 'base64')
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }
}
