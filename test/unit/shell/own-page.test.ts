import { describe, expect, it } from 'vitest'
import { isOwnPage } from '../../../electron/shell/own-page.ts'

const own = { sender: { id: 7 }, senderFrame: { url: 'app://intake/index.html', parent: null } }

describe('the sender check', () => {
  it('accepts the main frame of the station’s own window', () => {
    expect(isOwnPage(own, 7)).toBe(true)
  })

  it.each([
    ['another window', { ...own, sender: { id: 8 } }],
    ['a frame inside the page', { ...own, senderFrame: { ...own.senderFrame, parent: {} } }],
    ['a frame that is gone', { ...own, senderFrame: null }],
    ['another host', { ...own, senderFrame: { url: 'app://intake.example/index.html', parent: null } }],
    ['another scheme', { ...own, senderFrame: { url: 'https://intake/index.html', parent: null } }],
    ['a file', { ...own, senderFrame: { url: 'file:///app://intake/', parent: null } }],
  ])('refuses %s', (_what, event) => {
    expect(isOwnPage(event, 7)).toBe(false)
  })

  it('refuses everything while there is no window', () => {
    expect(isOwnPage(own, undefined)).toBe(false)
  })
})
