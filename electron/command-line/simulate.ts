import { startSimulator } from '../training/simulator.ts'
import { writeTrainingStation } from '../training/write-station.ts'
import { problem } from '../contract/problem.ts'
import { dataFolderOf, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'
import { join } from 'node:path'

/** `station simulate`: RSA's cloud, simulated, until the process is asked to end. */
export async function simulate(port: number, options: CommonOptions, output: Output): Promise<ExitCode> {
  const folder = options.data ?? join(dataFolderOf(options), 'simulator')
  let simulator
  try {
    simulator = await startSimulator({ port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return output.fail(problem('usage', { fault: `Port ${port} can’t be used (${code}).` }))
  }
  const stationFile = writeTrainingStation(folder, simulator)
  output.write(`${JSON.stringify({ url: simulator.url, stationFile })}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
  await simulator.close()
  return EXIT.done
}
