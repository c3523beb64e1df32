import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from './host.ts'
import type { Page } from './page.ts'

/** Paper sizes that Electron knows by name, in inches. */
const NAMED: Record<string, readonly [width: number, height: number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
}
const MICRONS_PER_INCH = 25_400
const LEAST_MICRONS = 353

interface Size {
  width: number
  height: number
}
/** Options of `printToPDF` that the stand-in knows; others throw by name. */
export interface PdfOptions {
  pageSize?: string | Size
  margins?: { top?: number; bottom?: number; left?: number; right?: number }
  printBackground?: boolean
  landscape?: boolean
  scale?: number
  pageRanges?: string
  preferCSSPageSize?: boolean
  generateTaggedPDF?: boolean
  generateDocumentOutline?: boolean
  displayHeaderFooter?: boolean
  headerTemplate?: string
  footerTemplate?: string
}
/** Options of `print` that the stand-in knows. */
export interface PrintOptions {
  silent?: boolean
  printBackground?: boolean
  deviceName?: string
  color?: boolean
  margins?: { marginType?: string }
  landscape?: boolean
  copies?: number
  pageSize?: string | Size
  usePrinterDefaultPageSize?: boolean
}
type Printed = (success: boolean, failureReason: string) => void

const PDF_OPTIONS = new Set(
  'pageSize margins printBackground landscape scale pageRanges preferCSSPageSize generateTaggedPDF generateDocumentOutline displayHeaderFooter headerTemplate footerTemplate'.split(
    ' ',
  ),
)
const PRINT_OPTIONS = new Set(
  'silent printBackground deviceName color margins landscape copies pageSize usePrinterDefaultPageSize'.split(
    ' ',
  ),
)

function known(of: string, options: object, names: ReadonlySet<string>): void {
  for (const name of Object.keys(options))
    if (!names.has(name)) throw new Error(`The stand-in does not implement ${of}'s option ${name}`)
}

/** Electron's `webContents.printToPDF`; a size is in inches. */
export async function printToPdf(page: Promise<Page>, options: PdfOptions): Promise<Buffer> {
  known('printToPDF', options, PDF_OPTIONS)
  const { pageSize = 'Letter', margins = {}, ...rest } = options
  const [paperWidth, paperHeight] = inches(pageSize, (size) => [size.width, size.height])
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins
  if (Math.max(top, bottom) > paperHeight || Math.max(left, right) > paperWidth)
    throw new Error('margins must be less than or equal to pageSize')
  const { sessionId } = await page
  const { data } = await chromium().send(
    'Page.printToPDF',
    {
      ...rest,
      paperWidth,
      paperHeight,
      marginTop: top,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
    },
    sessionId,
  )
  return Buffer.from(data, 'base64')
}

function inches(
  pageSize: unknown,
  ofSize: (size: Size) => readonly [width: number, height: number],
): readonly [width: number, height: number] {
  if (typeof pageSize === 'string' && NAMED[pageSize] !== undefined) return NAMED[pageSize]
  if (typeof pageSize !== 'object' || pageSize === null)
    throw new TypeError(`Unsupported pageSize: ${String(pageSize)}`)
  const { width, height } = pageSize as Partial<Size>
  if (typeof width !== 'number' || typeof height !== 'number' || width <= 0 || height <= 0)
    throw new TypeError('height and width properties are required for pageSize')
  return ofSize({ width, height })
}

/**
 * The printers: with `STAND_IN_PRINTERS=FOLDER` one for each entry of it. A folder takes jobs, each a PDF; an entry
 * that is a file stands for a printer that takes none.
 */
export async function listPrinters(): Promise<object[]> {
  return printers().map(({ name }) => ({ name, displayName: name, description: '', options: {} }))
}

function printers(): { name: string; place: string; takesJobs: boolean }[] {
  const folder = process.env['STAND_IN_PRINTERS']
  if (folder === undefined || folder === '') return []
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      place: join(folder, name),
      takesJobs: statSync(join(folder, name)).isDirectory(),
    }))
}

/** Electron's `webContents.print`; a size is in microns. Without `silent` nobody is there to answer the dialog. */
export function print(page: Promise<Page>, options: unknown, callback: Printed = () => undefined): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('webContents.print(): Invalid print settings specified.')
  known('print', options, PRINT_OPTIONS)
  const { pageSize, usePrinterDefaultPageSize = false, silent = false, ...rest } = options as PrintOptions
  if (pageSize !== undefined && usePrinterDefaultPageSize)
    throw new Error('usePrinterDefaultPageSize cannot be combined with pageSize')
  const [width, height] = inches(usePrinterDefaultPageSize ? 'A4' : pageSize, (size) => {
    if (Math.min(size.width, size.height) < LEAST_MICRONS)
      throw new RangeError('height and width properties must be minimum 352 microns.')
    return [size.width / MICRONS_PER_INCH, size.height / MICRONS_PER_INCH]
  })
  if (!silent) {
    setImmediate(callback, false, 'Print job canceled')
    return
  }
  void toPrinter(page, rest, { width, height }).then(
    (reason) => callback(reason === '', reason),
    () => callback(false, 'Print job failed'),
  )
}

async function toPrinter(page: Promise<Page>, options: PrintOptions, pageSize: Size): Promise<string> {
  const all = printers()
  if (all.length === 0) return 'No printers available on the network'
  const printer =
    options.deviceName === undefined ? all[0] : all.find(({ name }) => name === options.deviceName)
  if (printer === undefined) return 'Invalid deviceName provided'
  if (!printer.takesJobs) return 'Print job failed'
  const none = options.margins?.marginType === 'none' ? { top: 0, bottom: 0, left: 0, right: 0 } : {}
  const pdf = await printToPdf(page, {
    pageSize,
    margins: none,
    printBackground: options.printBackground ?? false,
    landscape: options.landscape ?? false,
  })
  mkdirSync(printer.place, { recursive: true })
  const jobs = readdirSync(printer.place).length
  writeFileSync(join(printer.place, `${String(jobs + 1).padStart(3, '0')}.pdf`), pdf)
  return ''
}
