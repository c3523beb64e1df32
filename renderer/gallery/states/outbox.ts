import { problem } from '../../../electron/contract/problem.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { aLine, aSnapshot } from '../fixtures.ts'
import { ago, inSeconds } from '../frozen-clock.ts'
import type { ScreenState, Shelf } from '../state.ts'

const unreachable = problem('cloud-unreachable', {
  host: 'example.access.securid.com',
  cause: 'ECONNREFUSED',
})
const busy = problem('cloud-busy', { status: 429 })
const several = problem('several-records', { serial: '140100083', count: 2 })

const waiting: Snapshot['waiting'] = [
  aLine(85, { state: 'queued', reason: 'lost', problem: unreachable, tries: 3, since: ago({ minutes: 12 }) }),
  aLine(80, {
    state: 'unknown',
    problem: busy,
    tries: 1,
    notBefore: inSeconds(95),
    since: ago({ hours: 2 }),
  }),
  aLine(91, { state: 'sending', busy: true, since: ago({ seconds: 40 }) }),
  aLine(92, { state: 'queued', ofBatch: true, reason: 'recycled', since: ago({ days: 2 }) }),
  aLine(86, { state: 'parked', reason: null, problem: unreachable, tries: 2, since: ago({ minutes: 5 }) }),
  aLine(83, { state: 'held', reason: null, problem: several, since: ago({ hours: 1 }) }),
  aLine(84, { state: 'found', reason: null, since: ago({ minutes: 30 }) }),
]

function outboxScreen(
  name: string,
  changes: Partial<Snapshot>,
  shows = '[data-screen="outbox"]',
): ScreenState {
  return {
    kind: 'screen',
    name: `outbox-${name}`,
    snapshot: aSnapshot(changes),
    then: ({ press }) => press('[data-owed].status-button'),
    shows,
  }
}

const owing = { owed: 4, waiting: 7, oldestSince: ago({ days: 2 }) }

/** What is owed to RSA, and what waits. */
export const outbox: Shelf = {
  title: 'What is owed',
  states: [
    outboxScreen(
      'resting',
      {
        waiting,
        outbox: { ...owing, phase: 'resting', nextTryAt: inSeconds(75) },
        cloud: { state: 'failing', problem: unreachable, at: ago({ seconds: 20 }) },
      },
      '[data-phase="resting"]',
    ),
    outboxScreen(
      'working',
      { waiting, outbox: { ...owing, phase: 'working', nextTryAt: null } },
      '[data-phase="working"]',
    ),
    outboxScreen(
      'more',
      {
        waiting,
        outbox: { ...owing, owed: 4, waiting: 1250, phase: 'idle', nextTryAt: inSeconds(8) },
      },
      '[data-more]',
    ),
    outboxScreen(
      'people',
      {
        waiting: waiting.slice(5),
        outbox: { owed: 0, waiting: 2, oldestSince: null, phase: 'idle', nextTryAt: null },
      },
      '[data-group="person"]',
    ),
    outboxScreen('empty', {}),
    {
      kind: 'screen',
      name: 'ready-owed',
      snapshot: aSnapshot({
        waiting,
        outbox: { ...owing, phase: 'resting', nextTryAt: inSeconds(75) },
        cloud: { state: 'failing', problem: unreachable, at: ago({ seconds: 20 }) },
      }),
      shows: '.waiting-button',
    },
  ],
}
