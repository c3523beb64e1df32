import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { DeviceChoice } from './device-choice.tsx'
import { NextSteps } from './next-steps.tsx'
import { PersonDetails } from './people.tsx'
import { useNameOf, type PersonFoundProps } from './person-found.tsx'

/** All of their devices are disabled already, which is a success of its own kind; or they have none. */
export function NothingToDisable({ search, settings }: PersonFoundProps) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const nameOf = useNameOf()
  const { person, devices, others, sought } = search
  const isDone = devices.length > 0
  const name = nameOf(person, sought)
  const kind = isDone ? 'allDisabled' : 'none'
  return (
    <div className="screen lost-nothing" data-lost={isDone ? 'all-disabled' : 'no-device'}>
      <div className="outcome-head outcome-head-small">
        <FamilyIcon family={isDone ? 'already' : 'open'} size="hero" />
        <div className="lost-head-words">
          <h1 className="outcome-word" tabIndex={-1} ref={headline}>
            {t(`lost.${kind}.headline`)}
          </h1>
          <p className="lost-name lost-name-small">{name}</p>
          <PersonDetails person={person} />
        </div>
      </div>
      <p className="lead">{t(`lost.${kind}.lead`, { name, count: devices.length })}</p>
      {isDone && <DeviceChoice devices={devices} chosen={null} onChoose={() => undefined} />}
      {!isDone && <p>{t('lost.none.typeSerial')}</p>}
      {others > 0 && <p className="soft lost-others">{t('lost.person.others', { count: others })}</p>}
      {isDone && <NextSteps settings={settings} />}
      <div className="actions">
        <button type="button" className="button button-main" onClick={() => void act('lost.startOver', {})}>
          {t('lost.nextPerson')}
        </button>
      </div>
    </div>
  )
}
