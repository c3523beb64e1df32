import type { RefObject } from 'react'
import type { Box } from '../../../electron/contract/box.ts'
import { useWords } from '../../i18n/words.tsx'
import { boxName } from './box-name.ts'

/** What stands beside the list: nothing, the box’s name, reason and ticket, or the keypad. */
export type Side = 'none' | 'order' | 'entry'

/** Which box it is, what holds for it, and how many are in it: the answer to “was that 11 or 12?”. */
export function BoxHead({
  box,
  headline,
  side,
  onToggle,
}: {
  box: Box
  headline: RefObject<HTMLHeadingElement | null>
  side: Side
  onToggle: (side: Side) => void
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
          <span className="box-keep">{t('box.keepScanning')}</span>
          <button
            type="button"
            className="box-change"
            data-side="order"
            aria-label={t('box.change.named')}
            aria-expanded={side === 'order'}
            onClick={() => {
              onToggle('order')
            }}
          >
            {t('box.change')}
          </button>
          <button
            type="button"
            className="box-change"
            data-side="entry"
            aria-expanded={side === 'entry'}
            onClick={() => {
              onToggle('entry')
            }}
          >
            {t('box.entry.open')}
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
