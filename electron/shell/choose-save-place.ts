import { dialog, type BrowserWindow } from 'electron'

/**
 * Opens the operating system's dialog over the window and answers where a CSV file shall go; null where nobody chose.
 * The page sees neither the dialog nor the place.
 */
export async function chooseSavePlace(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: name,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
