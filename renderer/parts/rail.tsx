import type { IntakeLine } from '../../electron/contract/intake.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { HistoryLink } from '../history/history-link.tsx'
import type { Family } from './family.ts'
import { FamilyIcon, OutcomeIcon } from './outcome-icon.tsx'
import { Serial } from './serial.tsx'
import { shownState } from './shown-state.ts'

/** The working memory: today's count, what waits, and the last devices. */
export function Rail() {
  const { t, count } = useWords()
  const { snapshot, outbox } = useStation()
  const { today, recent } = snapshot
  const { waiting } = snapshot.outbox
  return (
    <aside className="rail" aria-label={t('region.rail')}>
      <h2 className="rail-title">{t('rail.today')}</h2>
      <p className="rail-count">
        <strong className="rail-number">{count(today.total)}</strong>{' '}
        <span className="soft">{t('rail.taken', { count: today.total })}</span>
      </p>
      <ul className="chips" aria-label={t('rail.chips')}>
        <Chip family="done" count={today.disabled} label={t('rail.disabled', { count: today.disabled })} />
        <Chip
          family="already"
          count={today.alreadyDisabled}
          label={t('rail.already', { count: today.alreadyDisabled })}
        />
        <Chip
          family="refused"
          count={today.refused + today.notRegistered}
          label={`${t('rail.refused', { count: today.refused })}, ${t('rail.notRegistered', { count: today.notRegistered })}`}
        />
        <Chip family="undone" count={today.undone} label={t('rail.undone', { count: today.undone })} />
      </ul>
      {waiting > 0 && (
        <button
          type="button"
          className="button waiting-button"
          aria-expanded={outbox.isOpen}
          onClick={outbox.isOpen ? outbox.close : outbox.open}
        >
          <FamilyIcon family="owed" size="chip" />
          <span>{t('rail.waiting', { count: waiting })}</span>
          <svg className="chevron chevron-on" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M6 3l5 5-5 5" />
          </svg>
        </button>
      )}
      <Lines title={t('rail.last')} lines={recent} />
      <HistoryLink />
      {snapshot.mode !== 'training' && (
        <p className="rail-place soft">
          {snapshot.stationName} · {t(`desk.${snapshot.desk}`)}
        </p>
      )}
    </aside>
  )
}

function Chip({ family, count, label }: { family: Family; count: number; label: string }) {
  if (count === 0) return null
  return (
    <li className="chip" data-family={family} title={label}>
      <FamilyIcon family={family} size="chip" />
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{label}</span>
    </li>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly IntakeLine[] }) {
  const { t, clock } = useWords()
  const { act } = useStation()
  return (
    <section className="lines">
      <h3 className="rail-title">{title}</h3>
      {lines.length === 0 && <p className="soft">{t('rail.none')}</p>}
      <ul className="lines-list">
        {lines.map((line) => (
          <li key={line.intakeId}>
            <button
              type="button"
              className="line"
              aria-label={t('rail.show', {
                serial: line.deviceSerial,
                state: t(`state.${shownState(line)}`),
                time: clock(line.since),
              })}
              onClick={() => {
                void act('intake.show', { intakeId: line.intakeId })
              }}
            >
              <OutcomeIcon state={shownState(line)} size="line" />
              <Serial serial={line.deviceSerial} size="line" />
              <span className="line-time">{clock(line.since)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
