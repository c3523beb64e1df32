import { dispatch } from '../../electron/contract/dispatch.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import { readConfiguration } from '../../electron/command-line/context.ts'
import { openStation } from '../../electron/station/open-station.ts'
import { NO_CHOICES } from '../../electron/station/choices.ts'

/**
 * A recycling station that is used and killed: `box-process.ts STATIONFILE FOLDER SERIAL...` scans what its box lacks,
 * looks it up like the page, confirms it in parts, and ends when every device has its outcome. For each scan that was
 * answered it prints `{"scanned": serial, "number": n}`.
 */

const [, , stationFile, data, ...serials] = process.argv
/** So many scans are confirmed together, while the next ones come. */
const PART = 10

const configuration = readConfiguration({ station: stationFile, data, operator: 'os:crash' }, true)
if (!configuration.ok) throw new Error(configuration.problem.detail)
const opened = await openStation(configuration.value, 'os:crash', {
  drains: true,
  choices: NO_CHOICES,
  keepChoices: () => undefined,
  scanners: null,
  copy: () => undefined,
})
if (!opened.ok) throw new Error(opened.problem.detail)
const { station, close } = opened.value
// A window keeps its process alive; the station's own timers do not.
const window = setInterval(() => undefined, 1000)
const ask = (name: CommandName, request: unknown) =>
  dispatch(station.handlers, name, request, (_name, error) => {
    throw error
  })

const asked = new Set<string>()
/** What the page does at each change: it looks up what nobody asked about. */
function lookUp(): void {
  for (const intakeId of station.snapshot().box?.lookUpNext ?? []) {
    if (asked.has(intakeId)) continue
    asked.add(intakeId)
    void ask('intake.lookUp', { intakeId })
  }
}
const isOver = (): boolean => {
  const { box } = station.snapshot()
  return box !== null && box.progress === null && box.counts.disabled === serials.length
}
const over = new Promise<void>((resolve) => {
  const look = (): void => {
    lookUp()
    const { box } = station.snapshot()
    const isLast = box !== null && box.count === serials.length && box.counts.opened === undefined
    if (box !== null && (box.ready >= PART || (isLast && box.ready > 0))) void ask('box.disable', {})
    if (isOver()) resolve()
  }
  station.onChange(look)
  look()
})

for (const text of serials) {
  const answer = await ask('scan.submit', { text, source: 'wedge' })
  if (!answer.ok) throw new Error(answer.problem.detail)
  const { number } = answer.value as { readonly number: number }
  process.stdout.write(`${JSON.stringify({ scanned: text, number })}\n`)
  await new Promise((resolve) => setImmediate(resolve))
}
await over
const finished = await ask('box.finish', {})
process.stdout.write(`${JSON.stringify({ finished: finished.ok ? true : finished.problem.code })}\n`)
clearInterval(window)
await close()
