import { useSyncExternalStore } from 'react'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { languageOf } from '../i18n/languages.ts'
import { useWords, Words } from '../i18n/words.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import type { Ask } from './client.ts'
import { Counter } from './counter.tsx'
import type { StationStore } from './store.ts'
import { useLook } from './use-look.ts'

/** The page: the station's language and colours around its counter. */
export function App({ bridge, ask, store }: { bridge: Bridge; ask: Ask; store: StationStore }) {
  const { snapshot, problem } = useSyncExternalStore(store.subscribe, store.view)
  const language = languageOf(snapshot?.language ?? null, navigator.language)
  useLook(language, snapshot?.theme ?? 'system')
  return (
    <Words language={language}>
      {snapshot !== null ? (
        <Counter bridge={bridge} ask={ask} snapshot={snapshot} />
      ) : (
        <main className="plain">
          <Starting />
          {problem !== null && <ProblemCard problem={problem} />}
        </main>
      )}
    </Words>
  )
}

function Starting() {
  const { t } = useWords()
  return <p role="status">{t('app.starting')}</p>
}
