import type { Cloud } from '../cloud/cloud.ts'
import type { CloudCredential } from '../cloud/credential.ts'
import type { AllowedCalls } from '../cloud/further/allowed-calls.ts'
import type { Network } from '../cloud/network/network.ts'
import type { Handlers } from '../contract/dispatch.ts'
import type { LabelRules } from '../contract/label.ts'
import type { LostSettings } from '../contract/lost.ts'
import type { TicketRules } from '../contract/returns-rules.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { Snapshot } from '../contract/snapshot.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { Journal } from '../journal/journal.ts'
import type { ScannersOptions } from '../scanner/scanners.ts'
import type { TrainingControl } from '../training/control.ts'
import type { StationFacts } from './build-snapshot.ts'
import type { Choices, ManagedChoices } from './choices.ts'
import type { PaperSettings } from '../settings/paper-settings.ts'
import type { ChoosePlace } from './history-desk.ts'
import type { DirectoryImport } from './import-directory.ts'
import type { Printing } from './paper/printing.ts'
import type { UndoRules } from './undo-desk.ts'
import type { ScanTold } from './take-scans.ts'

/** What a station is built from. */
export interface StationOptions {
  readonly facts: StationFacts
  readonly label: LabelRules
  /** Where this station's journal lies: the data folder, or its `training` folder. */
  readonly folder: string
  readonly credential: CloudCredential
  readonly network: Network
  /** The simulated cloud that the credential is for; outside training there is none. */
  readonly training?: TrainingControl | null
  /** What the station file allows besides looking up and disabling; nothing where it is left out. */
  readonly allow?: AllowedCalls
  /** Who may enable a device again, and for how long; nobody where it is left out. */
  readonly undo?: UndoRules
  /** What a ticket must look like; any, or none, where it is left out. */
  readonly ticket?: TicketRules
  /** What the station file says of the lost-device desk; its defaults where it is left out. */
  readonly lost?: LostSettings
  /** RSA's “All Users” report, which gives user ids their names. Read only by a station that drains. */
  readonly usersFile?: string | undefined
  readonly now: () => Date
  /** Runs something later, once; the function that comes back calls it off. Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly newId: () => IntakeId
  /** Whether the outbox drains by itself, as at a counter; a command of the command line does its own work. */
  readonly drains: boolean
  readonly choices: Choices
  readonly managed: ManagedChoices
  /** Keeps what the people at the counter chose. */
  readonly keepChoices: (choices: Choices) => void
  /** The way to the scanners; null for a station that reads none. */
  readonly scanners: Pick<ScannersOptions, 'port' | 'hotplug' | 'readDescriptor' | 'clock'> | null
  /** How sheets are made; without it as the desk usually does. */
  readonly paper?: PaperSettings
  /** The way to printers and files; a station without a window has none. */
  readonly printing?: Printing
  /** Puts text on the clipboard. */
  readonly copy: (text: string) => void
  /** Asks where a file shall go; without a window nobody answers. */
  readonly choosePlace?: ChoosePlace
}

/** One kiosk without its window: the rooms wired together, the handlers of the contract, one snapshot. */
export interface Station {
  readonly handlers: Handlers
  readonly journal: Journal
  readonly intake: IntakeService
  readonly cloud: Cloud
  readonly directoryImport: DirectoryImport
  snapshot(): Snapshot
  /** Tells of each change; the function that comes back ends it. */
  onChange(listener: (snapshot: Snapshot) => void): () => void
  /** Tells what came of scans that did not come from the page; the function that comes back ends it. */
  onScan(listener: (told: ScanTold) => void): () => void
  close(): Promise<void>
}
