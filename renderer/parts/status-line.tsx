import type { CloudStatus } from '../../electron/contract/snapshot.ts'
import { useStation } from '../app/station.ts'
import { useNow } from '../app/use-now.ts'
import { useWords } from '../i18n/words.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { FamilyIcon } from './outcome-icon.tsx'
import { OwedStatusButton } from './owed-status.tsx'
import { ScannerStatusButton } from './scanner-status.tsx'

const SIGNS = {
  cloud: 'M7 18.5a4.5 4.5 0 0 1-.5-9a5.5 5.5 0 0 1 10.6-.5a4.8 4.8 0 0 1-.1 9.5z',
  person: 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
} as const

/** The foot: what the station is connected to, what it owes, who works here, and the time. */
export function StatusLine() {
  const { t, clock } = useWords()
  const { snapshot } = useStation()
  const now = useNow(1000)
  return (
    <footer className="foot" aria-label={t('region.status')}>
      <ScannerStatusButton />
      <Cloud cloud={snapshot.cloud} training={snapshot.mode === 'training'} />
      <OwedStatusButton />
      <span className="status status-operator">
        <Sign path={SIGNS.person} />
        <span className="unseen">{t('status.operator')}: </span>
        <strong className="status-name">{snapshot.operator}</strong>
      </span>
      <DisplayMenu />
      <time className="status status-clock">{clock(now)}</time>
    </footer>
  )
}

function Cloud({ cloud, training }: { cloud: CloudStatus; training: boolean }) {
  const { t } = useWords()
  if (cloud.state === 'failing') {
    return (
      <span className="status status-owed" data-cloud="failing">
        <FamilyIcon family="owed" size="chip" />
        <strong>{t('status.cloud.failing')}</strong>
      </span>
    )
  }
  const simulated = training && cloud.state === 'reachable'
  return (
    <span className="status" data-cloud={cloud.state}>
      <Sign path={SIGNS.cloud} />
      <strong>{t(simulated ? 'status.cloud.simulated' : `status.cloud.${cloud.state}`)}</strong>
      {cloud.state === 'reachable' && (
        <span className="soft status-detail">
          {t('status.cloud.milliseconds', { milliseconds: cloud.milliseconds })}
        </span>
      )}
    </span>
  )
}

function Sign({ path }: { path: string }) {
  return (
    <svg className="status-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
