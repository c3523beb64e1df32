import type { WedgeProfile } from '../../electron/contract/wedge-profile.ts'
import { useWords } from '../i18n/words.tsx'
import { ScannedText } from './scanned-text.tsx'

/** How a scanner in keyboard mode types, in words. */
export function ProfileWords({ profile }: { profile: WedgeProfile }) {
  const { t } = useWords()
  return (
    <dl className="profile">
      <div>
        <dt>{t('scanners.profile.prefix')}</dt>
        <dd>
          {profile.prefix === '' ? (
            t('scanners.profile.nothing')
          ) : (
            <span className="mono">
              <ScannedText text={profile.prefix} />
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('scanners.profile.suffix')}</dt>
        <dd>{t(`scanners.profile.suffix.${profile.suffix}`)}</dd>
      </div>
      <div>
        <dt>{t('scanners.profile.gap')}</dt>
        <dd>{t('scanners.profile.milliseconds', { milliseconds: profile.gapMs })}</dd>
      </div>
    </dl>
  )
}
