import type { CheckedRequest, CommandResponse } from '../contract/commands.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { COMMAND_NAMES, type CommandName } from '../contract/names.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { scanAcceptance } from '../contract/scan-policy.ts'
import type { Snapshot } from '../contract/snapshot.ts'
import type { Station } from '../station.ts'
import type { Configuration } from '../station/configure.ts'
import { createKeyDesk, type KeyDeskParts } from '../station/key/key-desk.ts'
import type { ScanTold } from '../station/take-scans.ts'
import { createTelling } from '../station/telling.ts'

/** A station that was opened, and how it is ended. */
export interface OpenedStation {
  readonly station: Pick<Station, 'handlers' | 'journal' | 'snapshot' | 'onChange' | 'onScan'>
  readonly close: () => Promise<void>
}

/** What the host needs from outside. It knows no Electron, so that it is tested in plain Node. */
export interface HostParts extends Omit<KeyDeskParts, 'maySwap' | 'swap' | 'changed' | 'record'> {
  readonly configure: () => Result<Configuration>
  readonly open: (configuration: Configuration) => Promise<Result<OpenedStation>>
  /** The handlers of a station that can't work. */
  readonly stopped: (configuration: Configuration | null, why: Problem) => Handlers
}

/** One page's station for as long as the app runs; the station behind it may be ended and begun again. */
export interface StationHost {
  readonly handlers: Handlers
  onChange(listener: (snapshot: Snapshot) => void): () => void
  onScan(listener: (told: ScanTold) => void): () => void
  close(): Promise<void>
}

interface Running {
  readonly handlers: Handlers
  readonly snapshot: () => Snapshot | null
  readonly record: KeyDeskParts['record']
  readonly end: () => Promise<void>
}

/** Commands that bring something else to the front of the key's screen. */
const IN_FRONT: readonly CommandName[] = ['scanners.show', 'intake.show']

/** Opens the station of the configuration, or stands still with the problem that prevents it. */
export async function createStationHost(parts: HostParts): Promise<StationHost> {
  const changes = createTelling<Snapshot>()
  const scans = createTelling<ScanTold>()
  let running: Running
  /** The page drops what is older than what it has; a new station counts from the beginning. */
  let before = 0
  let lastRevision = 0
  /** Resolves once the station may be asked: while one ends and another begins it may not. */
  let turn: Promise<unknown> = Promise.resolve()

  const dressed = (snapshot: Snapshot): Snapshot => {
    lastRevision = Math.max(lastRevision, before + snapshot.revision)
    return { ...snapshot, key: desk.key(), keyScreen: desk.screen(), revision: lastRevision }
  }
  const tell = (snapshot: Snapshot): void => {
    const { current } = snapshot
    // A device that somebody must see through is not hidden behind the key's screen.
    if (scanAcceptance(current?.state ?? null, current?.busy ?? false) !== 'accept') desk.close()
    changes.tell(dressed(snapshot))
  }
  const changed = (): void => {
    lastRevision += 1
    before = lastRevision - (running.snapshot()?.revision ?? 0)
    void running.handlers['station.snapshot']({}).then((asked) => {
      if (asked.ok) changes.tell(dressed(asked.value))
    })
  }
  const desk = createKeyDesk({
    ...parts,
    changed,
    record: (entry) => {
      running.record(entry)
    },
    maySwap: () => {
      const current = running.snapshot()?.current ?? null
      return scanAcceptance(current?.state ?? null, current?.busy ?? false) === 'accept'
        ? succeeded(null)
        : failed(problem('key-change-later', { open: current?.deviceSerial ?? '' }))
    },
    swap: async () => {
      // A station that does not end well must not keep the next one from trying.
      const swapped = running
        .end()
        .catch(() => undefined)
        .then(begin)
      turn = swapped
      await swapped
      changed()
    },
  })

  const begin = async (): Promise<void> => {
    const configured = parts.configure()
    const configuration = configured.ok ? configured.value : null
    await desk.begin(configuration)
    const opened = configured.ok ? await open(configured.value) : configured
    running = opened.ok ? follow(opened.value) : still(parts.stopped(configuration, opened.problem))
  }
  const open = async (configuration: Configuration): Promise<Result<OpenedStation>> => {
    try {
      return await parts.open({ ...configuration, openImported: desk.openImported })
    } catch (error) {
      // Without a station the page would have nobody to ask what is wrong.
      return failed(problem('unexpected', { cause: error instanceof Error ? error.name : 'unknown' }))
    }
  }
  const follow = ({ station, close }: OpenedStation): Running => {
    const endChanges = station.onChange(tell)
    const endScans = station.onScan(scans.tell)
    return {
      handlers: station.handlers,
      snapshot: station.snapshot,
      // A journal that can't be written says so itself, and keeps nobody from changing the key.
      record: (entry) => void station.journal.record(() => [entry]),
      end: async () => {
        endChanges()
        endScans()
        await close()
      },
    }
  }
  await begin()

  const forward =
    <N extends CommandName>(name: N) =>
    async (request: CheckedRequest<N>): Promise<Result<CommandResponse<N>>> => {
      await turn
      if (IN_FRONT.includes(name)) desk.close()
      return running.handlers[name](request)
    }
  return {
    handlers: {
      // One forwarder for each name of the same table that `Handlers` is made of.
      ...(Object.fromEntries(COMMAND_NAMES.map((name) => [name, forward(name)])) as unknown as Handlers),
      ...desk.handlers,
      'station.snapshot': async () => {
        await turn
        const asked = await running.handlers['station.snapshot']({})
        return asked.ok ? succeeded(dressed(asked.value)) : asked
      },
      'key.show': async (request) => {
        await turn
        await running.handlers['scanners.leave']({})
        return desk.handlers['key.show'](request)
      },
    },
    onChange: changes.follow,
    onScan: scans.follow,
    close: async () => {
      await turn
      await running.end()
    },
  }
}

function still(handlers: Handlers): Running {
  return { handlers, snapshot: () => null, record: () => undefined, end: () => Promise.resolve() }
}
