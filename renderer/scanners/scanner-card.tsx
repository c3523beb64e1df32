import type { ScannerDevice, ScannerMaker } from '../../electron/contract/scanners.ts'
import { useStation } from '../app/station.ts'
import type { MessageId } from '../i18n/messages.en.ts'
import { useWords } from '../i18n/words.tsx'
import { ScannerSign } from '../parts/scanner-sign.tsx'
import { howToSwitch } from './how-to-switch.ts'

/** One scanner: its state, what it is, how it is read, and what a person can do about it. */
export function ScannerCard({ device, isOnly }: { device: ScannerDevice; isOnly: boolean }) {
  const { t, problem: textOf } = useWords()
  const { act } = useStation()
  const { deviceKey, state, problem } = device
  const inKeyboardMode = state === 'keyboard-mode'
  return (
    <article className="scanner-card" data-device-state={state} aria-label={device.name}>
      <ScannerSign kind={state} size="card" />
      <div className="scanner-words">
        <h3 className="scanner-name">{device.name}</h3>
        <p className="scanner-state">{t(`scanners.state.${state}`)}</p>
        <p className="scanner-facts soft">
          <span>{device.maker ?? t('scanners.makerUnknown')}</span>
          <span className="mono">{idOf(device)}</span>
          <span>{t(`scanners.protocol.${device.protocol}`)}</span>
          {knownOf(device).map((fact) => (
            <span key={fact}>{t(fact)}</span>
          ))}
        </p>
        {problem !== null && (
          <p className="scanner-problem" data-problem={problem.code}>
            {textOf(problem).detail} {!inKeyboardMode && <strong>{textOf(problem).remedy}</strong>}
          </p>
        )}
        {device.canSwitch && (
          <p className="scanner-switch">
            <button
              type="button"
              className="button button-small button-strong"
              onClick={() => void act('scanners.switchToHidPos', { deviceKey })}
            >
              {t('scanners.switch')}
            </button>
            <span className="soft">{t('scanners.switchHint')}</span>
          </p>
        )}
        {inKeyboardMode && <HowToSwitch maker={device.maker} isOnly={isOnly} />}
      </div>
    </article>
  )
}

function HowToSwitch({ maker, isOnly }: { maker: ScannerMaker | null; isOnly: boolean }) {
  const { t } = useWords()
  return (
    <details className="scanner-how" open={isOnly}>
      <summary>
        {t('scanners.howTo.title')}
        <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M3 6l5 5 5-5" />
        </svg>
      </summary>
      <p>
        {t(howToSwitch(maker))} <span className="soft">{t('scanners.howTo.codes')}</span>
      </p>
    </details>
  )
}

/** How it is read and whether it beeps: before it is open nobody knows. */
function knownOf({ state, described, canBeep }: ScannerDevice): readonly MessageId[] {
  if (state === 'keyboard-mode') return ['scanners.byKeys']
  if (state !== 'ready') return []
  return [
    described ? 'scanners.described' : 'scanners.byHabit',
    canBeep ? 'scanners.canBeep' : 'scanners.cantBeep',
  ]
}

/** Vendor and product in hex, as the USB tools write them. */
function idOf({ vendorId, productId }: ScannerDevice): string {
  return [vendorId, productId].map((id) => id.toString(16).padStart(4, '0')).join(':')
}
