import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'

interface Key {
  readonly key: string
  readonly code: string
  readonly shift?: true
}

const OTHERS: Readonly<Record<string, Key>> = {
  '\n': { key: 'Enter', code: 'Enter' },
  '\t': { key: 'Tab', code: 'Tab' },
  ' ': { key: ' ', code: 'Space' },
  '-': { key: '-', code: 'Minus' },
  '.': { key: '.', code: 'Period' },
  '/': { key: '/', code: 'Slash' },
  ':': { key: ':', code: 'Semicolon', shift: true },
  ']': { key: ']', code: 'BracketRight' },
}
const SHIFT = 8

/**
 * Keys as a scanner in keyboard mode sends them on a US layout. Each says when it was pressed, in even steps: a
 * test that is slow at passing them on makes no pause that the scanner did not make.
 */
export async function scanKeys(page: Page, text: string, millisecondsAKey: number): Promise<void> {
  const keys = Array.from(text, keyOf)
  await sleep(keys.length * millisecondsAKey)
  const session = await page.context().newCDPSession(page)
  const began = Date.now() - keys.length * millisecondsAKey
  const sent = keys.flatMap(({ key, code, shift }, index) => {
    const at = (began + index * millisecondsAKey) / 1000
    const typed = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined
    const pressed = {
      key,
      code,
      windowsVirtualKeyCode: virtualKey(key, code),
      modifiers: shift === true ? SHIFT : 0,
    }
    return [
      session.send('Input.dispatchKeyEvent', {
        ...pressed,
        type: typed === undefined ? 'rawKeyDown' : 'keyDown',
        ...(typed === undefined ? {} : { text: typed, unmodifiedText: typed }),
        timestamp: at,
      }),
      session.send('Input.dispatchKeyEvent', { ...pressed, type: 'keyUp', timestamp: at + 0.002 }),
    ]
  })
  await Promise.all(sent)
  await session.detach()
}

function keyOf(char: string): Key {
  if (/^[0-9]$/.test(char)) return { key: char, code: `Digit${char}` }
  if (/^[a-z]$/.test(char)) return { key: char, code: `Key${char.toUpperCase()}` }
  if (/^[A-Z]$/.test(char)) return { key: char, code: `Key${char}`, shift: true }
  const other = OTHERS[char]
  if (other === undefined) throw new Error(`no key for ${JSON.stringify(char)}`)
  return other
}

function virtualKey(key: string, code: string): number {
  if (key === 'Enter') return 13
  if (key === 'Tab') return 9
  return /^(?:Digit|Key)/.test(code) ? code.charCodeAt(code.length - 1) : 0
}
