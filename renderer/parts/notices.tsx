import type { ReactNode } from 'react'
import { useStation, type Notice } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { ProblemCard } from './problem-card.tsx'

/** The problems that nobody has answered yet, over the stage; each stays until it is dismissed or the next thing is done. */
export function Notices() {
  const { t } = useWords()
  const { notices } = useStation()
  if (notices.length === 0) return null
  return (
    <aside className="notices" aria-label={t('region.notices')}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </aside>
  )
}

/** One notice, with what a screen adds to it. */
export function NoticeCard({ notice, children }: { notice: Notice; children?: ReactNode }) {
  const { t } = useWords()
  const { dismiss } = useStation()
  return (
    <ProblemCard problem={notice.problem}>
      {children}
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          dismiss(notice.id)
        }}
      >
        {t('problem.dismiss')}
      </button>
    </ProblemCard>
  )
}
