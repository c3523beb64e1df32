import { ulid } from 'ulid'
import { succeeded, type Result } from '../contract/result.ts'
import { intakeIdSchema } from '../contract/serials.ts'
import { createStation, type Station } from '../station.ts'
import { obtainKey, type Configuration } from '../station/configure.ts'
import { VERSION } from '../station/version.ts'

/** Builds the station of a configuration without a window. Close it with `close`, which ends a simulator too. */
export async function openStation(
  configuration: Configuration,
  operator: string,
): Promise<Result<{ readonly station: Station; readonly close: () => Promise<void> }>> {
  const { file, mode, folder } = configuration
  const key = await obtainKey(configuration)
  if (!key.ok) return key
  const station = createStation({
    facts: {
      version: VERSION,
      mode,
      stationName: file.stationName,
      desk: file.desk,
      serialPattern: file.label.pattern,
      operator,
    },
    label: { pattern: new RegExp(file.label.pattern) },
    folder,
    key: key.value.key,
    timeoutMs: file.cloud.timeoutMs,
    maxConcurrency: file.cloud.maxConcurrency,
    now: () => new Date(),
    newId: () => intakeIdSchema.parse(ulid()),
    appearance: { language: null, theme: 'system' },
    keepAppearance: () => undefined,
    scanner: () => ({ state: 'none' }),
  })
  if (!station.ok) {
    await key.value.end()
    return station
  }
  return succeeded({
    station: station.value,
    close: async () => {
      await station.value.close()
      await key.value.end()
    },
  })
}
