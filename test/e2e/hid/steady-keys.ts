import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** A key that a scanner presses: a digit, or Enter. */
interface Key {
  readonly key: string
  readonly code: string
  readonly text: string
  readonly windowsVirtualKeyCode: number
}

const ENTER: Key = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }

function digit(char: string): Key {
  if (!/^[0-9]$/.test(char)) throw new Error(`${char} is no digit`)
  return { key: char, code: `Digit${char}`, text: char, windowsVirtualKeyCode: char.charCodeAt(0) }
}

/**
 * Types digits and Enter as a scanner in keyboard mode does: each key dated as steadily as its keyboard would
 * send it, however busy the computer is that types here. Chromium dates an event by `timestamp`, as it does by
 * the operating system's time for real keys.
 */
export async function typeSteadily(page: Page, digits: string, millisecondsAKey: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const start = Date.now()
  for (const [index, key] of [...Array.from(digits, digit), ENTER].entries()) {
    const down = start + index * millisecondsAKey
    await sleep(Math.max(0, down - Date.now()))
    const { text, ...rest } = key
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...rest, text, timestamp: down / 1000 })
    const up = down + millisecondsAKey / 2
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...rest, timestamp: up / 1000 })
  }
  await session.detach()
}
