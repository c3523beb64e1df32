import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SERIAL } from './counter.ts'
import { fillBox } from './fill-box.ts'
import { expect, test } from './paper-counter.ts'
import { readPdf } from './read-pdf.ts'

test('a receipt prints by itself on a roll, is saved as a PDF in the page’s language, and the journal knows of both', async ({
  counter,
}) => {
  const page = await counter.openWith({ paper: { receipt: { size: 'roll-80', printer: 'Counter' } } })
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('disabled')
  const roll = await counter.printed(1)
  expect(roll.pages).toBe(1)
  expect(roll.sizeMm[0]).toBe(80)
  // As long as what is on it, and no longer.
  expect(roll.sizeMm[1]).toBeGreaterThan(120)
  expect(roll.sizeMm[1]).toBeLessThan(230)
  expect(roll.cutOff).toEqual([])
  const [text = ''] = roll.texts
  expect(text).toContain('Disabled RSA confirmed it')
  expect(text).toContain('140 100 080')

  // The page is still there, untouched by the window in which the receipt was drawn.
  await page.evaluate(() => window.ds100?.invoke('settings.change', { language: 'de' }))
  const saved = await counter.savePdf('Als PDF speichern')
  expect(saved.sizeMm[0]).toBe(80)
  expect(saved.texts[0]).toContain('Gesperrt RSA hat es bestätigt')
  expect(statSync(join(counter.folder, 'saved.pdf')).mode & 0o777).toBe(0o600)
  await counter.answerSaveDialog(null)
  await page.getByRole('button', { name: 'Als PDF speichern' }).click()
  await expect(page.locator('[data-paper="cancelled"]')).toBeVisible()

  const sheets = counter.sheets()
  expect(sheets.map(({ payload }) => payload['how'])).toEqual(['printed', 'pdf'])
  const [printed, pdf] = sheets.map(({ payload }) => payload)
  expect(text.replaceAll(' ', '')).toContain(printed?.['digest'])
  expect(saved.texts[0]?.replaceAll(' ', '')).toContain(pdf?.['digest'])
  expect(printed).toMatchObject({ state: 'disabled', size: 'roll-80' })
})

test('what is queued prints as NOT disabled yet; a printer that fails says so, and the label can still be saved', async ({
  counter,
}) => {
  const page = await counter.openWith({
    paper: { receipt: { size: 'label', how: 'save', printer: 'Jammed', showName: true } },
  })
  await counter.scan(SERIAL)
  await counter.shows('found')
  await counter.simulator.close()
  await counter.confirm()
  await counter.stands('queued')
  await expect(page.getByRole('group', { name: 'Receipt' }).getByRole('button').first()).toHaveText(
    'Save as PDF',
  )
  await page.getByRole('button', { name: 'Print receipt' }).click()
  await expect(page.getByText('The printer took nothing')).toBeVisible()
  expect(counter.sheets()).toEqual([])
  const label = await counter.savePdf()
  expect(label.pages).toBe(1)
  expect(label.sizeMm).toEqual([62, 29])
  expect(label.cutOff).toEqual([])
  expect(label.texts[0]).toContain('NOT disabled yet')
  expect(label.texts[0]?.replace('NOT disabled', '')).not.toMatch(/disabled/i)
})

test('a box of 300 devices is a sheet of several pages, each with the table’s head and its number, and a CSV', async ({
  counter,
}) => {
  const { boxId, serials } = fillBox(counter.data, 300)
  const page = await counter.openWith({
    desk: 'recycling',
    paper: { format: 'letter', handover: { printer: 'Counter' } },
  })
  const ask = (as: 'pdf' | 'csv') =>
    page.evaluate(
      ([box, kind]) =>
        window.ds100?.invoke('paper.save', { what: { kind: 'handover', boxId: box }, as: kind }),
      [boxId, as] as const,
    )
  await counter.answerSaveDialog(join(counter.folder, 'box.pdf'))
  expect(await ask('pdf')).toMatchObject({ ok: true })
  const pdf = await readPdf(join(counter.folder, 'box.pdf'))
  expect(pdf.sizeMm).toEqual([216, 279])
  expect(pdf.pages).toBeGreaterThan(6)
  expect(pdf.pages).toBeLessThan(12)
  pdf.texts.forEach((text, index) => expect(text).toContain(`${index + 1} / ${pdf.pages}`))
  const [first = '', ...others] = pdf.texts
  expect(first).toContain('300 devices')
  expect(first).toContain('Handed over by')
  for (const text of others) expect(text).toContain('Helpdesk 1 · Hand-over sheet · Box')
  const listed = others.join(' ').replaceAll(' ', '')
  expect(serials.filter((serial) => !listed.includes(serial))).toEqual([])

  await counter.answerSaveDialog(join(counter.folder, 'box.csv'))
  expect(await ask('csv')).toMatchObject({ ok: true })
  const lines = readFileSync(join(counter.folder, 'box.csv'), 'utf8').trimEnd().split('\n')
  expect(lines).toHaveLength(301)
  expect(counter.sheets().map(({ payload }) => [payload['how'], payload['devices']])).toEqual([
    ['pdf', 300],
    ['csv', 300],
  ])
})
