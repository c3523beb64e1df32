import { useEffect, useState } from 'react'
import type { IntakeView } from '../../../electron/contract/intake.ts'
import { scanAcceptance } from '../../../electron/contract/scan-policy.ts'
import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import type { MessageId } from '../../i18n/messages.en.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { Serial } from '../../parts/serial.tsx'
import { SILENCE_MS, useSilence } from './use-silence.ts'

const PATIENCE_MS = 1000
const STUCK_MS = 1500

/** RSA is being asked. Nothing is said to be done before it has answered. */
export function Working({ intake }: { intake: IntakeView }) {
  const { t } = useWords()
  const { snapshot } = useStation()
  const headline = useHeadline()
  const [since] = useState(() => Date.now())
  const { waited, isSilent } = useSilence(since)
  const stuck = useStuck(intake)
  const seconds = Math.floor(waited / 1000)
  if (isSilent && !stuck) return <Silent intake={intake} />
  return (
    <div className="screen working">
      <p className="label">{t('found.label')}</p>
      <Serial serial={intake.deviceSerial} size="hero" />
      <div className="working-main">
        <svg
          className="working-ring"
          viewBox="0 0 96 96"
          aria-hidden="true"
          focusable="false"
          data-turns={!stuck}
        >
          <circle cx="48" cy="48" r="40" />
        </svg>
        <div>
          <h1 className="headline" tabIndex={-1} ref={headline}>
            {t(stuck ? 'working.stuck' : questionOf(intake))}
          </h1>
          <p className="lead soft">
            {t(stuck ? 'working.stuckHint' : nextScan(intake, snapshot.held.length))}
          </p>
        </div>
      </div>
      {!stuck && waited >= PATIENCE_MS && (
        <div className="working-wait">
          <progress className="progress" aria-label={t('working.progress')} />
          <span className="soft">{t('working.seconds', { seconds })}</span>
        </div>
      )}
      {stuck && <StuckActions intake={intake} />}
    </div>
  )
}

/** The station says nothing any more: no spinner goes on without end, and there is a way out. */
function Silent({ intake }: { intake: IntakeView }) {
  const { t } = useWords()
  const headline = useHeadline()
  return (
    <div className="screen working" data-silent="true">
      <p className="label">{t('found.label')}</p>
      <Serial serial={intake.deviceSerial} size="hero" />
      <div className="working-main">
        <FamilyIcon family="owed" size="hero" />
        <div role="alert">
          <h1 className="headline" tabIndex={-1} ref={headline}>
            {t('working.silent', { seconds: SILENCE_MS / 1000 })}
          </h1>
          <p className="lead">{t('working.silentHint')}</p>
        </div>
      </div>
      <p className="lead soft">{t('working.silentWay')}</p>
      <div className="actions">
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            window.location.reload()
          }}
        >
          {t('working.reload')}
        </button>
      </div>
    </div>
  )
}

function StuckActions({ intake }: { intake: IntakeView }) {
  const { t } = useWords()
  const { act } = useStation()
  const { intakeId } = intake
  return (
    <div className="actions">
      <button
        type="button"
        className="button button-main"
        onClick={() => void act('intake.lookUp', { intakeId })}
      >
        {t('outcome.tryAgain')}
      </button>
      <button type="button" className="button" onClick={() => void act('intake.cancel', { intakeId })}>
        {t('outcome.close')}
      </button>
    </div>
  )
}

/** An open intake that nobody asks RSA about any more, because the question itself failed at the station. */
function useStuck(intake: IntakeView): boolean {
  const idle = intake.state === 'opened' && !intake.busy
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!idle) return
    const timer = setTimeout(() => {
      setLate(true)
    }, STUCK_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [idle])
  return idle && late
}

/** What happens to the next scan. One device may wait. */
function nextScan(intake: IntakeView, waiting: number): MessageId {
  if (scanAcceptance(intake.state, intake.busy) !== 'hold') return 'working.scan.refuse'
  return waiting === 0 ? 'working.scan.hold' : 'working.scan.full'
}

function questionOf(intake: IntakeView): MessageId {
  switch (intake.state) {
    case 'opened':
    case 'parked':
      return 'working.opened'
    case 'found':
    case 'requested':
    case 'sending':
      return 'working.disable'
    case 'queued':
    case 'unknown':
    case 'held':
    case 'disabled':
    case 'already-disabled':
    case 'not-registered':
    case 'refused':
    case 'cancelled':
    case 'undone':
      return 'working.check'
  }
}
