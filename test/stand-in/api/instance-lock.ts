import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs'
import { join } from 'node:path'

/** What a second start tells the first. */
export interface SecondInstance {
  argv: string[]
  cwd: string
  data: unknown
}

/** When a process began, so that a reused process number is not mistaken for the lock's owner. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
  } catch {
    return undefined
  }
}

/** One running app per folder of user data. */
export class InstanceLock {
  private folder: string | undefined
  private watcher: FSWatcher | undefined

  has(): boolean {
    return this.folder !== undefined
  }
  /** Takes the lock, or tells its owner about this start. */
  request(userData: string, data: unknown, onSecond: (second: SecondInstance) => void): boolean {
    if (this.has()) return true
    const folder = join(userData, 'stand-in-instance')
    const owner = join(folder, 'owner')
    mkdirSync(folder, { recursive: true })
    const mine = `${process.pid} ${startOf(process.pid) ?? ''}`
    for (;;) {
      try {
        writeFileSync(owner, mine, { flag: 'wx' })
        break
      } catch {
        const held = readFileSync(owner, 'utf8')
        const [pid = '', start = ''] = held.split(' ')
        if (startOf(Number(pid)) === start && start !== '') {
          const name = join(folder, `start-${process.pid}`)
          writeFileSync(`${name}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }))
          renameSync(`${name}.part`, `${name}.json`)
          return false
        }
        rmSync(owner, { force: true })
      }
    }
    this.folder = folder
    const collect = (): void => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
        const text = readFileSync(join(folder, name), 'utf8')
        rmSync(join(folder, name))
        onSecond(JSON.parse(text) as SecondInstance)
      }
    }
    this.watcher = watch(folder, collect)
    return true
  }
  /** Gives the lock back. */
  release(): void {
    this.watcher?.close()
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true })
    this.folder = undefined
  }
}
