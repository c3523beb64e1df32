/** Several scanners at once. */
import assert from 'node:assert/strict'
import { encodeReports } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'

const twoMakers: Check = {
  name: 'two scanners are read side by side, and each code says whose it is',
  run: async ({ plug, station: open }) => {
    const honeywell = await plug(newScanner.honeywell())
    const zebra = await plug(newScanner.zebra())
    const station = open()
    await station.becomes(honeywell.name, 'ready')
    await station.becomes(zebra.name, 'ready')
    assert.equal(station.scanners.devices().length, 2)
    const seen: string[] = []
    for (let round = 0; round < 10; round += 1) {
      await honeywell.send(encodeReports('honeywell', `h${round}`))
      await zebra.send(encodeReports('zebra', `z${round}`))
      for (let each = 0; each < 2; each += 1) {
        const { scan, deviceName } = await station.scans.next()
        seen.push(`${deviceName} ${scan.text}`)
      }
    }
    const rounds = Array.from({ length: 10 }, (_, round) => [
      `${honeywell.name} h${round}`,
      `${zebra.name} z${round}`,
    ])
    assert.deepEqual(seen.toSorted(), rounds.flat().toSorted())
  },
}

const interleaved: Check = {
  name: 'long codes of two equal scanners do not mix',
  run: async ({ plug, station: open }) => {
    // Equal down to having no serial number of their own would hide them from the bench, so they differ in it.
    const [one, other] = [await plug(newScanner.honeywell()), await plug(newScanner.honeywell())]
    const station = open()
    await station.becomes(one.name, 'ready')
    await station.becomes(other.name, 'ready')
    const [first, second] = ['first '.repeat(50), 'second '.repeat(50)]
    const [parts, others] = [encodeReports('honeywell', first), encodeReports('honeywell', second)]
    for (const [index, part] of parts.entries()) {
      await one.send([part])
      await other.send(others.slice(index, index + 1))
    }
    await other.send(others.slice(parts.length))
    const scans = [await station.scans.next(), await station.scans.next()]
    const texts = new Map(scans.map(({ deviceName, scan }) => [deviceName, scan.text]))
    assert.equal(texts.get(one.name), first)
    assert.equal(texts.get(other.name), second)
  },
}

const oneLeaves: Check = {
  name: 'one of two scanners is unplugged, and the other goes on',
  run: async ({ plug, station: open }) => {
    const [leaving, staying] = [await plug(newScanner.honeywell()), await plug(newScanner.zebra())]
    const station = open()
    await station.becomes(leaving.name, 'ready')
    await station.becomes(staying.name, 'ready')
    await leaving.unplug()
    await station.until('one is left', () => station.scanners.devices().length === 1)
    await staying.send(encodeReports('zebra', '140100080'))
    assert.equal((await station.scans.next()).deviceName, staying.name)
    assert.deepEqual(staying.use.takeAll(), ['open'])
  },
}

/** All of them. */
export const TWO_SCANNERS: readonly Check[] = [twoMakers, interleaved, oneLeaves]
