import './no-eval.ts'
import { createRoot } from 'react-dom/client'
import { languageSchema, themeSchema } from '../../electron/contract/words.ts'
import '../styles/index.css'
import './gallery.css'
import { freezeClock } from './frozen-clock.ts'
import { Overview } from './overview.tsx'
import { SHELVES, stateNamed, STATES } from './shelves.ts'
import { showState, type Look } from './show-state.tsx'
import './window.ts'

const root = document.getElementById('root')
if (root !== null) {
  const wanted = new URLSearchParams(window.location.search)
  const name = wanted.get('state')
  if (name === null) {
    createRoot(root).render(<Overview shelves={SHELVES} />)
  } else {
    freezeClock()
    const show = (state: string, look: Look): Promise<void> => showState(root, stateNamed(state), look)
    window.gallery = { names: STATES.map((state) => state.name), languages: languageSchema.options, show }
    void show(name, {
      language: languageSchema.catch('en').parse(wanted.get('lang')),
      theme: themeSchema.catch('light').parse(wanted.get('theme')),
    })
  }
}
