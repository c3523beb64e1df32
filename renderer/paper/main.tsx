import { createRoot } from 'react-dom/client'
import { SHEET_BRIDGE, type SheetBridge } from '../../electron/contract/sheet-names.ts'
import { languageOf, WRITING } from '../i18n/languages.ts'
import { Words } from '../i18n/words.tsx'
import { SheetView } from './sheet-view.tsx'
import { whenDrawn } from './when-drawn.ts'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/paper.css'
import '../styles/paper-sizes.css'
import '../styles/paper-handover.css'

declare global {
  interface Window {
    readonly [SHEET_BRIDGE]?: SheetBridge
  }
}

/** Draws the one sheet of this window and says when that is done. Without a sheet the page stays empty. */
async function draw(bridge: SheetBridge, root: HTMLElement): Promise<void> {
  const sheet = await bridge.take()
  if (sheet === null) return
  const language = languageOf(sheet.language, navigator.language)
  document.documentElement.lang = language
  document.documentElement.dir = WRITING[language].direction
  createRoot(root).render(
    <Words language={language}>
      <SheetView
        sheet={sheet}
        drawn={(element) => void whenDrawn(element).then((heightMm) => bridge.drawn(heightMm))}
      />
    </Words>,
  )
}

const root = document.getElementById('root')
const bridge = window[SHEET_BRIDGE]
if (root !== null && bridge !== undefined) void draw(bridge, root)
