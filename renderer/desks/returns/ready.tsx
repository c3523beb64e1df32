import { useState } from 'react'
import { useStation, type Notice } from '../../app/station.ts'
import { useControls } from '../../app/use-controls.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { DeviceBack } from '../../parts/device-back.tsx'
import { groupSerial } from '../../parts/group-serial.ts'
import { Keypad } from '../../parts/keypad.tsx'
import { NoticeCard } from '../../parts/notices.tsx'
import { SerialCells } from '../../parts/serial-cells.tsx'

const LONGEST = 36

/** Waiting for the next device: scan it, or type its serial. */
export function Ready() {
  const { t } = useWords()
  const { snapshot, submit, notices, clearNotices } = useStation()
  const headline = useHeadline()
  const [text, setText] = useState('')
  const digits = snapshot.serialDigits
  const complete = digits === null ? text !== '' : text.length === digits

  const type = (char: string): void => {
    clearNotices()
    if (!(digits === null ? /^[0-9A-Za-z]$/ : /^[0-9]$/).test(char)) return
    setText((now) => (now.length < (digits ?? LONGEST) ? now + char : now))
  }
  const clear = (): void => {
    clearNotices()
    setText('')
  }
  const back = (): void => {
    clearNotices()
    setText((now) => now.slice(0, -1))
  }
  const lookUp = (): void => {
    if (!complete) return
    setText('')
    submit(text, 'typed')
  }
  useControls({
    typed: type,
    erase: (all) => {
      if (all) clear()
      else back()
    },
    entry: () => text,
    scanned: setText,
    enter: (_, target) => {
      const onOther = target instanceof HTMLButtonElement && target.dataset['lookUp'] === undefined
      if (!complete || (onOther && target.closest('.keypad, .status-button') === null)) return false
      lookUp()
      return true
    },
  })

  const [newest, ...older] = notices
  return (
    <div className="screen ready">
      <div className="ready-head">
        <h1 className="headline" tabIndex={-1} ref={headline}>
          {t('ready.headline')}
        </h1>
        <p className="lead soft">{digits === null ? t('ready.hintFree') : t('ready.hint', { digits })}</p>
      </div>
      <div className="ready-main">
        <div className="ready-entry">
          {newest === undefined ? <DeviceBack /> : <ReadyNotice notice={newest} />}
          {older.map((notice) => (
            <ReadyNotice key={notice.id} notice={notice} />
          ))}
          <SerialCells text={text} digits={digits} />
        </div>
        <div className="ready-keys">
          <Keypad onDigit={type} onBack={back} onClear={clear} />
          <button
            type="button"
            className="button button-main"
            data-look-up=""
            disabled={!complete}
            onClick={lookUp}
          >
            {t('ready.lookUp')}
          </button>
        </div>
      </div>
    </div>
  )
}

/** What was not taken, and, for a credential's serial, the device's serial inside it to choose by hand. */
function ReadyNotice({ notice }: { notice: Notice }) {
  const { t } = useWords()
  const { submit } = useStation()
  const { code, values } = notice.problem
  const inside = code === 'label-token-serial' ? values['inside'] : undefined
  return (
    <NoticeCard notice={notice}>
      {inside !== undefined && (
        <button
          type="button"
          className="button button-small button-strong"
          onClick={() => {
            submit(String(inside), 'typed')
          }}
        >
          {t('ready.useInside', { serial: groupSerial(String(inside)).join(' ') })}
        </button>
      )}
    </NoticeCard>
  )
}
