import { describe, expect, it } from 'vitest'
import { readText } from '../../../electron/journal/history-text.ts'

describe('what is typed into the search', () => {
  it('is nothing where it is only gaps', () => {
    expect(readText('  ')).toBeNull()
  })

  it('may be a serial, with the gaps that people put into it', () => {
    expect(readText('140 100 080')?.serial).toBe('140100080')
    expect(readText('140-100-080')?.serial).toBe('140100080')
    expect(readText('Ada Example')?.serial).toBeNull()
  })

  it('may be a row of the journal, as a screen or a sheet writes it', () => {
    expect(readText('#48,211')?.row).toBe(48_211)
    expect(readText('# 48.211')?.row).toBe(48_211)
    expect(readText('48211')?.row).toBeNull()
  })

  it('may be an intake’s id, in small letters too', () => {
    expect(readText('01jcz0000000000000000000a1')?.intakeId).toBe('01JCZ0000000000000000000A1')
  })

  it('may be a name in letters whose capitals SQLite does not know', () => {
    expect(readText('özlem çelik')?.names).toContain('Özlem Çelik')
    expect(readText('MÜLLER')?.names).toContain('Müller')
    expect(readText('ada')?.names).toEqual(['ada'])
    expect(readText('a')?.names).toEqual([])
  })
})
