/** Codes of every layout, from the report that a scanner sends to the scan that the station gets. */
import assert from 'node:assert/strict'
import { CAPTURES } from '../../../scanners/captures.ts'
import { encodeReports, type ReportLayout } from '../../../scanners/reports.ts'
import type { Check } from '../check.ts'
import { newScanner } from '../devices.ts'

const SERIAL = '140100080'

interface Kind {
  readonly says: string
  readonly layout: ReportLayout
  readonly scanner: keyof typeof newScanner
  readonly aim: string | null
  readonly source: 'hid-pos' | 'ibm-handheld'
}

const KINDS: readonly Kind[] = [
  { says: 'a Honeywell', layout: 'honeywell', scanner: 'honeywell', aim: ']C0', source: 'hid-pos' },
  { says: 'a Zebra', layout: 'zebra', scanner: 'zebra', aim: ']C0', source: 'hid-pos' },
  { says: 'a Newland', layout: 'newland', scanner: 'newland', aim: null, source: 'hid-pos' },
  { says: 'an IBM hand-held', layout: 'ibm', scanner: 'ibmHandheld', aim: null, source: 'ibm-handheld' },
]

/** Each layout, with its descriptor read from the kernel and without it. */
const layouts: readonly Check[] = KINDS.flatMap(({ says, layout, scanner: kind, aim, source }) =>
  [true, false].map((describes) => ({
    name: `${says} is read ${describes ? 'by its descriptor' : 'without its descriptor'}`,
    run: async ({ plug, station: open }) => {
      const scanner = await plug(newScanner[kind]())
      const station = open({ describes })
      const device = await station.becomes(scanner.name, 'ready')
      assert.equal(device.described, describes)
      assert.equal(device.protocol, source)
      for (const text of [SERIAL, '140100081']) {
        const reports = encodeReports(layout, text)
        await scanner.send(reports)
        const { scan, aim: identifier, raw, deviceName } = await station.scans.next()
        assert.equal(scan.text, text)
        assert.equal(scan.source, source)
        assert.equal(identifier, aim)
        assert.equal(deviceName, scanner.name)
        assert.deepEqual(
          raw,
          reports.map((report) => Buffer.from(report).toString('hex')),
        )
        if (layout !== 'newland') assert.equal(scan.symbology, 'Code 128')
      }
    },
  })),
)

/** Bytes that real scanners sent, through a real kernel. */
const captures: readonly Check[] = CAPTURES.map((capture) => ({
  name: `what a real scanner sent is read: ${capture.name}`,
  run: async ({ plug, station: open }) => {
    const { vendorId, productId, descriptor } = capture
    const scanner = await plug({ ...newScanner.zebra(), vendorId, productId, interfaces: [descriptor] })
    const station = open()
    await station.becomes(scanner.name, 'ready')
    await scanner.send(capture.reports.map((report) => Buffer.from(report, 'hex')))
    const { scan, aim } = await station.scans.next()
    assert.deepEqual(
      { text: scan.text, aim, symbology: scan.symbology },
      { text: capture.text, aim: capture.aim, symbology: capture.symbology },
    )
  },
}))

const status: Check = {
  name: 'an IBM hand-held’s status is no scan',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(newScanner.ibmHandheld())
    const station = open()
    await station.becomes(scanner.name, 'ready')
    const onlyStatus = new Uint8Array(64)
    onlyStatus.set([4, 0x10, 0x03, 0x00])
    await scanner.send([onlyStatus, ...encodeReports('ibm', SERIAL)])
    assert.equal((await station.scans.next()).scan.text, SERIAL)
  },
}

/** All of them. */
export const READING: readonly Check[] = [...layouts, ...captures, status]
