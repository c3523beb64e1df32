import type { Problem } from '../../electron/contract/problem.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { Progress } from '../parts/progress.tsx'

/** The history while its code is read, or why it can't be: the headline has the focus, and the way out is there already. */
export function HistoryWaits({ problem, onClose }: { problem: Problem | null; onClose: () => void }) {
  const { t } = useWords()
  const headline = useHeadline()
  return (
    <>
      <header className="history-head">
        <h1 className="headline" tabIndex={-1} ref={headline}>
          {t('history.headline.search')}
        </h1>
        <button type="button" className="button button-small" onClick={onClose}>
          {t('history.close')}
        </button>
      </header>
      {problem !== null ? (
        <ProblemCard problem={problem} />
      ) : (
        <div className="history-waits">
          <Progress label={t('history.waits')} value={null} />
        </div>
      )}
    </>
  )
}
