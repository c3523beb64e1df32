import { open } from 'node:fs/promises'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'

const MB = 1024 * 1024

/** Reads a CSV file's bytes. `most` is the limit in MB; a bigger file is not read at all. */
export async function readCsvFile(place: string, most: number): Promise<Result<Buffer>> {
  try {
    const file = await open(place, 'r')
    try {
      const { size } = await file.stat()
      if (size > most * MB) return failed(problem('csv-too-big', { size: Math.ceil(size / MB), most }))
      const bytes = await file.readFile()
      // It may have grown since, or be a pipe whose size nobody knows before.
      if (bytes.length > most * MB) {
        return failed(problem('csv-too-big', { size: Math.ceil(bytes.length / MB), most }))
      }
      return succeeded(bytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'it can’t be read'
    return failed(problem('csv-unreadable', { place, cause }))
  }
}
