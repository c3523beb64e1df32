import { Fragment, type ReactNode } from 'react'
import type { IntakeView } from '../../../../electron/contract/intake.ts'
import { useFocusHome } from '../../../app/use-focus-home.ts'
import { useHeadline } from '../../../app/use-headline.ts'
import { OutcomeIcon } from '../../../parts/outcome-icon.tsx'
import { Serial } from '../../../parts/serial.tsx'
import { shownState } from '../../../parts/shown-state.ts'
import { Story } from './story.tsx'

/** What every outcome has: its sign, its word, the serial, what it means, what happened, what can be done. */
export function OutcomeFrame({
  intake,
  word,
  lead,
  facts,
  actions,
  children,
}: {
  intake: IntakeView
  word: string
  lead: string
  facts: readonly (string | null)[]
  actions: ReactNode
  children?: ReactNode
}) {
  const headline = useHeadline()
  // An offer goes away with its answer.
  useFocusHome(headline)
  const known = facts.filter((fact) => fact !== null)
  return (
    <div className="screen outcome">
      <div className="outcome-head">
        <OutcomeIcon state={shownState(intake)} size="hero" />
        <div>
          <h1 className="outcome-word" tabIndex={-1} ref={headline}>
            {word}
          </h1>
          <Serial serial={intake.deviceSerial} size="large" />
        </div>
      </div>
      <div className="outcome-body">
        <p className="lead">{lead}</p>
        {known.length > 0 && (
          <p className="outcome-facts soft">
            {known.map((fact, index) => (
              <Fragment key={fact}>
                {index > 0 && ' '}
                <span className="outcome-fact">{index < known.length - 1 ? `${fact} ·` : fact}</span>
              </Fragment>
            ))}
          </p>
        )}
        {children}
        <Story intake={intake} />
      </div>
      <div className="actions">{actions}</div>
    </div>
  )
}
