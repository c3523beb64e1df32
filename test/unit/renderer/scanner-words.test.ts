import { describe, expect, it } from 'vitest'
import { problem } from '../../../electron/contract/problem.ts'
import { scannerMakerSchema, type ScannerScreen } from '../../../electron/contract/scanners.ts'
import { scannersDe } from '../../../renderer/i18n/messages/scanners.de.ts'
import { scannersEn } from '../../../renderer/i18n/messages/scanners.en.ts'
import { wordsOfNews } from '../../../renderer/parts/words-of-news.ts'
import { driverProblem } from '../../../renderer/scanners/driver-problem.ts'
import { howToSwitch } from '../../../renderer/scanners/how-to-switch.ts'
import { isLearning } from '../../../renderer/scanners/is-learning.ts'

const text = (id: string, texts: Readonly<Record<string, string>>): string => texts[id] ?? ''

describe('the way to HID POS', () => {
  it.each([...scannerMakerSchema.options, null])('%s has one, in both languages', (maker) => {
    const id = howToSwitch(maker)
    for (const texts of [scannersEn, scannersDe]) expect(text(id, texts)).toMatch(/HID[- ]POS/)
  })

  it('names the maker whose manual it is', () => {
    for (const maker of ['Honeywell', 'Zebra', 'Datalogic', 'Newland'] as const) {
      expect(text(howToSwitch(maker), scannersEn)).toContain(`${maker}’s manual`)
      expect(text(howToSwitch(maker), scannersDe)).toContain(`Handbuch von ${maker}`)
    }
  })
})

describe('a computer on which scanners can’t be read', () => {
  it('has the catalogue’s problem, with its cause', () => {
    expect(driverProblem('no libusb')).toEqual(problem('scanner-driver-missing', { cause: 'no libusb' }))
  })
})

describe('a scan that opened nothing', () => {
  const held = [{ deviceSerial: '140100086' }]

  it('is on the screen already, or waits already, or begins to wait', () => {
    const news = (landed: 'repeat' | 'held', deviceSerial: string) =>
      wordsOfNews({ id: 1, landed, deviceSerial }, held)
    expect(news('repeat', '140100080')).toBe('strip.repeat')
    expect(news('repeat', '140100086')).toBe('strip.repeatHeld')
    expect(news('held', '140100086')).toBe('strip.held')
  })
})

describe('keys', () => {
  const screen = (learning: ScannerScreen['learning']): ScannerScreen => ({ scans: [], report: '', learning })
  const profile = { prefix: '', suffix: 'enter', gapMs: 60 } as const

  it('are learnt from until there is something to keep', () => {
    expect(isLearning(null)).toBe(false)
    expect(isLearning(screen(null))).toBe(false)
    expect(isLearning(screen({ runs: 2, profile: null, problem: null }))).toBe(true)
    expect(isLearning(screen({ runs: 3, profile, problem: null }))).toBe(false)
  })
})
