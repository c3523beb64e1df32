import type { ProblemCode } from '../../electron/contract/problem.ts'
import type { ProblemTexts } from './fill.ts'
import { boxProblemsDe } from './problems/box.de.ts'
import { cloudProblemsDe } from './problems/cloud.de.ts'
import { csvProblemsDe } from './problems/csv.de.ts'
import { historyProblemsDe } from './problems/history.de.ts'
import { intakeProblemsDe } from './problems/intake.de.ts'
import { returnsProblemsDe } from './problems/returns.de.ts'
import { lostProblemsDe } from './problems/lost.de.ts'
import { paperProblemsDe } from './problems/paper.de.ts'
import { scannerProblemsDe } from './problems/scanner.de.ts'
import { secretProblemsDe } from './problems/secrets.de.ts'
import { stationProblemsDe } from './problems/station.de.ts'
import { undoProblemsDe } from './problems/undo.de.ts'

/** Every problem in German. A code without its texts does not compile. */
export const problemsDe: Readonly<Record<ProblemCode, ProblemTexts>> = {
  ...intakeProblemsDe,
  ...historyProblemsDe,
  ...returnsProblemsDe,
  ...lostProblemsDe,
  ...boxProblemsDe,
  ...cloudProblemsDe,
  ...scannerProblemsDe,
  ...stationProblemsDe,
  ...secretProblemsDe,
  ...csvProblemsDe,
  ...paperProblemsDe,
  ...undoProblemsDe,
}
