import type { HistoryQuery } from '../../electron/contract/history.ts'
import { INTAKE_STATES, OUTCOMES, OWED_STATES, type IntakeState } from '../../electron/contract/lifecycle.ts'
import { useWords } from '../i18n/words.tsx'
import { dayOf } from '../../electron/contract/history-days.ts'
import { REASONS } from './reasons.ts'
import { Choice } from './choice.tsx'
import { rangeNamed, RANGES, type RangeName } from './ranges.ts'
import { useState } from 'react'

/** The states that are chosen together. */
const GROUPS: Readonly<Record<string, readonly IntakeState[]>> = {
  ...Object.fromEntries(
    INTAKE_STATES.filter((state) => OUTCOMES.some((outcome) => outcome === state) || state === 'undone').map(
      (state) => [state, [state]],
    ),
  ),
  owed: OWED_STATES,
  waiting: ['held', 'parked', 'found', 'opened'],
}

/** What narrows a search down: how it stands, why, by whom, when. */
export function Filters({
  query,
  operators,
  onAsk,
}: {
  query: HistoryQuery
  operators: readonly string[]
  onAsk: (change: Partial<HistoryQuery>) => void
}) {
  const { t } = useWords()
  const [range, setRange] = useState<RangeName>('any')
  const group = Object.keys(GROUPS).find((name) => GROUPS[name]?.join() === query.states?.join()) ?? ''
  const wordOf = (name: string): string => {
    if (name === 'owed' || name === 'waiting') return t(`history.group.${name}`)
    const [state] = GROUPS[name] ?? []
    return state === undefined ? name : t(`state.${state}`)
  }
  const turnTo = (name: RangeName): void => {
    setRange(name)
    onAsk(rangeNamed(name, dayOf(new Date()), query))
  }
  return (
    <div className="history-filters">
      <Choice
        label={t('history.filter.state')}
        value={group}
        options={[
          ['', t('history.filter.anyState')],
          ...Object.keys(GROUPS).map((name) => [name, wordOf(name)] as const),
        ]}
        onChoose={(name) => {
          onAsk({ states: name === '' ? null : [...(GROUPS[name] ?? [])] })
        }}
      />
      <Choice
        label={t('history.filter.reason')}
        value={query.reason ?? ''}
        options={[
          ['', t('history.filter.anyReason')],
          ...REASONS.map((reason) => [reason, t(`reason.${reason}`)] as const),
        ]}
        onChoose={(name) => {
          onAsk({ reason: REASONS.find((reason) => reason === name) ?? null })
        }}
      />
      <Choice
        label={t('history.filter.operator')}
        value={query.operator ?? ''}
        options={[['', t('history.filter.anyOperator')], ...operators.map((name) => [name, name] as const)]}
        onChoose={(name) => {
          onAsk({ operator: name === '' ? null : name })
        }}
      />
      <Choice
        label={t('history.filter.days')}
        value={range}
        options={RANGES.map((name) => [name, t(`history.range.${name}`)] as const)}
        onChoose={(name) => {
          turnTo(RANGES.find((each) => each === name) ?? 'any')
        }}
      />
      {range === 'chosen' && (
        <div className="history-days">
          <DayField label={t('history.filter.from')} day={query.from} onDay={(from) => onAsk({ from })} />
          <DayField label={t('history.filter.to')} day={query.to} onDay={(to) => onAsk({ to })} />
        </div>
      )}
    </div>
  )
}

function DayField({
  label,
  day,
  onDay,
}: {
  label: string
  day: string | null
  onDay: (day: string | null) => void
}) {
  return (
    <label className="history-choice">
      <span className="label">{label}</span>
      <input
        type="date"
        className="field"
        value={day ?? ''}
        max="9999-12-31"
        onChange={({ target }) => {
          onDay(target.value === '' ? null : target.value)
        }}
      />
    </label>
  )
}
