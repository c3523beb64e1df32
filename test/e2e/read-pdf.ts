import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

/** A PDF as a reader sees it. */
export interface ReadPdf {
  readonly pages: number
  /** The first page's size in millimetres, to the whole one. */
  readonly sizeMm: readonly [width: number, height: number]
  /** The text of each page, its white space made single spaces. */
  readonly texts: readonly string[]
  /** Text that lies outside of the first page. */
  readonly cutOff: readonly string[]
}

const MM_PER_POINT = 25.4 / 72

/** Reads a PDF with another program's eyes: Mozilla's PDF.js. */
export async function readPdf(place: string): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(place)))
  const { text } = await extractText(document)
  const first = await document.getPage(1)
  const [left = 0, bottom = 0, right = 0, top = 0] = first.view
  const { items } = await first.getTextContent()
  const cutOff = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , x = 0, y = 0] = item.transform as number[]
    const isInside = x >= left && x + item.width <= right && y >= bottom && y <= top
    return isInside ? [] : [item.str]
  })
  return {
    pages: document.numPages,
    sizeMm: [Math.round((right - left) * MM_PER_POINT), Math.round((top - bottom) * MM_PER_POINT)],
    texts: text.map((page) => page.replace(/\s+/g, ' ')),
    cutOff,
  }
}
