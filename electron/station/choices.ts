import type { CheckedRequest } from '../contract/commands.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { ScannerFeedback } from '../contract/scanners.ts'
import type { ManagedSetting } from '../contract/snapshot.ts'
import { DEFAULT_VOLUME, type Sounds } from '../contract/sound.ts'
import type { WedgeProfile } from '../contract/wedge-profile.ts'
import type { Language, Theme } from '../contract/words.ts'
import type { OwnSettings } from '../settings/own-settings.ts'
import type { StationFile } from '../settings/station-file.ts'

/** What the people at the station choose. */
export interface Choices {
  readonly language: Language | null
  readonly theme: Theme
  readonly sounds: Sounds
  /** 0 to 100. */
  readonly volume: number
  readonly scannerFeedback: ScannerFeedback
  readonly wedge: WedgeProfile | null
}

/** What the station file chooses for them. */
export type ManagedChoices = Readonly<Partial<Pick<Choices, ManagedSetting>>>

/** The choices of a station at which nothing was chosen. */
export const NO_CHOICES: Choices = {
  language: null,
  theme: 'system',
  sounds: 'all',
  volume: DEFAULT_VOLUME,
  scannerFeedback: 'refused',
  wedge: null,
}

/** The station's own settings as choices. */
export function choicesOf(own: OwnSettings): Choices {
  const { language, theme, sounds, volume, scannerFeedback, wedge } = own
  return { language, theme, sounds, volume, scannerFeedback, wedge }
}

/** What a station file sets of them. */
export function managedBy({ scanner, sound }: Pick<StationFile, 'scanner' | 'sound'>): ManagedChoices {
  return {
    ...(scanner.feedback === undefined ? {} : { scannerFeedback: scanner.feedback }),
    ...(scanner.wedge === undefined ? {} : { wedge: scanner.wedge }),
    ...(sound.play === undefined ? {} : { sounds: sound.play }),
    ...(sound.volume === undefined ? {} : { volume: sound.volume }),
  }
}

/** The names of what is managed, for the page. */
export function managedNames(managed: ManagedChoices): ManagedSetting[] {
  const names: ManagedSetting[] = []
  if (managed.scannerFeedback !== undefined) names.push('scannerFeedback')
  if (managed.wedge !== undefined) names.push('wedge')
  if (managed.sounds !== undefined) names.push('sounds')
  if (managed.volume !== undefined) names.push('volume')
  return names
}

/** The choices after a change; what the station file sets is refused by name. */
export function changeChoices(
  before: Choices,
  managed: ManagedChoices,
  change: CheckedRequest<'settings.change'>,
): Result<Choices> {
  const refused = managedNames(managed).find((name) => change[name] !== undefined)
  if (refused !== undefined) return failed(problem('setting-managed', { setting: refused }))
  return succeeded({
    language: change.language === undefined ? before.language : change.language,
    theme: change.theme ?? before.theme,
    sounds: change.sounds ?? before.sounds,
    volume: change.volume ?? before.volume,
    scannerFeedback: change.scannerFeedback ?? before.scannerFeedback,
    wedge: change.wedge === undefined ? before.wedge : change.wedge,
  })
}
