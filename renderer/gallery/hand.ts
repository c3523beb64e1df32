import { setClockAhead } from './frozen-clock.ts'
import type { PretendBridge } from './pretend-bridge.ts'
import type { Hand } from './state.ts'

/** So long something may take to appear. */
const PATIENCE_MS = 8000

/** What a state may do with its screen. */
export function handFor({ tell, change }: Pick<PretendBridge, 'tell' | 'change'>): Hand {
  const element = async (selector: string): Promise<HTMLElement> => {
    const found = await appears(selector)
    if (!(found instanceof HTMLElement)) throw new Error(`${selector} can’t be pressed`)
    return found
  }
  return {
    press: async (selector) => {
      const button = await element(selector)
      button.focus()
      button.click()
    },
    write: async (selector, text) => {
      const field = await element(selector)
      if (!(field instanceof HTMLInputElement)) throw new Error(`${selector} is no text field`)
      // React hears of a value only through the element's own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    hold: async (selector) => {
      const button = await element(selector)
      button.setPointerCapture = () => undefined
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, pointerId: 1 }))
    },
    appears,
    tell,
    change,
    wait: setClockAhead,
  }
}

/** Waits until an element is in the document; throws when it does not come. */
export function appears(selector: string): Promise<Element> {
  return new Promise((found, missed) => {
    const look = (): boolean => {
      const element = document.querySelector(selector)
      if (element === null) return false
      observer.disconnect()
      clearTimeout(timer)
      found(element)
      return true
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(() => {
      observer.disconnect()
      missed(new Error(`${selector} did not appear`))
    }, PATIENCE_MS)
    if (!look()) {
      observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true })
    }
  })
}
