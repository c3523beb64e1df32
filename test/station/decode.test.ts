import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../electron/command-line/run.ts'
import { CAPTURES, COMMAND_ANSWER } from '../scanners/captures.ts'
import { BOOT_KEYBOARD, HONEYWELL, IBM_HANDHELD, NEWLAND } from '../scanners/descriptors.ts'
import { encodeReports, hex } from '../scanners/reports.ts'

const SERIAL = '140100080'
const data = mkdtempSync(join(tmpdir(), 'decode-'))
afterAll(() => {
  rmSync(data, { recursive: true, force: true })
})

/** Runs `station decode --json` on these lines; answers its exit code and its JSON lines. */
async function decode(...lines: readonly unknown[]) {
  let out = ''
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const exit = await runCommandLine(['decode', '--json', '--data', data], true, {
    input: Readable.from([input]),
    out: (text) => (out += text),
    err: () => undefined,
    progress: { write: () => undefined },
  })
  const found =
    out.trim() === ''
      ? []
      : out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Found)
  return { exit, found }
}

interface Found {
  readonly text?: string
  readonly symbology?: string | null
  readonly source?: string
  readonly deviceSerial?: string
  readonly problem?: { readonly code: string; readonly detail: string }
}

describe('station decode', () => {
  it.each(CAPTURES)('decodes $name, with and without its descriptor', async (capture) => {
    const { vendorId, productId, reports, text, symbology } = capture
    const line = { vendorId, productId, reports }
    const { exit, found } = await decode({ ...line, descriptor: hex(capture.descriptor) }, line)
    expect(exit).toBe(0)
    expect(found).toHaveLength(2)
    for (const each of found) expect(each).toMatchObject({ text, symbology, source: 'hid-pos' })
  })

  it('names the device serial', async () => {
    const reports = encodeReports('newland', SERIAL).map(hex)
    const line = { vendorId: 0x1eab, productId: 1, reports }
    const expected = { text: SERIAL, symbology: 'Code 128', source: 'hid-pos', deviceSerial: SERIAL }
    expect((await decode({ ...line, descriptor: hex(NEWLAND) }, line)).found).toEqual([expected, expected])
  })

  it('reads an IBM hand-held by its descriptor, by its usage and by its first report', async () => {
    const line = { vendorId: 0x04b3, productId: 1, reports: encodeReports('ibm', SERIAL).map(hex) }
    const { found } = await decode(
      { ...line, descriptor: hex(IBM_HANDHELD) },
      { ...line, usagePage: 0xff45, usage: 0x4b00 },
      line,
    )
    const expected = { text: SERIAL, symbology: 'Code 128', source: 'ibm-handheld', deviceSerial: SERIAL }
    expect(found).toEqual([expected, expected, expected])
  })

  it('prints no text for what is no scan', async () => {
    const line = { vendorId: 0x0c2e, productId: 1, reports: COMMAND_ANSWER }
    const first = encodeReports('honeywell', 'x'.repeat(100)).slice(0, 1).map(hex)
    const { exit, found } = await decode(
      { ...line, descriptor: hex(HONEYWELL) },
      line,
      { ...line, reports: first },
      { ...line, descriptor: hex(BOOT_KEYBOARD) },
    )
    expect(exit).toBe(0)
    expect(found.every(({ text }) => text === undefined)).toBe(true)
    expect(found.map(({ problem }) => problem?.code)).toEqual(['code-incomplete', 'descriptor-no-scanner'])
  })

  it('says what a malformed descriptor is, and reads by habit', async () => {
    const reports = encodeReports('honeywell', SERIAL).map(hex)
    const { found } = await decode({ vendorId: 0x0c2e, productId: 1, descriptor: '058c09', reports })
    expect(found).toMatchObject([{ problem: { code: 'descriptor-malformed' } }, { deviceSerial: SERIAL }])
  })

  it.each([
    ['not JSON', 'no'],
    ['reports.0', { vendorId: 1, productId: 1, reports: ['0'] }],
    ['productId', { vendorId: 1, reports: [] }],
    ['colour', { vendorId: 1, productId: 1, reports: [], colour: 'red' }],
  ])('names what is wrong with a line (%s), goes on, and exits with 2', async (named, line) => {
    const reports = encodeReports('honeywell', SERIAL).map(hex)
    const { exit, found } = await decode(line, { vendorId: 0x0c2e, productId: 1, reports })
    expect(exit).toBe(2)
    expect(found[0]?.problem?.detail).toContain(named)
    expect(found[1]?.deviceSerial).toBe(SERIAL)
    expect(found.at(-1)?.problem?.code).toBe('usage')
  })
})
