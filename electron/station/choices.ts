import type { CheckedRequest } from '../contract/commands.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { ScannerFeedback } from '../contract/scanners.ts'
import type { ManagedSetting } from '../contract/snapshot.ts'
import type { WedgeProfile } from '../contract/wedge-profile.ts'
import type { Language, Theme } from '../contract/words.ts'
import type { OwnSettings } from '../settings/own-settings.ts'
import type { StationFile } from '../settings/station-file.ts'

/** What the people at the station choose. */
export interface Choices {
  readonly language: Language | null
  readonly theme: Theme
  readonly scannerFeedback: ScannerFeedback
  readonly wedge: WedgeProfile | null
}

/** What the station file chooses for them. */
export type ManagedChoices = Readonly<Partial<Pick<Choices, ManagedSetting>>>

/** The choices of a station at which nothing was chosen. */
export const NO_CHOICES: Choices = {
  language: null,
  theme: 'system',
  scannerFeedback: 'refused',
  wedge: null,
}

/** The station's own settings as choices. */
export function choicesOf({ language, theme, scannerFeedback, wedge }: OwnSettings): Choices {
  return { language, theme, scannerFeedback, wedge }
}

/** What a station file sets of them. */
export function managedBy({ scanner }: Pick<StationFile, 'scanner'>): ManagedChoices {
  return {
    ...(scanner.feedback === undefined ? {} : { scannerFeedback: scanner.feedback }),
    ...(scanner.wedge === undefined ? {} : { wedge: scanner.wedge }),
  }
}

/** The names of what is managed, for the page. */
export function managedNames(managed: ManagedChoices): ManagedSetting[] {
  const names: ManagedSetting[] = []
  if (managed.scannerFeedback !== undefined) names.push('scannerFeedback')
  if (managed.wedge !== undefined) names.push('wedge')
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
    scannerFeedback: change.scannerFeedback ?? before.scannerFeedback,
    wedge: change.wedge === undefined ? before.wedge : change.wedge,
  })
}
