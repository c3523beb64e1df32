import type { Handlers } from '../contract/dispatch.ts'
import type { Problem } from '../contract/problem.ts'
import { failed, succeeded } from '../contract/result.ts'
import type { Snapshot } from '../contract/snapshot.ts'
import { emptySnapshot, type StationFacts } from '../station/build-snapshot.ts'
import type { Choices } from '../station/choices.ts'
import { NO_LOST_DESK } from '../station/lost-desk.ts'
import { WITHOUT_KEY_SCREEN } from '../station/key/without-key-screen.ts'
import { trainingHandlers } from '../station/training-desk.ts'

/** The handlers of a station that can't work: it shows why, and refuses everything else with the same problem. */
export function stoppedHandlers(facts: StationFacts, choices: Choices, stopped: Problem): Handlers {
  const snapshot: Snapshot = { ...emptySnapshot(facts, choices), stopped }
  const refuse = () => Promise.resolve(failed(stopped))
  return {
    'station.snapshot': () => Promise.resolve(succeeded(snapshot)),
    'scan.submit': refuse,
    'intake.lookUp': refuse,
    'intake.disable': refuse,
    'intake.choose': refuse,
    'intake.checkAgain': refuse,
    'intake.cancel': refuse,
    'intake.show': refuse,
    'intake.leave': refuse,
    'intake.holdings': refuse,
    'intake.checkOwner': refuse,
    'intake.acceptOwner': refuse,
    'intake.disableFido': refuse,
    'undo.offer': refuse,
    'undo.request': refuse,
    'undo.checkAgain': refuse,
    'outbox.tryNow': refuse,
    'paper.print': refuse,
    'paper.save': refuse,
    'settings.change': refuse,
    'scanners.show': refuse,
    'scanners.leave': refuse,
    'scanners.lookAgain': refuse,
    'scanners.switchToHidPos': refuse,
    'scanners.learn': refuse,
    'scanners.learnRun': refuse,
    'scanners.copyReport': refuse,
    'box.set': refuse,
    'box.rows': refuse,
    'box.undo': refuse,
    'box.disable': refuse,
    'box.pause': refuse,
    'box.resume': refuse,
    'box.finish': refuse,
    'history.search': refuse,
    'history.intake': refuse,
    'history.report': refuse,
    'history.export': refuse,
    'history.exportNext': refuse,
    'history.exportCancel': refuse,
    ...WITHOUT_KEY_SCREEN,
    ...NO_LOST_DESK,
    ...trainingHandlers(null),
    ...WITHOUT_KEY_SCREEN,
  }
}
