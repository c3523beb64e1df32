import { describe, expect, it } from 'vitest'
import { offerOf, paperFileSchema, paperOf, usualPaper } from '../../../electron/settings/paper-settings.ts'

const settings = (paper: object) => paperOf(paperFileSchema.parse(paper), 'returns')

describe('the station file’s paper', () => {
  it('offers receipts where somebody waits for them, and a sheet for each box', () => {
    expect(offerOf(usualPaper('returns'))).toEqual({
      receipt: { how: 'print', automatic: false },
      handover: { how: 'print' },
    })
    expect(offerOf(usualPaper('lost')).receipt.how).toBe('print')
    expect(offerOf(usualPaper('recycling')).receipt.how).toBe('none')
  })

  it('prints by itself only where a printer is named: nobody is asked unasked', () => {
    expect(offerOf(settings({ receipt: { printer: 'TM-T20' } })).receipt.automatic).toBe(true)
    expect(offerOf(settings({ receipt: { printer: 'TM-T20', how: 'save' } })).receipt.automatic).toBe(false)
    expect(offerOf(settings({ receipt: { how: 'print' } })).receipt.automatic).toBe(false)
  })

  it('knows the sizes; a label leaves the name out unless it is told to print it', () => {
    expect(settings({ format: 'letter' }).handover.paper).toEqual({
      size: 'page',
      widthMm: 215.9,
      heightMm: 279.4,
    })
    expect(settings({ receipt: { size: 'roll-80' } }).receipt.paper).toEqual({
      size: 'roll-80',
      widthMm: 80,
      heightMm: null,
    })
    const label = settings({ receipt: { size: 'label' } }).receipt
    expect(label).toMatchObject({ paper: { widthMm: 62, heightMm: 29 }, showName: false })
    expect(settings({ receipt: { size: 'label', showName: true } }).receipt.showName).toBe(true)
    expect(settings({}).receipt.showName).toBe(true)
  })

  it('refuses a label on which no code can be read', () => {
    const small = paperFileSchema.safeParse({
      receipt: { size: 'label', labelMm: { width: 30, height: 12 } },
    })
    expect(small.success).toBe(false)
  })
})
