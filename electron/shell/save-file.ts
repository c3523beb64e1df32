import type { BrowserWindow } from 'electron'
import { succeeded, type Result } from '../contract/result.ts'
import type { FileToSave } from '../station/paper/printing.ts'
import { chooseSavePlace } from './choose-save-place.ts'
import { writeWhole } from './write-whole.ts'

/** Asks where over the window, then makes the file and writes it whole or not at all. */
export async function saveFile(
  window: BrowserWindow,
  { name, kind, make }: FileToSave,
): Promise<Result<string | null>> {
  const place = await chooseSavePlace(window, name, kind)
  if (place === null) return succeeded(null)
  const made = await make()
  return made.ok ? writeWhole(place, made.value) : made
}
