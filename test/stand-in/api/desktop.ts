import { EventEmitter } from 'node:events'
import { guard } from './guard.ts'
import { allContents } from './web-contents.ts'

class NativeTheme extends EventEmitter {
  private source = 'system'
  get themeSource(): string {
    return this.source
  }
  set themeSource(source: string) {
    this.source = source
    const features = [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }]
    for (const contents of allContents) contents.command('Emulation.setEmulatedMedia', { features })
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

/** Electron's `nativeTheme`. */
export const nativeTheme = guard('nativeTheme', new NativeTheme())

/** Electron's `Menu`: only its removal. */
export const Menu = guard('Menu', {
  setApplicationMenu(menu: unknown): void {
    if (menu !== null) throw new Error('The stand-in does not implement Menu.setApplicationMenu with a menu')
  },
})

/** Electron's `dialog`: an error box is text on standard error, and nobody is there to choose a file. */
export const dialog = guard('dialog', {
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`)
  },
  async showOpenDialog(...args: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    // A window may come first, as in Electron.
    const options = args.at(-1)
    if (typeof options !== 'object' || options === null) throw new TypeError('Options must be an object')
    return { canceled: true, filePaths: [] }
  },
  async showSaveDialog(...args: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    const options = args.at(-1)
    if (typeof options !== 'object' || options === null) throw new TypeError('Options must be an object')
    const { title = '', buttonLabel = '', defaultPath = '' } = options as Record<string, unknown>
    if (typeof title !== 'string') throw new TypeError('Title must be a string')
    if (typeof buttonLabel !== 'string') throw new TypeError('Button label must be a string')
    if (typeof defaultPath !== 'string') throw new TypeError('Default path must be a string')
    return { canceled: true, filePath: '' }
  },
})

/** Electron's `powerMonitor`: it never reports anything by itself. */
export const powerMonitor = guard('powerMonitor', new EventEmitter())

const size = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, bounds: size, workArea: size, size, workAreaSize: size, scaleFactor: 1, rotation: 0 }

/** Electron's `screen`: one display of 1920 by 1080. */
export const screen = guard(
  'screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => guard('Display', display),
    getAllDisplays: () => [guard('Display', display)],
  }),
)

/** Electron's `shell`: present, and nothing of it is implemented. */
export const shell = guard('shell', {})

let copied = ''

/** Electron's `clipboard`, as it is since version 44: asynchronous, and here text that no other program sees. */
export const clipboard = guard('clipboard', {
  async writeText(text: unknown): Promise<void> {
    if (typeof text !== 'string') {
      throw new TypeError('Error processing argument at index 0, conversion failure')
    }
    copied = text
  },
  async readText(): Promise<string> {
    return copied
  },
})
