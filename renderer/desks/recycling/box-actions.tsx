import type { Box } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'
import { useWords } from '../../i18n/words.tsx'
import { groupSerial } from '../../parts/group-serial.ts'
import { HoldButton } from '../../parts/hold-button.tsx'
import { LeftOutLine } from './left-out.tsx'
import { ProgressPanel } from './progress-panel.tsx'
import type { BoxScan } from './what-was-said.ts'

interface ActionProps {
  readonly box: Box
  readonly onUndone: (scan: BoxScan) => void
}

/** What can be done with the box: disable what is ready, take the last scan back, pause, finish. */
export function BoxActions({ box, onUndone }: ActionProps) {
  const { t } = useWords()
  return (
    <div className="box-foot">
      {box.progress !== null ? (
        <ProgressPanel progress={box.progress} />
      ) : (
        <>
          <LeftOutLine box={box} />
          {box.ready === 0 && (box.counts.opened ?? 0) === 0 && box.problems > 0 && (
            <p className="box-left">{t('box.finish.problems', { count: box.problems })}</p>
          )}
          <div className="box-actions">
            <Main box={box} />
            <Undo box={box} onUndone={onUndone} />
          </div>
        </>
      )}
    </div>
  )
}

function Main({ box }: { box: Box }) {
  const { t, count } = useWords()
  const { act } = useStation()
  const lookingUp = box.counts.opened ?? 0
  if (box.ready > 0) {
    return (
      <HoldButton
        word={t('box.disable', { ready: count(box.ready), count: count(box.count) })}
        holding={t('box.disable.holding')}
        onDone={() => void act('box.disable', {})}
      />
    )
  }
  if (lookingUp > 0) {
    return (
      <button type="button" className="button button-main box-main" aria-disabled="true">
        {t('box.lookingUp', { count: lookingUp })}
      </button>
    )
  }
  return (
    <button
      type="button"
      className="button button-main box-main"
      data-finish=""
      onClick={() => void act('box.finish', {})}
    >
      {t('box.finish')}
    </button>
  )
}

function Undo({ box: { undo }, onUndone }: ActionProps) {
  const { t, count } = useWords()
  const { act } = useStation()
  if (undo === null) return null
  const serial = groupSerial(undo.deviceSerial).join(' ')
  return (
    <button
      type="button"
      className="button box-undo"
      data-undo={undo.number}
      aria-label={t('box.undo.named', { number: undo.number, serial: undo.deviceSerial })}
      onClick={() => {
        void act('box.undo', {}).then((result) => {
          if (result.ok) onUndone(result.value)
        })
      }}
    >
      <span>{t('box.undo')}</span>
      <span className="box-undo-which">{t('box.undo.which', { number: count(undo.number), serial })}</span>
    </button>
  )
}
