import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { STATION_FLAGS } from '../../../scripts/house.mjs'
import { runChild } from './child.ts'
import { FIRST_PLAIN_SERIAL } from './cloud.ts'

/** How long a run took, in seconds. */
export interface Run {
  /** The whole process, its start included. */
  readonly process: number
  /** The work alone: from reading the list, or the first call, to the last outcome. */
  readonly work: number
}

const CLI = resolve(import.meta.dirname, '../../../electron/cli.ts')

/** A folder with a list of so many devices, in a fresh data folder, and the command that works it off. */
export function makeList(devices: number, stationFile: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-batch-'))
  const list = join(folder, 'list.csv')
  const serials = Array.from({ length: devices }, (_, index) => FIRST_PLAIN_SERIAL + index)
  writeFileSync(list, `deviceSerialNumber,ticket\n${serials.map((serial) => `${serial},INC-7\n`).join('')}`)
  const data = join(folder, 'data')
  const command = ['batch', list, '--reason', 'recycled', '--yes', '--json']
  return {
    command: [...command, '--station', stationFile, '--data', data],
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs `station batch` as a user runs it, on a fresh data folder; throws unless every device was disabled. */
export async function runStationBatch(devices: number, stationFile: string): Promise<Run> {
  const { command, remove } = makeList(devices, stationFile)
  try {
    const { out, seconds } = await runChild(process.execPath, [...STATION_FLAGS, CLI, ...command])
    const { summary } = JSON.parse(out.trim().split('\n').at(-1) ?? '{}') as {
      summary: { disabled: number; seconds: number }
    }
    if (summary.disabled !== devices) throw new Error(`only ${summary.disabled} of ${devices} are disabled`)
    return { process: seconds, work: summary.seconds }
  } finally {
    remove()
  }
}
