import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { useStation } from '../app/station.ts'
import { useControls } from '../app/use-controls.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { Notices } from '../parts/notices.tsx'
import { FamilyIcon } from '../parts/outcome-icon.tsx'
import { Now } from './now.tsx'
import { useWhen } from './use-when.ts'
import { WaitingLists } from './waiting-lists.tsx'

/**
 * What is owed to RSA, since when and why, what the station does about it, and what waits for a person. It stands where
 * Ready would: a scan opens the next device, and the first key that a person types goes on at Ready.
 */
export function OutboxScreen() {
  const { t } = useWords()
  const when = useWhen()
  const { snapshot, outbox: screen, controls } = useStation()
  const headline = useHeadline()
  useEffect(() => {
    // Where all stands in one column, the way in lies far below it.
    headline.current?.closest('main')?.scrollIntoView({ block: 'start' })
  }, [headline])
  const { waiting, owed, oldestSince } = snapshot.outbox
  const escape = useEffectEvent(() => {
    screen.close()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escape()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  useControls({
    entry: () => '',
    typed: (char) => {
      if (!(snapshot.serialDigits === null ? /^[0-9A-Za-z]$/ : /^[0-9]$/).test(char)) return
      flushSync(screen.close)
      // Ready is in front by now, with its own keypad.
      controls.typed?.(char)
    },
  })
  return (
    <main
      className="stage outbox"
      data-screen="outbox"
      data-scan="accept"
      data-owed={owed}
      data-waiting={waiting}
    >
      <header className="outbox-head">
        <FamilyIcon family={owed > 0 ? 'owed' : 'open'} size="hero" />
        <div className="outbox-title">
          {owed > 0 && <p className="label">{t('outbox.label')}</p>}
          <h1 className="headline" tabIndex={-1} ref={headline}>
            {t('outbox.headline', { count: owed })}
          </h1>
          <p className="outbox-lead soft">
            {oldestSince !== null
              ? t('outbox.oldest', { time: when(oldestSince) })
              : waiting > 0
                ? t('outbox.restWaits', { count: waiting })
                : t('outbox.nothingWaits')}
            {waiting === 0 && ` ${t('outbox.scan')}`}
          </p>
        </div>
        <button type="button" className="button button-small" onClick={screen.close}>
          {t('outbox.close')}
        </button>
      </header>
      <Notices />
      {waiting > 0 && <Now />}
      <WaitingLists lines={snapshot.waiting} outbox={snapshot.outbox} />
      {waiting > snapshot.waiting.length && (
        <p className="outbox-more soft" data-more={waiting - snapshot.waiting.length}>
          {t('outbox.more', { count: waiting - snapshot.waiting.length })}
        </p>
      )}
    </main>
  )
}
