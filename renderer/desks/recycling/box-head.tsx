import type { RefObject } from 'react'
import type { Box } from '../../../electron/contract/box.ts'
import { useWords } from '../../i18n/words.tsx'
import { boxName } from './box-name.ts'

/** Which box it is, what holds for it, and how many are in it: the answer to “was that 11 or 12?”. */
export function BoxHead({
  box,
  headline,
  isChanging,
  onChange,
}: {
  box: Box
  headline: RefObject<HTMLHeadingElement | null>
  isChanging: boolean
  onChange: () => void
}) {
  const speech = useWords()
  const { t, count } = speech
  return (
    <header className="box-head">
      <div className="box-title">
        <h1 className="headline" tabIndex={-1} ref={headline}>
          {boxName(speech, box)}
        </h1>
        <p className="box-facts soft">
          <span>{t(`reason.${box.reason}`)}</span>
          {box.ticket !== '' && <span>{box.ticket}</span>}
          <span>{t('box.keepScanning')}</span>
          <button
            type="button"
            className="box-change"
            aria-label={t('box.change.named')}
            aria-expanded={isChanging}
            onClick={onChange}
          >
            {t('box.change')}
          </button>
        </p>
      </div>
      <p className="box-count" data-count={box.count}>
        <strong className="box-count-number">{count(box.count)}</strong>{' '}
        <span className="soft">{t('box.devices', { count: box.count })}</span>
      </p>
    </header>
  )
}
