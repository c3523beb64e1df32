import type { KeyAbout, KeyAdvice, StationKey } from '../../electron/contract/key.ts'
import { useWords, type Speech } from '../i18n/words.tsx'
import { FamilyIcon } from '../parts/outcome-icon.tsx'

/** One fact of a key: what it is called, and what it is. */
type Fact = readonly [name: string, value: string]

/** Which key it is, so that an administrator finds it in RSA's console. */
export function KeyFacts({
  about,
  more = [],
  advice,
}: {
  about: KeyAbout
  more?: readonly Fact[]
  advice: readonly KeyAdvice[]
}) {
  const speech = useWords()
  const { t } = speech
  return (
    <>
      <dl className="key-facts">
        {[...factsOf(about, speech), ...more].map(([name, value]) => (
          <div className="key-fact" key={name}>
            <dt className="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {advice.length > 0 && (
        <ul className="key-advice">
          {advice.map((one) => (
            <li key={one} data-advice={one}>
              <FamilyIcon family="owed" size="chip" />
              <span>{t(`key.advice.${one}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** How the station's own key is kept, and for how long. */
export function keepingFacts({ from, kept, place, since, ageDays }: StationKey, { t, day }: Speech): Fact[] {
  const facts: Fact[] = []
  if (kept !== null) facts.push([t('key.fact.kept'), t(`key.kept.${kept}`, { place: place ?? '' })])
  if (since !== null && ageDays !== null) {
    const when = `${day(since)} · ${t('key.age', { days: ageDays })}`
    facts.push([t(from === 'imported' ? 'key.fact.imported' : 'key.fact.changed'), when])
  }
  return facts
}

function factsOf(about: KeyAbout, { t }: Speech): Fact[] {
  const first: Fact[] = [
    [t('key.fact.host'), about.host],
    [t('key.fact.kind'), t(`key.kind.${about.kind}`)],
  ]
  const named: Fact[] =
    about.kind === 'oauth'
      ? [[t('key.fact.client'), about.clientId]]
      : [
          [t('key.fact.customer'), about.customerName],
          [t('key.fact.description'), about.description],
        ]
  const all: Fact[] = [...first, ...named, [t('key.fact.keyId'), about.keyId]]
  return all.filter(([, value]) => value !== '')
}
