import type { WebContents, WebContentsPrintOptions } from 'electron'
import type { SheetPaper } from '../contract/paper.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { Printing } from '../station/paper/printing.ts'
import { createSheetWindows, type SheetWindowsOptions } from './printing-window.ts'
import { saveFile } from './save-file.ts'

/** So long a printer's queue may take to take a sheet in, where nobody is asked. */
const PATIENCE_MS = 60_000
const MICRONS = 1000
const MM_PER_INCH = 25.4

/** The window's way to paper. Both the page's size and the printer are always said: Electron guesses neither right. */
export function createPrinting(options: SheetWindowsOptions): Printing {
  const windows = createSheetWindows(options)
  return {
    print: (sheet, printer) =>
      windows.draw(sheet, async ({ contents, heightMm }) => {
        const known = await contents.getPrintersAsync()
        if (known.length === 0) return failed(problem('printer-none'))
        if (printer !== null && !known.some(({ name }) => name === printer)) {
          return failed(problem('printer-not-there', { printer }))
        }
        const size = sizeOf(sheet.paper, heightMm)
        return printOn(contents, {
          pageSize: { width: Math.round(size.width * MICRONS), height: Math.round(size.height * MICRONS) },
          // A page's margins are in its style sheet, with the page's number; the others have none.
          margins: { marginType: sheet.paper.size === 'page' ? 'default' : 'none' },
          printBackground: true,
          silent: printer !== null,
          ...(printer === null ? {} : { deviceName: printer }),
        })
      }),
    toPdf: (sheet) =>
      windows.draw(sheet, async ({ contents, heightMm }) => {
        const size = sizeOf(sheet.paper, heightMm)
        return succeeded(
          await contents.printToPDF({
            pageSize: { width: size.width / MM_PER_INCH, height: size.height / MM_PER_INCH },
            margins: { top: 0, bottom: 0, left: 0, right: 0 },
            printBackground: true,
            generateTaggedPDF: true,
          }),
        )
      }),
    save: (file) => {
      const kiosk = options.kiosk()
      return kiosk === undefined ? Promise.resolve(succeeded(null)) : saveFile(kiosk, file)
    },
  }
}

/** Millimetres. A roll is cut where the sheet ends. */
function sizeOf(paper: SheetPaper, drawnMm: number): { readonly width: number; readonly height: number } {
  return { width: paper.widthMm, height: paper.heightMm ?? Math.ceil(drawnMm) + 1 }
}

function printOn(
  contents: WebContents,
  options: WebContentsPrintOptions,
): Promise<Result<'printed' | 'cancelled'>> {
  return new Promise((resolve) => {
    // Somebody may stand before the system's dialog for as long as they like.
    const tooLong =
      options.silent === true
        ? setTimeout(() => {
            resolve(failed(problem('printer-failed', { cause: 'no answer' })))
          }, PATIENCE_MS)
        : undefined
    try {
      contents.print(options, (printed, reason) => {
        clearTimeout(tooLong)
        if (printed) resolve(succeeded('printed'))
        else if (/cancel/i.test(reason)) resolve(succeeded('cancelled'))
        else resolve(failed(problem('printer-failed', { cause: reason.slice(0, 200) })))
      })
    } catch (error) {
      clearTimeout(tooLong)
      const cause = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
      resolve(failed(problem('printer-failed', { cause })))
    }
  })
}
