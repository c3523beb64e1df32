import type { IntakeView } from '../../electron/contract/intake.ts'
import { useStation } from '../app/station.ts'
import type { MessageId } from '../i18n/messages.en.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from './outcome-icon.tsx'
import { Serial } from './serial.tsx'
import { wordsOfNews } from './words-of-news.ts'

/** Over the stage: that a scan was a repeat, for a few seconds, else the devices that wait for their turn. */
export function ScanStrip({ intake }: { intake: IntakeView }) {
  const { snapshot, news } = useStation()
  const [next, ...later] = snapshot.held
  const isHere = ({ deviceSerial }: { readonly deviceSerial: string }) => deviceSerial === news?.deviceSerial
  const isRepeat = news?.landed === 'repeat' && [intake, ...snapshot.held].some(isHere)
  return (
    <>
      {isRepeat && (
        <Strip
          key={news.id}
          kind="repeat"
          serial={news.deviceSerial}
          words={wordsOfNews(news, snapshot.held)}
        />
      )}
      {!isRepeat && next !== undefined && (
        <Strip kind="held" serial={next.deviceSerial} words={turnOf(intake)} more={later.length} />
      )}
    </>
  )
}

interface StripProps {
  readonly kind: 'repeat' | 'held'
  readonly serial: string
  readonly words: MessageId
  /** Devices that wait behind this one: so many were open when the station was started again. */
  readonly more?: number
}

function Strip({ kind, serial, words, more = 0 }: StripProps) {
  const { t } = useWords()
  return (
    <p className="strip" data-strip={kind} data-serial-of={serial}>
      <FamilyIcon family="open" size="line" glyph={kind === 'repeat' ? AGAIN : undefined} />
      <Serial serial={serial} size="line" />
      <span>
        {t(words)}
        {more > 0 && ` · ${t('strip.more', { count: more })}`}
      </span>
    </p>
  )
}

/** Twice the same: two bars upright. */
const AGAIN = 'M19 16v16M29 16v16'

/** After a good outcome the next one comes by itself. */
function turnOf({ state }: IntakeView): MessageId {
  return state === 'disabled' || state === 'already-disabled' ? 'strip.heldSoon' : 'strip.held'
}
