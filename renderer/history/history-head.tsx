import { useEffect, useRef } from 'react'
import { useStation } from '../app/station.ts'
import { useFocusHome } from '../app/use-focus-home.ts'
import { useWords } from '../i18n/words.tsx'
import type { HistoryView } from './history-screen.tsx'

const VIEWS = ['search', 'report'] as const

/** The headline of the history, the choice between its two views, and the way out. */
export function HistoryHead({
  view,
  takesFocus,
  onTurn,
}: {
  view: HistoryView
  takesFocus: boolean
  onTurn: (view: HistoryView) => void
}) {
  const { t } = useWords()
  const { history } = useStation()
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) headline.current?.focus({ preventScroll: true })
  }, [takesFocus])
  // "More" goes with the last page, a day of the month with the month.
  useFocusHome(headline)
  return (
    <header className="history-head">
      <h1 className="headline" tabIndex={-1} ref={headline}>
        {t(`history.headline.${view}`)}
      </h1>
      <div className="history-views" role="group" aria-label={t('history.views')}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            className="choice history-view"
            aria-pressed={each === view}
            onClick={() => {
              if (each !== view) onTurn(each)
            }}
          >
            {t(`history.view.${each}`)}
          </button>
        ))}
      </div>
      <button type="button" className="button button-small" onClick={history.close}>
        {t('history.close')}
      </button>
    </header>
  )
}
