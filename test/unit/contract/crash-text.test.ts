import { describe, expect, it } from 'vitest'
import { crashText } from '../../../electron/contract/crash-text.ts'

const SECRET = 'MIIEpAIBAAKCAQEA-not-for-anybody'

describe('the text of a crash', () => {
  it('says what kind it was and where, and nothing of its message', () => {
    const text = crashText(new TypeError(`bad key ${SECRET}`))
    expect(text).toMatch(/^Unexpected: TypeError\n\s+at .*crash-text\.test\.ts/)
    expect(text).not.toContain(SECRET)
  })

  it('is not taken in by a message that looks like places, by a cause, or by a name', () => {
    const error = new Error(`first\n    at ${SECRET} (file:1:1)\n    at x`, { cause: new Error(SECRET) })
    error.name = `Odd ${SECRET}`
    expect(crashText(error)).not.toContain(SECRET)
    const changed = new Error('first')
    changed.message = `second ${SECRET}`
    changed.stack = `Error: ${SECRET}\n    at ${SECRET}`
    expect(crashText(changed)).toBe('Unexpected: Error')
  })

  it('says nothing of what is thrown that is no error', () => {
    expect(crashText(SECRET)).not.toContain(SECRET)
    expect(crashText(null)).toContain('no error')
  })
})
