/**
 * The plain names of everything that crosses the bridge. The preload script imports this file and
 * nothing else of the contract, so it must stay free of imports.
 */

/** What the page may ask of the main process. Each has its schemas in `commands.ts`. */
export const COMMAND_NAMES = [
  'station.snapshot',
  'scan.submit',
  'intake.lookUp',
  'intake.disable',
  'intake.choose',
  'intake.checkAgain',
  'intake.cancel',
  'intake.show',
  'intake.leave',
  'intake.holdings',
  'intake.checkOwner',
  'intake.acceptOwner',
  'intake.disableFido',
  'lost.find',
  'lost.choosePerson',
  'lost.tryAgain',
  'lost.stay',
  'lost.startOver',
  'lost.disable',
  'outbox.tryNow',
  'paper.print',
  'paper.save',
  'training.fail',
  'training.setWeather',
  'training.reset',
  'settings.change',
  'scanners.show',
  'scanners.leave',
  'scanners.lookAgain',
  'scanners.switchToHidPos',
  'scanners.learn',
  'scanners.learnRun',
  'scanners.copyReport',
  'undo.offer',
  'undo.request',
  'undo.checkAgain',
  'key.show',
  'key.leave',
  'key.choose',
  'key.keep',
  'key.drop',
  'key.remove',
  'key.unlock',
  'box.set',
  'box.rows',
  'box.undo',
  'box.disable',
  'box.pause',
  'box.resume',
  'box.finish',
  'history.search',
  'history.intake',
  'history.report',
  'history.export',
  'history.exportNext',
  'history.exportCancel',
] as const

/** What the main process tells the page unasked. Each has its schema in `events.ts`. */
export const EVENT_NAMES = ['station.changed', 'scan.landed', 'scan.refused'] as const

/** The name of one command of the bridge. */
export type CommandName = (typeof COMMAND_NAMES)[number]

/** The name of one event of the bridge. */
export type EventName = (typeof EVENT_NAMES)[number]

/** The one global that the preload script puts into the page. */
export const BRIDGE_GLOBAL = 'ds100'

/** The IPC channel that carries a command. */
export function commandChannel(name: CommandName): string {
  return `command:${name}`
}

/** The IPC channel that carries an event. */
export function eventChannel(name: EventName): string {
  return `event:${name}`
}
