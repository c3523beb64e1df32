import { createRoot, type Root } from 'react-dom/client'
import type { Language, Theme } from '../../electron/contract/words.ts'
import { App } from '../app/app.tsx'
import { clientOf } from '../app/client.ts'
import { createStationStore } from '../app/store.ts'
import { setClockAhead } from './frozen-clock.ts'
import { appears, handFor } from './hand.ts'
import { PartPage } from './part-page.tsx'
import { pretendBridge } from './pretend-bridge.ts'
import type { GalleryState, ScreenState } from './state.ts'

/** How a state is shown. */
export interface Look {
  readonly language: Language
  readonly theme: Theme
}

let page: Root | undefined

/**
 * Shows one state alone, in place of what was shown before. Ends when it stands: `data-gallery` of the document is then
 * its name. Throws when what it should show does not appear.
 */
export async function showState(root: HTMLElement, state: GalleryState, look: Look): Promise<void> {
  delete document.documentElement.dataset['gallery']
  page?.unmount()
  setClockAhead(0)
  window.scrollTo(0, 0)
  page = createRoot(root)
  await (state.kind === 'screen' ? showScreen(page, state, look) : showPart(page, state, look))
  await appears(state.shows)
  await document.fonts.ready
  await nextFrame()
  await nextFrame()
  document.documentElement.dataset['gallery'] = state.name
}

async function showScreen(
  on: Root,
  { snapshot, answers, then }: ScreenState,
  { language, theme }: Look,
): Promise<void> {
  const bridge = pretendBridge({ ...snapshot, language, theme }, answers)
  const ask = clientOf(bridge)
  on.render(<App bridge={bridge} ask={ask} store={createStationStore(bridge, ask)} />)
  await appears('main h1')
  // By then its effects have run: it listens to events.
  await nextFrame()
  await nextFrame()
  await then?.(handFor(bridge))
}

async function showPart(
  on: Root,
  { element }: Extract<GalleryState, { kind: 'part' }>,
  { language, theme }: Look,
): Promise<void> {
  on.render(
    <PartPage language={language} theme={theme}>
      {element}
    </PartPage>,
  )
  await appears('main')
}

const nextFrame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn))
