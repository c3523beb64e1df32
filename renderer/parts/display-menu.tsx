import { useEffect, useRef, useState } from 'react'
import type { Language, Theme } from '../../electron/contract/words.ts'
import { useStation } from '../app/station.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { useWords } from '../i18n/words.tsx'
import { SoundSettings } from '../sound/sound-settings.tsx'

const CHOICES: readonly (Language | null)[] = [null, ...LANGUAGES]
const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

/** Language and colours of this station, one touch away from every screen. */
export function DisplayMenu() {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const shut = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // What lies behind the panel stays open.
      event.stopPropagation()
      setOpen(false)
    }
    window.addEventListener('pointerdown', shut)
    window.addEventListener('keydown', escape, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', shut)
      window.removeEventListener('keydown', escape, { capture: true })
    }
  }, [open])
  return (
    <div className="display" ref={box}>
      <button
        type="button"
        className="display-button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <svg className="status-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z" />
          <path className="display-half" d="M12 3a9 9 0 0 1 0 18z" />
        </svg>
        {t('status.display')}
      </button>
      {open && (
        <div className="display-panel" role="group" aria-label={t('status.display')}>
          <p className="label">{t('display.language')}</p>
          <div className="choices">
            {CHOICES.map((language) => (
              <Choice
                key={language ?? 'system'}
                word={t(`display.language.${language ?? 'system'}`)}
                chosen={snapshot.language === language}
                onChoose={() => void act('settings.change', { language })}
              />
            ))}
          </div>
          <p className="label">{t('display.theme')}</p>
          <div className="choices">
            {THEMES.map((theme) => (
              <Choice
                key={theme}
                word={t(`display.theme.${theme}`)}
                chosen={snapshot.theme === theme}
                onChoose={() => void act('settings.change', { theme })}
              />
            ))}
          </div>
          <SoundSettings />
        </div>
      )}
    </div>
  )
}

function Choice({ word, chosen, onChoose }: { word: string; chosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className="choice" aria-pressed={chosen} onClick={onChoose}>
      {word}
    </button>
  )
}
