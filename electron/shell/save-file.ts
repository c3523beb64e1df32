import { dialog, type BrowserWindow } from 'electron'
import { succeeded, type Result } from '../contract/result.ts'
import type { FileToSave } from '../station/paper/printing.ts'
import { writeWhole } from './write-whole.ts'

const NAMES: Readonly<Record<FileToSave['kind'], string>> = { pdf: 'PDF', csv: 'CSV' }

/** Opens the operating system's dialog over the window, then makes the file and writes it whole or not at all. */
export async function saveFile(
  window: BrowserWindow,
  { name, kind, make }: FileToSave,
): Promise<Result<string | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: NAMES[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return succeeded(null)
  const made = await make()
  return made.ok ? writeWhole(filePath, made.value) : made
}
