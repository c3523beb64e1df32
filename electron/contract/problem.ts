import { z } from 'zod'
import { boxProblems } from './problems/box.ts'
import { bridgeProblems } from './problems/bridge.ts'
import { cloudProblems } from './problems/cloud.ts'
import { configurationProblems } from './problems/configuration.ts'
import { csvProblems } from './problems/csv.ts'
import { historyProblems } from './problems/history.ts'
import { intakeProblems } from './problems/intake.ts'
import { journalProblems } from './problems/journal.ts'
import { labelProblems } from './problems/label.ts'
import { returnsProblems } from './problems/returns.ts'
import { lostProblems } from './problems/lost.ts'
import { paperProblems } from './problems/paper.ts'
import { scannerProblems } from './problems/scanner.ts'
import { secretProblems } from './problems/secrets.ts'
import { undoProblems } from './problems/undo.ts'
import { trainingProblems } from './problems/training.ts'

/** When trying again makes sense: at once, after a while, never, or once a person has changed something. */
export const retrySchema = z.enum(['now', 'later', 'never', 'after-person'])
/** When trying again makes sense. */
export type Retry = z.infer<typeof retrySchema>

/** One entry of the catalogue; `{word}` in a text stands for a value of the problem. */
export interface ProblemText {
  readonly title: string
  readonly detail: string
  readonly remedy: string
  readonly retry: Retry
}

/** Every problem that the station can have, in English. The page's other languages have the same codes. */
export const PROBLEMS = {
  ...labelProblems,
  ...scannerProblems,
  ...intakeProblems,
  ...returnsProblems,
  ...lostProblems,
  ...historyProblems,
  ...boxProblems,
  ...cloudProblems,
  ...journalProblems,
  ...configurationProblems,
  ...secretProblems,
  ...csvProblems,
  ...paperProblems,
  ...undoProblems,
  ...trainingProblems,
  ...bridgeProblems,
} as const satisfies Record<string, ProblemText>

/** The stable code of a problem. */
export type ProblemCode = keyof typeof PROBLEMS

const problemCodes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]

/** What a problem is about: the values that its texts name. Never a secret. */
export const problemValuesSchema = z.record(z.string(), z.union([z.string().max(600), z.number()]))
/** What a problem is about. */
export type ProblemValues = Readonly<z.infer<typeof problemValuesSchema>>

/** A problem as it crosses the bridge and as the command line prints it. */
export const problemSchema = z.strictObject({
  code: z.enum(problemCodes),
  title: z.string(),
  detail: z.string(),
  remedy: z.string(),
  retry: retrySchema,
  values: problemValuesSchema,
})
/** What went wrong, why, and what a person can do about it. */
export type Problem = z.infer<typeof problemSchema>

/** Puts the values into a text; an unknown word stays as it is, so that a gap is seen. */
export function fillIn(text: string, values: ProblemValues): string {
  return text.replace(/\{(\w+)\}/g, (gap, word: string) => String(values[word] ?? gap))
}

/** Makes a problem of the catalogue's entry and its values. */
export function problem(code: ProblemCode, values: ProblemValues = {}): Problem {
  const text: ProblemText = PROBLEMS[code]
  return {
    code,
    title: fillIn(text.title, values),
    detail: fillIn(text.detail, values),
    remedy: fillIn(text.remedy, values),
    retry: text.retry,
    values: { ...values },
  }
}
