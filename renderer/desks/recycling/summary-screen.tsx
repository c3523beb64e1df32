import { useMemo } from 'react'
import type { LastBox } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { PaperActions } from '../../paper/paper-actions.tsx'
import { FamilyIcon, OutcomeIcon } from '../../parts/outcome-icon.tsx'
import { BoxListView } from './box-list.tsx'
import { boxName } from './box-name.ts'
import { listOfLastBox } from './list-of-box.ts'
import { familyOfBox, tallyOf, type Group } from './tally.ts'

/** A box that is finished: who, when, how its devices ended, each of them, and its hand-over sheet. */
export function SummaryScreen({ lastBox, onBack }: { lastBox: LastBox; onBack: (() => void) | null }) {
  const speech = useWords()
  const { t, clock, count } = speech
  const { snapshot, act } = useStation()
  const headline = useHeadline()
  const { counts, reason, ticket, openedAt, closedAt } = lastBox
  const tally = tallyOf(counts)
  const of = (...groups: readonly Group[]) =>
    tally.reduce((sum, each) => (groups.includes(each.group) ? sum + each.count : sum), 0)
  const owed = of('owed')
  const waiting = of('person', 'cloud')
  const list = useMemo(() => listOfLastBox(lastBox), [lastBox])
  const next = (): void => {
    if (onBack !== null) onBack()
    else void act('box.set', { name: null, reason, ticket })
  }
  return (
    <div className="screen box box-summary" data-box="summary" data-owed={owed}>
      <header className="box-summary-head">
        <FamilyIcon family={familyOfBox(counts)} size="hero" />
        <div className="box-title">
          <h1 className="headline" tabIndex={-1} ref={headline}>
            {t('box.summary.headline', { name: boxName(speech, lastBox) })}
          </h1>
          <p className="lead soft">
            {t('box.summary.lead', {
              count: lastBox.count,
              operator: snapshot.operator,
              from: clock(openedAt),
              to: clock(closedAt),
            })}{' '}
            {[t(`reason.${reason}`), ...(ticket === '' ? [] : [ticket])].join(' · ')}
          </p>
        </div>
      </header>
      <ul className="box-tally" aria-label={t('box.summary.counts')}>
        {tally.map(({ group, count: many, sign }) => (
          <li key={group} className="box-tally-one" data-group={group} data-count={many}>
            <OutcomeIcon state={sign} size="line" />
            <strong className="box-tally-number">{count(many)}</strong>
            <span>{t(`box.count.${group}`)}</span>
          </li>
        ))}
      </ul>
      <PaperActions what={{ kind: 'handover', boxId: lastBox.boxId }} place="summary" />
      {owed + waiting > 0 && (
        <p className="box-summary-owed">
          {owed > 0 && t('box.summary.owed', { count: owed })}{' '}
          {waiting > 0 && t('box.summary.person', { count: waiting })}
        </p>
      )}
      <div className="box-card card">
        <BoxListView
          list={list}
          label={t('box.summary.list')}
          skip={0}
          repeated={null}
          canOpen={false}
          empty=""
        />
      </div>
      <div className="box-actions">
        <button type="button" className="button button-main box-main" data-next-box="" onClick={next}>
          {t(onBack === null ? 'box.summary.next' : 'box.summary.back')}
        </button>
      </div>
    </div>
  )
}
