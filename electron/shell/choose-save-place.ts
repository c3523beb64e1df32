import { dialog, type BrowserWindow } from 'electron'

const NAMES = { csv: 'CSV', pdf: 'PDF' } as const

/**
 * Opens the operating system's dialog over the window and answers where a file shall go; null where nobody chose.
 * The page sees neither the dialog nor the place.
 */
export async function chooseSavePlace(
  window: BrowserWindow,
  name: string,
  kind: keyof typeof NAMES = 'csv',
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: NAMES[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
