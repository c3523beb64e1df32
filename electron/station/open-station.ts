import { ulid } from 'ulid'
import { succeeded, type Result } from '../contract/result.ts'
import { intakeIdSchema } from '../contract/serials.ts'
import { STEADY_CLOCK } from '../scanner/devices/clock.ts'
import { paperOf } from '../settings/paper-settings.ts'
import { createStation, type Station, type StationOptions } from '../station.ts'
import type { StationFacts } from './build-snapshot.ts'
import { managedBy, NO_CHOICES } from './choices.ts'
import { connect, type Configuration, type SystemProxy } from './configure.ts'
import { VERSION } from './version.ts'

/** What a window brings to a station, and the command line does not have. */
export type Surroundings = Pick<
  StationOptions,
  'drains' | 'choices' | 'keepChoices' | 'scanners' | 'copy' | 'choosePlace' | 'printing'
> & {
  readonly systemProxy?: SystemProxy
}

const NO_WINDOW: Surroundings = {
  drains: false,
  choices: NO_CHOICES,
  keepChoices: () => undefined,
  scanners: null,
  copy: () => undefined,
}

/** What a configuration says of a station that does not change while it runs. */
export function factsOf(
  { file, mode }: Pick<Configuration, 'file' | 'mode'>,
  operator: string,
): StationFacts {
  return {
    version: VERSION,
    mode,
    stationName: file.stationName,
    desk: file.desk,
    serialPattern: file.label.pattern,
    operator,
  }
}

/** Builds the station of a configuration. `close` ends it, and in training the simulator with it. */
export async function openStation(
  configuration: Configuration,
  operator: string,
  { systemProxy, ...surroundings }: Surroundings = NO_WINDOW,
): Promise<Result<{ readonly station: Station; readonly close: () => Promise<void> }>> {
  const { file, folder } = configuration
  const connection = await connect(configuration, process.env, systemProxy)
  if (!connection.ok) return connection
  const { credential, network, training, end } = connection.value
  const station = createStation({
    facts: factsOf(configuration, operator),
    label: { pattern: new RegExp(file.label.pattern) },
    usersFile: file.directory?.usersFile,
    lost: file.lost,
    folder,
    credential,
    network,
    training,
    allow: file.allow,
    undo: { ...file.undo, supervisors: file.supervisors },
    ticket: file.ticket,
    now: () => new Date(),
    after: STEADY_CLOCK.after,
    newId: () => intakeIdSchema.parse(ulid()),
    managed: managedBy(file),
    paper: paperOf(file.paper, file.desk),
    ...surroundings,
  })
  if (!station.ok) {
    await end()
    return station
  }
  return succeeded({
    station: station.value,
    close: async () => {
      await station.value.close()
      await end()
    },
  })
}
