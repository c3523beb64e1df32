import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LostSearch } from '../../../electron/contract/lost.ts'
import { useStation } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'
import { useWords } from '../../i18n/words.tsx'
import { ProblemCard } from '../../parts/problem-card.tsx'
import { LetterPad } from './letter-pad.tsx'
import { isSerial } from './is-serial.ts'

const LONGEST = 320

/** Who is it? One field takes an e-mail address, a user name, or the serial of a device. */
export function AskName({
  nobody,
  searchId,
}: {
  nobody: Extract<LostSearch, { step: 'nobody' }> | null
  searchId: number
}) {
  const { t } = useWords()
  const { snapshot, act, submit } = useStation()
  const [text, setText] = useState(nobody?.sought ?? '')
  const field = useRef<HTMLInputElement>(null)
  const sought = text.trim()
  const asked = useRef(nobody?.sought ?? null)
  // The one place where a person writes: whoever comes here may begin at once. Each change of the station makes the search
  // anew; only another search is one.
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [searchId])
  // The station forgets after a while whom nobody found: their name does not stay for the next person to read.
  const forget = useEffectEvent(() => {
    if (text === asked.current) setText('')
    asked.current = null
  })
  useEffect(() => {
    if (nobody === null) forget()
  }, [nobody])

  const search = (): void => {
    if (sought === '') return
    if (isSerial(sought, snapshot.serialPattern)) {
      setText('')
      submit(sought, 'typed')
    } else void act('lost.find', { text: sought })
  }
  const edit = (change: (now: string) => string): void => {
    setText((now) => change(now).slice(0, LONGEST))
  }
  useControls({
    typed: (char) => {
      edit((now) => now + char)
    },
    erase: (all) => {
      edit((now) => (all ? '' : now.slice(0, -1)))
    },
    entry: () => text,
    scanned: setText,
    // A quick typist's Enter comes close behind the last letter. Looking somebody up changes nothing.
    enter: (_, target) => {
      if (target instanceof HTMLButtonElement && target.closest('.letters') === null) return false
      search()
      return true
    },
  })

  return (
    <div className="screen lost-ask" data-lost={nobody === null ? 'ask' : 'nobody'}>
      <div className="lost-ask-head">
        <h1 className="headline" id="lost-ask" tabIndex={-1}>
          {t('lost.ask.headline')}
        </h1>
        <label className="lead soft" htmlFor="lost-name">
          {t('lost.ask.field')}
        </label>
      </div>
      <div className="lost-ask-row">
        <input
          className="field lost-field"
          id="lost-name"
          ref={field}
          type="text"
          value={text}
          maxLength={LONGEST}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          dir="auto"
          aria-describedby="lost-hint"
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <button
          type="button"
          className="button button-main"
          data-look-up=""
          disabled={sought === ''}
          onClick={search}
        >
          {t('lost.ask.search')}
        </button>
      </div>
      <p className="soft lost-hint" id="lost-hint">
        {t('lost.ask.hint')}
      </p>
      {nobody !== null && <ProblemCard problem={nobody.problem} tone="owed" />}
      <LetterPad
        onLetter={(letter) => {
          edit((now) => now + letter)
        }}
        onBack={() => {
          edit((now) => now.slice(0, -1))
        }}
        onClear={() => {
          setText('')
        }}
      />
    </div>
  )
}
