import type { Holdings } from '../../../electron/contract/returns.ts'
import { useWords, type Speech } from '../../i18n/words.tsx'
import { groupSerial } from '../../parts/group-serial.ts'
import type { Known } from './use-holdings.ts'

/** So many other DS100s are named; of more there is a number. */
const NAMED = 2

/** What else the owner holds, in one quiet line. That it is not known is a small sentence and stops nothing. */
export function HoldingsLine({ known }: { known: Known }) {
  const speech = useWords()
  const { t, problem } = speech
  if (known.state !== 'known') {
    const words =
      known.state === 'unknown'
        ? t('holdings.unknown', { why: problem(known.problem).title })
        : t('holdings.asking')
    return (
      <p className="holdings soft" data-holdings={known.state}>
        {words}
      </p>
    )
  }
  const items = itemsOf(speech, known.holdings)
  return (
    <p className="holdings soft" data-holdings="known">
      {items.length === 0 ? (
        t('holdings.none')
      ) : (
        <>
          <strong>{t('holdings.title')}</strong> {items.join(' · ')}
        </>
      )}
    </p>
  )
}

function itemsOf({ t }: Speech, { ds100s, phones, fidoKeys, others }: Holdings): readonly string[] {
  const named = ds100s.slice(0, NAMED).map(({ deviceSerial, status }) => {
    const name =
      deviceSerial === null
        ? t('holdings.ds100Nameless')
        : t('holdings.ds100', { serial: groupSerial(deviceSerial).join('\u00a0') })
    if (status === null) return name
    return `${name} (${t(status === 'Enabled' ? 'held.statusEnabled' : 'held.statusDisabled')})`
  })
  const counted = [
    ['holdings.moreDs100s', ds100s.length - named.length],
    ['holdings.phones', phones],
    ['holdings.fidoKeys', fidoKeys],
    ['holdings.others', others],
  ] as const
  return [...named, ...counted.filter(([, count]) => count > 0).map(([text, count]) => t(text, { count }))]
}
