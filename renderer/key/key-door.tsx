import type { ProblemCode } from '../../electron/contract/problem.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'

/** What another key puts right. */
const HELPED: readonly ProblemCode[] = [
  'set-up-needed',
  'live-configuration-missing',
  'keyring-silent',
  'keyring-refused',
  'secrets-damaged',
]

/** On a station that has stopped for want of a key: the way to one. */
export function KeyDoor() {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  if (snapshot.stopped === null || !HELPED.includes(snapshot.stopped.code)) return null
  return (
    <div className="side-actions">
      <button type="button" className="button button-strong" onClick={() => void act('key.show', {})}>
        {t('key.open')}
      </button>
    </div>
  )
}
