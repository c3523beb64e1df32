import type { LostSettings } from '../../../electron/contract/lost.ts'
import { useWords } from '../../i18n/words.tsx'
import { useLocalText } from './local-text.ts'

/** Whom to call while a lost device can't be disabled: the number of the station file, or whom to tell without one. */
export function CallCard({ settings: { callNumber, callName } }: { settings: LostSettings }) {
  const { t } = useWords()
  const local = useLocalText()
  return (
    <section className="lost-call" data-call={callNumber ?? 'none'}>
      <h2 className="lost-call-title">{t('lost.call.title')}</h2>
      {callNumber === null ? (
        <p>{t('lost.call.nobody')}</p>
      ) : (
        <p className="lost-call-line">
          <span>
            {callName === null ? t('lost.call.somebody') : t('lost.call.name', { name: local(callName) })}
          </span>
          <strong className="lost-number" dir="ltr">
            {callNumber}
          </strong>
        </p>
      )}
    </section>
  )
}
