import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { ChosenFile } from '../station/key/key-desk.ts'

/** No key file is larger, in bytes. */
const LARGEST = 64 * 1024

/** Opens the operating system's dialog over the window and reads the file that is chosen; the page sees neither. */
export async function chooseKeyFile(window: BrowserWindow): Promise<Result<ChosenFile | null>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'showHiddenFiles'],
    filters: [
      { name: 'Key', extensions: ['key', 'jwk', 'json', 'pem'] },
      { name: '*', extensions: ['*'] },
    ],
  })
  const [place] = filePaths
  if (canceled || place === undefined) return succeeded(null)
  const name = basename(place)
  try {
    const file = await open(place)
    try {
      const { size } = await file.stat()
      if (size > LARGEST) {
        const fault = 'is too large for a key'
        return failed(problem('key-file-invalid', { place: name, member: 'the file', fault }))
      }
      return succeeded({ text: await file.readFile('utf8'), name })
    } finally {
      await file.close()
    }
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return failed(problem('key-file-unreadable', { place: name, cause }))
  }
}
