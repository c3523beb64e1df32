import { useStation } from '../app/station.ts'
import { useNow } from '../app/use-now.ts'
import { useWords } from '../i18n/words.tsx'
import { CloudStatusButton } from './cloud-status.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { OwedStatusButton } from './owed-status.tsx'
import { ScannerStatusButton } from './scanner-status.tsx'

const SIGNS = {
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
      <CloudStatusButton />
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

function Sign({ path }: { path: string }) {
  return (
    <svg className="status-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  )
}
