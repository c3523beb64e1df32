import { createInterface } from 'node:readline'
import { Buffer } from 'node:buffer'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { readLabel, type LabelRules } from '../contract/label.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { createDecoder } from '../scanner/create-decoder.ts'
import type { Decoded } from '../scanner/decoder.ts'
import { readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

const hexBytes = (most: number) =>
  z
    .string()
    .max(most * 2)
    .regex(/^(?:[0-9a-fA-F]{2})*$/, 'must be hex, two digits a byte')

/** One line of input: a device and what it sent. A report has the device's report id in front, if it has ids. */
const lineSchema = z.strictObject({
  vendorId: z.int().min(0).max(0xffff),
  productId: z.int().min(0).max(0xffff),
  descriptor: hexBytes(16_384).nullish(),
  usagePage: z.int().min(0).max(0xffff).nullish(),
  usage: z.int().min(0).max(0xffff).nullish(),
  reports: z.array(hexBytes(16_384)).max(100_000),
})
type Line = z.output<typeof lineSchema>

/**
 * `station decode`: raw scanner reports as JSON lines on standard input, their scans as JSON lines on standard
 * output. The reports of one line belong together and come without a pause; what is not whole at its end is a
 * problem. A line that is not right says so and the next one is read; the exit code is then that of usage.
 */
export async function decode(
  input: Readable,
  options: CommonOptions,
  isCheckout: boolean,
  output: Output,
): Promise<ExitCode> {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const rules: LabelRules = { pattern: new RegExp(configuration.value.file.label.pattern) }
  let number = 0
  let first: Problem | undefined
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (text.trim() === '') continue
    const line = readLine(text, number)
    if ('code' in line) {
      first ??= line
      tell(output, { problem: line })
      continue
    }
    for (const found of decodeLine(line, rules)) tell(output, found)
  }
  return first === undefined ? EXIT.done : output.fail(first)
}

function readLine(text: string, number: number): Line | Problem {
  const fault = (what: string) => problem('usage', { fault: `Line ${number}: ${what}.` })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return fault('is not JSON')
  }
  const parsed = lineSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const member = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '')
  return fault(`${member === '' ? 'the line' : member}: ${issue?.message ?? 'is wrong'}`)
}

interface Found {
  readonly text?: string
  readonly symbology?: string | null
  readonly source?: string
  readonly deviceSerial?: string
  readonly problem?: Problem
}

function decodeLine(line: Line, rules: LabelRules): readonly Found[] {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
  const { decoder, problem: why } = createDecoder({
    vendorId: line.vendorId,
    usagePage: line.usagePage ?? undefined,
    usage: line.usage ?? undefined,
    descriptor: line.descriptor == null ? null : bytes(line.descriptor),
  })
  const found: Found[] = why === null ? [] : [{ problem: why }]
  if (decoder === null) return found
  // No clock: the reports of a line follow each other at once.
  const decoded = line.reports.flatMap((report) => decoder.push(bytes(report), 0))
  return [...found, ...[...decoded, ...decoder.drop('silence')].flatMap((each) => foundIn(each, rules))]
}

function foundIn(decoded: Decoded, rules: LabelRules): readonly Found[] {
  switch (decoded.kind) {
    case 'no-scan':
      return []
    case 'trouble':
      return [{ problem: decoded.problem }]
    case 'scan': {
      const label = readLabel(decoded.scan.text, rules)
      return [{ ...decoded.scan, ...(label.ok ? { deviceSerial: label.value } : { problem: label.problem }) }]
    }
  }
}

function tell(output: Output, { problem: why, ...found }: Found): void {
  const scanned = found.text === undefined ? '' : `${JSON.stringify(found.text)} ${found.symbology ?? ''}`
  if (why === undefined) {
    output.say({ ...found }, `${scanned} serial ${found.deviceSerial ?? ''}`)
    return
  }
  const { code, title, detail, remedy, retry } = why
  output.say(
    { ...found, problem: { code, title, detail, remedy, retry } },
    `${scanned} ${title}: ${detail}`.trim(),
  )
}
