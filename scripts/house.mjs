// Where things are, and how a script runs something; plain Node, for it works before any package is there.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..')

/** The Node of Electron's major, from the devDependency `node`. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** What Node 24 needs on its command line: its SQLite and its type stripping still announce themselves. */
export const NODE_FLAGS = ['--disable-warning=ExperimentalWarning']

/**
 * The same for the command line: a long batch would let the space for young objects grow to 150 MB of garbage, and
 * the heap to some times of what is in use before it is looked through.
 */
export const STATION_FLAGS = [...NODE_FLAGS, '--max-semi-space-size=4', '--heap-growing-percent=20']

const STAMPS = join(ROOT, 'node_modules', '.cache', 'ds100-intake')

/** The path of a file in node_modules. */
export const tool = (path) => join(ROOT, 'node_modules', path)

/** Ends a script with a message for people and an exit code. */
export class Stop extends Error {
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Runs a script's main function; its answer is the exit code. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = error instanceof Stop ? error.exitCode : 1
  }
}

/** A note that an earlier run left (JSON), or undefined. It goes when node_modules goes. */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(join(STAMPS, `${name}.json`), 'utf8'))
  } catch {
    return undefined
  }
}

/** Leaves a note for later runs. */
export function writeStamp(name, value) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(join(STAMPS, `${name}.json`), JSON.stringify(value))
}

/** Where a program lies on PATH, or undefined. */
export function whereIs(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

/** Runs a program to its end, attached to this terminal; throws Stop when it cannot start. */
export function runNow(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options })
  if (done.error !== undefined && done.status === null && done.signal === null) {
    throw new Stop(`${program} could not be started: ${done.error.message}`)
  }
  return done.status ?? 1
}

/**
 * Runs a program attached to this terminal and answers its exit code. A request to stop is passed on, and the
 * program decides when it is done; one that a signal ended answers 128 and more, as a shell does.
 */
export function runAttached(program, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM']
    for (const signal of signals) process.on(signal, pass)
    const finish = () => {
      for (const signal of signals) process.off(signal, pass)
    }
    child.on('error', (error) => {
      finish()
      failed(new Stop(`${program} could not be started: ${error.message}`))
    })
    child.on('exit', (code, signal) => {
      finish()
      done(code ?? 128 + (signal === 'SIGINT' ? 2 : 15))
    })
  })
}

/** Runs a tool of node_modules, or a script of ours, on Electron's Node; answers the exit code. */
export const runOnNode = (args, options) => runAttached(NODE, [...NODE_FLAGS, ...args], options)

/** Whether a file is what Node was started with, so that a module can also be a command. */
export const isCommand = (file) => process.argv[1] !== undefined && resolve(process.argv[1]) === file

/** The folder of a file below the project, made if it is missing. */
export function folderOf(...path) {
  const file = join(ROOT, ...path)
  mkdirSync(dirname(file), { recursive: true })
  return file
}
