import type { ReactNode } from 'react'
import type { Problem } from '../../electron/contract/problem.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from './outcome-icon.tsx'

/** A problem, what it means, and what to do about it. */
export function ProblemCard({
  problem,
  children,
  tone = 'refused',
}: {
  problem: Problem
  children?: ReactNode
  tone?: 'refused' | 'owed'
}) {
  const { problem: textOf } = useWords()
  const { title, detail, remedy } = textOf(problem)
  return (
    <section className="problem" role="alert" data-tone={tone} data-problem={problem.code}>
      <FamilyIcon family={tone} size="line" />
      <div className="problem-words">
        <h2 className="problem-title">{title}</h2>
        <p className="problem-detail">{detail}</p>
        <p className="problem-remedy">{remedy}</p>
        {children !== undefined && <div className="problem-actions">{children}</div>}
      </div>
    </section>
  )
}
