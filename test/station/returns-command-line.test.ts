import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { SERIAL } from './kit.ts'
import { runStation } from './run-station.ts'

let folder: string
let simulator: Simulator
let stationFile: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tickets-'))
  simulator = await startSimulator({ devices: 20 })
  stationFile = writeTrainingStation(folder, simulator)
  const station = JSON.parse(readFileSync(stationFile, 'utf8')) as object
  const ticket = { pattern: 'INC-[0-9]{1,8}', required: true, example: 'INC-20731' }
  writeFileSync(stationFile, JSON.stringify({ ...station, ticket }))
})
afterEach(async () => {
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const station = (...args: string[]) => runStation(args, stationFile, join(folder, 'data'))
const patches = () => simulator.requests.filter(({ method }) => method === 'PATCH').length

it('the command line holds a ticket against the station file, and sends nothing for a wrong one', async () => {
  const disable = ['disable', SERIAL, '--reason', 'returned', '--yes']
  expect(await station(...disable)).toMatchObject({ exit: 2, last: { problem: { code: 'ticket-missing' } } })
  expect(await station(...disable, '--ticket', '20731')).toMatchObject({
    exit: 2,
    last: { problem: { code: 'ticket-wrong' } },
  })
  expect(simulator.requests).toHaveLength(0)
  expect(await station(...disable, '--ticket', 'INC-20731')).toMatchObject({ exit: 0 })
})

it('a list leaves a row with a wrong ticket out, and takes the others', async () => {
  const list = join(folder, 'list.csv')
  writeFileSync(list, 'deviceSerialNumber,ticket\n140100080,INC-1\n140100086,20731\n140100089,\n')
  const ran = await station('batch', list, '--reason', 'returned', '--yes')
  expect(ran.last.summary).toMatchObject({ total: 1, disabled: 1, badRows: 2 })
  expect(patches()).toBe(1)
})
