// The pages that are made from data: docs/problems.md and docs/journal-events.md. Says which is out of date;
// `--write` writes them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exitCodeOf } from '../electron/command-line/exit-codes.ts'
import { JOURNAL_EVENTS } from '../electron/contract/journal-events.ts'
import { problem, PROBLEMS } from '../electron/contract/problem.ts'

const DOCS = resolve(import.meta.dirname, '..', 'docs')
const MADE = '<!-- Made by `node scripts/check-docs.mjs --write`; change the data, not this page. -->'

const codes = Object.keys(PROBLEMS)
const events = Object.keys(JOURNAL_EVENTS)

const PAGES = {
  'problems.md': [
    '# Problems',
    MADE,
    'Words in braces are values. “Exit” is the exit code of the command line while nothing is owed.',
    ...codes.map((code) => {
      const { title, detail, remedy, retry } = PROBLEMS[code]
      return `## ${code}\n\n**${title}.** ${detail}\n\n_What to do:_ ${remedy}\n\nTry again: ${retry} · Exit: ${exitCodeOf(problem(code))}`
    }),
  ],
  'journal-events.md': [
    '# Journal events',
    MADE,
    'Every row says `row`, `at`, `event`, `intakeId`, `operator` and `payload`. A user appears only as a keyed hash.',
    ...events.map((event) => {
      const { says, payload } = JOURNAL_EVENTS[event]
      const members = Object.keys(payload.shape).map((name) => `\`${name}\``)
      return `## ${event}\n\n${says}\n\nPayload: ${members.join(', ') || 'nothing'}`
    }),
  ],
}

const stale = Object.entries(PAGES).filter(([name, parts]) => {
  const file = join(DOCS, name)
  const text = `${parts.join('\n\n')}\n`
  if (process.argv.includes('--write')) writeFileSync(file, text)
  return !existsSync(file) || readFileSync(file, 'utf8') !== text
})
for (const [name] of stale) console.error(`docs/${name} is out of date: node scripts/check-docs.mjs --write`)
process.exitCode = stale.length === 0 ? 0 : 1
