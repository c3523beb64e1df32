import { useEffect, useState } from 'react'
import type { Box, LastBox } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { DeviceBack } from '../../parts/device-back.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { boxName } from './box-name.ts'
import { EntryPanel } from './entry-panel.tsx'
import { OrderForm } from './order-form.tsx'
import { useEntry } from './use-entry.ts'

/**
 * Before the first device: what holds for the box may be set, once, and need not. A scan opens the box, whatever is
 * written here by then.
 */
export function FirstScreen({
  box,
  lastBox,
  onShowLast,
}: {
  box: Box | null
  lastBox: LastBox | null
  onShowLast: () => void
}) {
  const speech = useWords()
  const { t } = speech
  const { snapshot } = useStation()
  const headline = useHeadline()
  const [isTyping, setIsTyping] = useState(false)
  const entry = useEntry(isTyping, () => {
    setIsTyping(true)
  })
  useEffect(() => {
    if (document.activeElement === document.body) headline.current?.focus({ preventScroll: true })
  })
  const ordinal = box?.ordinal ?? (lastBox?.ordinal ?? 0) + 1
  return (
    <div className="screen box box-first" data-box="empty">
      <div className="ready-head">
        <p className="label">{boxName(speech, { name: box?.name ?? null, ordinal })}</p>
        <h1 className="headline" tabIndex={-1} ref={headline}>
          {t('box.first.headline')}
        </h1>
        <p className="lead soft">{t('box.first.hint')}</p>
      </div>
      {snapshot.cloud.state === 'failing' && (
        <p className="box-away" role="status">
          <FamilyIcon family="owed" size="chip" />
          {t('box.cloud')}
        </p>
      )}
      <div className="box-first-main">
        <div className="box-first-scan">
          <DeviceBack />
          <div className="box-first-ways">
            <button
              type="button"
              className="button button-small box-type"
              aria-expanded={isTyping}
              onClick={() => {
                entry.clear()
                setIsTyping(!isTyping)
              }}
            >
              {t(isTyping ? 'box.entry.close' : 'box.entry.open')}
            </button>
            {lastBox !== null && (
              <button type="button" className="button button-small" data-last-box="" onClick={onShowLast}>
                {t('box.summary.last', { name: boxName(speech, lastBox) })}
              </button>
            )}
          </div>
        </div>
        {isTyping ? <EntryPanel entry={entry} /> : <OrderForm nameNow={t('box.ordinal', { ordinal })} />}
      </div>
    </div>
  )
}
