import type { ProblemCode } from '../../electron/contract/problem.ts'
import type { ProblemTexts } from './fill.ts'
import { boxProblemsAr } from './problems/box.ar.ts'
import { cloudProblemsAr } from './problems/cloud.ar.ts'
import { csvProblemsAr } from './problems/csv.ar.ts'
import { historyProblemsAr } from './problems/history.ar.ts'
import { intakeProblemsAr } from './problems/intake.ar.ts'
import { lostProblemsAr } from './problems/lost.ar.ts'
import { paperProblemsAr } from './problems/paper.ar.ts'
import { returnsProblemsAr } from './problems/returns.ar.ts'
import { scannerProblemsAr } from './problems/scanner.ar.ts'
import { secretProblemsAr } from './problems/secrets.ar.ts'
import { stationProblemsAr } from './problems/station.ar.ts'
import { undoProblemsAr } from './problems/undo.ar.ts'

/** Every problem in Arabic. A code without its texts does not compile. */
export const problemsAr: Readonly<Record<ProblemCode, ProblemTexts>> = {
  ...boxProblemsAr,
  ...cloudProblemsAr,
  ...csvProblemsAr,
  ...historyProblemsAr,
  ...intakeProblemsAr,
  ...lostProblemsAr,
  ...paperProblemsAr,
  ...returnsProblemsAr,
  ...scannerProblemsAr,
  ...secretProblemsAr,
  ...stationProblemsAr,
  ...undoProblemsAr,
}
