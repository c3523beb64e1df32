import { createElement, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { BoxRow } from '../../../electron/contract/box.ts'
import { BoxRowLine } from '../../../renderer/desks/recycling/box-row.tsx'
import { Words } from '../../../renderer/i18n/words.tsx'

/**
 * The rival of the station’s list, built by itself and put into the same window: the same rows, drawn by the same part
 * with the same styles, all of them at once in a plain list. It has nothing else to do: no main process, no journal.
 */

/** What the bench calls. */
export interface Rival {
  /** Draws so many rows over the stage. */
  readonly show: (rows: readonly BoxRow[]) => void
  /** One more on top. */
  readonly add: (row: BoxRow) => void
}

let put: ((row: BoxRow) => void) | null = null

function PlainList({ first }: { readonly first: readonly BoxRow[] }) {
  const [rows, setRows] = useState(first)
  put = (row) => {
    setRows((now) => [row, ...now])
  }
  return createElement(
    'div',
    { className: 'box-list', role: 'list', id: 'rival' },
    rows.map((row) =>
      createElement(
        'div',
        { key: row.number, role: 'listitem', className: 'rival-place' },
        createElement(BoxRowLine, { row, isRepeated: false, act: null }),
      ),
    ),
  )
}

const rival: Rival = {
  show: (rows) => {
    const place = document.createElement('div')
    place.id = 'rival-frame'
    document.body.append(place)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '#rival-frame { position: fixed; inset: 0 340px 60px 0; display: flex; background: var(--surface); z-index: 9 } .rival-place { block-size: 3.5625rem }',
    )
    document.adoptedStyleSheets.push(sheet)
    flushSync(() => {
      createRoot(place).render(
        createElement(Words, { language: 'en', children: createElement(PlainList, { first: rows }) }),
      )
    })
  },
  add: (row) => {
    put?.(row)
  },
}
Reflect.set(globalThis, 'benchRival', rival)
