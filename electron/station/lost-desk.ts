import type { Cloud } from '../cloud/cloud.ts'
import type { CheckedRequest } from '../contract/commands.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { readLabel, type LabelRules } from '../contract/label.ts'
import { canBeDisabled } from '../contract/lost-rules.ts'
import { checksWanted, type LostDeskView, type LostSettings } from '../contract/lost.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { DeviceSerial, IntakeId } from '../contract/serials.ts'
import { REASONS_OF_DESK, type Desk } from '../contract/words.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import { confirmLost } from '../intake/lost/confirm-lost.ts'
import type { FoundPerson } from '../intake/lost/find-person.ts'
import type { Journal } from '../journal/journal.ts'
import { createLostSearch, type LostSearch } from './lost-search.ts'
import type { Screen } from './screen.ts'

/** The commands of the lost-device desk. */
export type LostCommand = Extract<keyof Handlers, `lost.${string}`>

/** What the desk works on. */
export interface LostDeskParts {
  readonly desk: Desk
  readonly settings: LostSettings
  readonly rules: LabelRules
  readonly journal: Journal
  readonly cloud: Pick<Cloud, 'users' | 'authenticators'>
  readonly intake: IntakeService
  readonly screen: Screen
  readonly newId: () => IntakeId
  /** Runs something later, once; the function that comes back calls it off. Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly changed: () => void
}

/** The lost-device desk: finds a person, keeps whom it found, and disables the device that is chosen. */
export interface LostDesk {
  /** Null at other desks. */
  view(): LostDeskView | null
  readonly handlers: Pick<Handlers, LostCommand>
  /** Nothing happens by itself any more. */
  close(): void
}

/** Makes the desk. A station of another kind refuses its commands. */
export function createLostDesk(parts: LostDeskParts): LostDesk {
  if (parts.desk !== 'lost') return { view: () => null, handlers: OTHER_DESK, close: () => undefined }
  const { settings } = parts
  const search = createLostSearch(parts)
  return {
    view: () => ({ settings, ...search.view() }),
    handlers: {
      'lost.find': async ({ text }) => empty(await search.find(text)),
      'lost.choosePerson': async ({ searchId, person }) => empty(await search.choosePerson(searchId, person)),
      'lost.tryAgain': async ({ searchId }) => empty(await search.tryAgain(searchId)),
      'lost.stay': ({ searchId }) => Promise.resolve(empty(search.stay(searchId))),
      'lost.startOver': () => {
        search.forget()
        return Promise.resolve(empty(succeeded(null)))
      },
      'lost.disable': (request) => disableLost(parts, search, request),
    },
    close: () => {
      search.close()
    },
  }
}

/**
 * Writes the confirmation down, shows its intake and looks it up: the lookup must name the person who was found
 * before anything is sent. What was found is forgotten then: the intake has the person now.
 */
async function disableLost(
  parts: LostDeskParts,
  search: LostSearch,
  { searchId, device, reason, checks }: CheckedRequest<'lost.disable'>,
): Promise<Result<Record<string, never>>> {
  const { intake, screen } = parts
  if (!REASONS_OF_DESK.lost.includes(reason)) {
    return failed(problem('reason-not-offered', { reason, desk: 'lost' }))
  }
  if (!isWholeList(parts.settings, checks)) return failed(problem('lost-unticked'))
  const chosen = chosenDevice(parts, search, searchId, device)
  if (!chosen.ok) return chosen
  const confirmed = confirmLost(parts, { ...chosen.value, reason, checks })
  if (!confirmed.ok) return confirmed
  const { intakeId, state } = confirmed.value
  screen.show(intakeId)
  search.forget()
  // What is held waits for a person, and what the outbox is at work on ends by itself.
  if (state === 'held' || intake.isBusy(intakeId)) return succeeded({})
  return empty(await intake.checkAgain(intakeId))
}

function chosenDevice(
  { rules, screen }: LostDeskParts,
  search: LostSearch,
  searchId: number,
  place: number,
): Result<{ readonly deviceSerial: DeviceSerial; readonly person: FoundPerson }> {
  const found = search.found(searchId)
  if (found === null) return failed(problem('lost-outdated'))
  const open = screen.current()?.deviceSerial
  if (open !== undefined && !screen.mayLeave()) {
    return failed(problem('device-in-hand', { scanned: found.devices[place]?.deviceSerial ?? '', open }))
  }
  const device = found.devices[place]
  if (device === undefined || !canBeDisabled(device)) return failed(problem('lost-not-that-device'))
  const label = readLabel(device.deviceSerial ?? '', rules)
  return label.ok
    ? succeeded({ deviceSerial: label.value, person: found.person })
    : failed(problem('lost-not-that-device'))
}

/** Each line once; where the administrator wrote them, in their words. */
function isWholeList(settings: LostSettings, ticked: readonly string[]): boolean {
  if (ticked.length !== checksWanted(settings)) return false
  return (settings.checks ?? []).every((text, index) => {
    const words = typeof text === 'string' ? [text] : Object.values(text)
    return words.includes(ticked[index] ?? '')
  })
}

const OTHER_DESK: Pick<Handlers, LostCommand> = {
  'lost.find': refuse,
  'lost.choosePerson': refuse,
  'lost.tryAgain': refuse,
  'lost.stay': refuse,
  'lost.startOver': refuse,
  'lost.disable': refuse,
}

function refuse(): Promise<Result<never>> {
  return Promise.resolve(failed(problem('lost-desk-only')))
}

/** The lost-device desk of a station that is no such desk, or has stopped. */
export const NO_LOST_DESK = OTHER_DESK

function empty(result: Result<unknown>): Result<Record<string, never>> {
  return result.ok ? succeeded({}) : result
}
