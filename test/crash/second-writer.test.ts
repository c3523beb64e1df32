import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCrashSite, type CrashSite } from './crash-site.ts'
import { runStationProcess, startStation } from './station-process.ts'

let site: CrashSite
beforeAll(async () => {
  site = await openCrashSite({ devices: 60 })
})
afterAll(() => site.close())

it('refuses a second writer while a batch runs, lets others read, and lets one write when the batch was killed', async () => {
  const { cloud, stationFile } = site
  const places = { stationFile, dataFolder: site.place('data') }
  const station = (...args: readonly string[]) => runStationProcess(args, places)
  const serials = [...cloud.simulator.devices.keys()]
  // No lookup ever comes to an end, so that the batch can't either.
  cloud.simulator.failNext('lookup', 'hang-before', 1000)
  const underWay = cloud.requestsArrived(1)
  const batch = startStation(
    ['batch', site.writeList('list.csv', serials), '--reason', 'returned', '--yes'],
    places,
  )
  await underWay

  const disable = ['disable', serials[0] ?? '', '--reason', 'returned', '--yes']
  const another = site.writeList('another.csv', serials.slice(0, 2))
  const writers = [disable, ['outbox', '--drain'], ['batch', another, '--reason', 'returned', '--yes']]
  for (const refused of await Promise.all(writers.map((args) => station(...args)))) {
    expect(refused).toMatchObject({ exit: 8, lines: [{ problem: { code: 'journal-in-use' } }] })
  }
  const [listed, verified] = await Promise.all([station('outbox'), station('journal', 'verify')])
  expect(listed).toMatchObject({ exit: 0 })
  expect(verified).toMatchObject({ exit: 0, lines: [{ verified: true }] })

  batch.kill()
  expect(await batch.ended).toMatchObject({ signal: 'SIGKILL' })
  cloud.simulator.plan.forget()
  expect(await station(...disable)).toMatchObject({ exit: 0, lines: [{ outcome: 'disabled' }] })
})
