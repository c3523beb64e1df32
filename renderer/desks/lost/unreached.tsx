import { useState } from 'react'
import type { LostSearch, LostSettings } from '../../../electron/contract/lost.ts'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { CallCard } from './call-card.tsx'
import { isSerial } from './is-serial.ts'

const LONGEST_SERIAL = 36

/** RSA can't say who it is, or what they have: nothing is disabled, and that is the largest thing on the screen. */
export function Unreached({
  search: { sought, person, problem: why },
  searchId,
  settings,
}: {
  search: Extract<LostSearch, { step: 'unreached' }>
  searchId: number
  settings: LostSettings
}) {
  const { t, problem } = useWords()
  const { snapshot, act, submit } = useStation()
  const headline = useHeadline()
  const [serial, setSerial] = useState('')
  const complete = isSerial(serial.trim(), snapshot.serialPattern)
  const lookUp = (): void => {
    if (!complete) return
    setSerial('')
    submit(serial.trim(), 'typed')
  }
  useControls({
    typed: (char) => {
      setSerial((now) => (now + char).slice(0, LONGEST_SERIAL))
    },
    erase: (all) => {
      setSerial((now) => (all ? '' : now.slice(0, -1)))
    },
    entry: () => serial,
    scanned: setSerial,
    enter: (_, target) => {
      if (target instanceof HTMLButtonElement) return false
      lookUp()
      return true
    },
  })
  const name = person?.displayName ?? person?.email ?? person?.username ?? sought
  return (
    <div
      className="screen lost-not"
      data-lost="unreached"
      data-person={person === null ? 'unknown' : 'known'}
    >
      <div className="outcome-head">
        <FamilyIcon family="owed" size="hero" />
        <h1 className="lost-not-disabled" tabIndex={-1} ref={headline}>
          {t('lost.notDisabled')}
        </h1>
      </div>
      <div className="outcome-body">
        <p className="lead lost-sought">
          {person === null ? t('lost.unreached.nobody', { sought }) : t('lost.unreached.person', { name })}
        </p>
        <CallCard settings={settings} />
        <p className="soft" data-problem={why.code}>
          {problem(why).title}. {t('lost.unreached.again')}
        </p>
      </div>
      <div className="lost-serial">
        <label htmlFor="lost-serial">{t('lost.unreached.serial')}</label>
        <div className="lost-ask-row">
          <input
            className="field lost-serial-field"
            id="lost-serial"
            type="text"
            inputMode="numeric"
            value={serial}
            maxLength={LONGEST_SERIAL}
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
            onChange={(event) => {
              setSerial(event.target.value)
            }}
          />
          <button type="button" className="button" data-look-up="" disabled={!complete} onClick={lookUp}>
            {t('lost.ask.search')}
          </button>
        </div>
      </div>
      <div className="actions">
        <button
          type="button"
          className="button button-main"
          onClick={() => void act('lost.tryAgain', { searchId })}
        >
          {t('lost.tryNow')}
        </button>
        <button type="button" className="button" onClick={() => void act('lost.startOver', {})}>
          {t('lost.startOver')}
        </button>
      </div>
    </div>
  )
}
