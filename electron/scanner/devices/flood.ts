/** More reports than this in one second send no scanner for a person: USB's own limit is 1,000. */
export const MOST_REPORTS_A_SECOND = 250
/** More codes than this in one second are no hand on a trigger. */
export const MOST_CODES_A_SECOND = 20

const SECOND_MS = 1000

/** What to do with the next report. `began` is told once a flood. */
export type FloodVerdict = 'calm' | 'began' | 'flooding'

/** Watches how much one scanner sends; a flood ends after a second without any report. */
export interface FloodGate {
  report(at: number): FloodVerdict
  code(): FloodVerdict
}

/** Makes the gate of one scanner. */
export function createFloodGate(): FloodGate {
  let second = -SECOND_MS
  let reports = 0
  let codes = 0
  let lastReport = -SECOND_MS
  let flooding = false

  const judge = (): FloodVerdict => {
    if (flooding) return 'flooding'
    if (reports <= MOST_REPORTS_A_SECOND && codes <= MOST_CODES_A_SECOND) return 'calm'
    flooding = true
    return 'began'
  }
  return {
    report: (at) => {
      if (at - lastReport >= SECOND_MS) flooding = false
      lastReport = at
      if (at - second >= SECOND_MS) {
        second = at
        reports = 0
        codes = 0
      }
      reports += 1
      return judge()
    },
    code: () => {
      codes += 1
      return judge()
    },
  }
}
