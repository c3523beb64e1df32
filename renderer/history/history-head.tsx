import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
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
  return (
    <header className="history-head">
      {takesFocus ? (
        <Headline text={t(`history.headline.${view}`)} />
      ) : (
        <h1 className="headline">{t(`history.headline.${view}`)}</h1>
      )}
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

function Headline({ text }: { text: string }) {
  const headline = useHeadline()
  return (
    <h1 className="headline" tabIndex={-1} ref={headline}>
      {text}
    </h1>
  )
}
