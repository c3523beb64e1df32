import { startSimulator } from '../../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../../electron/training/write-station.ts'
import { readOrder, type CloudCount } from './cloud-order.ts'

/**
 * The simulated cloud of the bench, in a process of its own: `node cloud-process.ts FOLDER DEVICES`. Tells by
 * message where its station file is, then answers each order with what was counted since the last renewal.
 */
const [folder = '', devices = ''] = process.argv.slice(2)
const simulator = await startSimulator({ devices: Number(devices) })
let since = 0

process.on('message', (message) => {
  const order = readOrder(message)
  if (order.kind === 'renew') {
    simulator.setVariants(order.variants)
    for (const [record] of simulator.devices.values())
      if (record !== undefined) record.tokenStatus = 'Enabled'
    since = simulator.requests.length
  }
  process.send?.(count())
})
process.on('disconnect', () => process.exit())
process.send?.({ url: simulator.url, stationFile: writeTrainingStation(folder, simulator) })

function count(): CloudCount {
  const calls = simulator.requests.slice(since)
  return {
    calls: calls.length,
    refused: calls.filter(({ status }) => status === 429).length,
    disables: calls.filter(({ method, status }) => method === 'PATCH' && status === 200).length,
  }
}
