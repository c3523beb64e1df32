import type { LostDeskView } from '../../../electron/contract/lost.ts'
import { useStation } from '../../app/station.ts'
import { AskName } from './ask-name.tsx'
import { PersonFound } from './person-found.tsx'
import { People } from './people.tsx'
import { Searching } from './searching.tsx'
import { Unreached } from './unreached.tsx'

/** The lost-device desk while no device is in hand: whom it looks for, and what it found. */
export function LostDesk() {
  const { lost } = useStation().snapshot
  return lost === null ? null : <Step key={keyOf(lost)} lost={lost} />
}

/** Asking again after nobody was found is the same screen: what was typed stays, and so does the focus. */
function keyOf({ search, searchId }: LostDeskView): string {
  return search.step === 'ask' || search.step === 'nobody' ? 'ask' : `${search.step} ${searchId}`
}

function Step({ lost: { search, searchId, settings } }: { lost: LostDeskView }) {
  switch (search.step) {
    case 'ask':
    case 'nobody':
      return <AskName nobody={search.step === 'nobody' ? search : null} searchId={searchId} />
    case 'searching':
      return <Searching sought={search.sought} />
    case 'people':
      return <People search={search} searchId={searchId} />
    case 'unreached':
      return <Unreached search={search} searchId={searchId} settings={settings} />
    case 'person':
      return <PersonFound search={search} searchId={searchId} settings={settings} />
  }
}
