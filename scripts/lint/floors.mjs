// The floors of the house: which folder may know which. The table is the rule; `floorProblem` reads it.

const ROOMS = ['scanner', 'cloud', 'journal', 'settings', 'operators', 'training']

/** Folder or file below electron/ -> what it may import below electron/. `*` is everything. */
const MAY_KNOW = {
  contract: ['contract'],
  ...Object.fromEntries(ROOMS.map((room) => [room, ['contract', room]])),
  intake: ['contract', 'journal', 'cloud', 'intake'],
  station: ['contract', ...ROOMS, 'intake', 'station'],
  'command-line': ['contract', ...ROOMS, 'intake', 'station', 'command-line'],
  'cli.ts': ['command-line'],
  'preload.ts': ['contract'],
  shell: ['contract', ...ROOMS, 'intake', 'station', 'shell'],
  'main.ts': ['*'],
}

/** The part of the house that a path below electron/ belongs to: its folder, or the file at the top. */
function partOf(path) {
  const [first, second] = path.split('/')
  if (first === 'station.ts') return 'station'
  return second === undefined ? first : first
}

/** Resolves a relative specifier against the file that has it; both with forward slashes. */
function resolveFrom(file, specifier) {
  const parts = file.split('/').slice(0, -1)
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

/**
 * Why a file may not import something, or undefined where it may.
 * `file` is relative to the project's folder; `typeOnly` says that the import leaves no trace at run time.
 */
export function floorProblem(file, specifier, { typeOnly = false } = {}) {
  const inElectron = file.startsWith('electron/')
  const inPage = file.startsWith('renderer/')
  if (!inElectron && !inPage) return undefined
  if (!specifier.startsWith('.')) return packageProblem(file, specifier, inPage)
  const target = resolveFrom(file, specifier)
  if (target.startsWith('test/') || target.startsWith('scripts/')) {
    return 'the product never imports from test/ or scripts/'
  }
  if (inPage) {
    if (!target.startsWith('electron/') || target.startsWith('electron/contract/')) return undefined
    return 'the page knows electron/contract/ and nothing else of electron/'
  }
  if (target === 'package.json') return undefined
  if (!target.startsWith('electron/')) return `${partOf(file.slice(9))} can't import from outside electron/`
  if (!/\.(ts|json)$/.test(target)) return 'an import names its .ts file'
  const from = partOf(file.slice('electron/'.length))
  const to = partOf(target.slice('electron/'.length))
  if (from === 'preload.ts' && !typeOnly && target !== 'electron/contract/names.ts') {
    return 'preload.ts imports electron and contract/names.ts, nothing else'
  }
  const allowed = MAY_KNOW[from] ?? []
  if (allowed.includes('*') || allowed.includes(to)) return undefined
  return `${from} may import from ${allowed.join(', ') || 'nothing'}, not from ${to}`
}

function packageProblem(file, specifier, inPage) {
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : specifier.split('/')[0]
  if (inPage) {
    const foreign = name === 'electron' || name === 'electron-store' || specifier.startsWith('node:')
    return foreign ? `the page can't import ${specifier}` : undefined
  }
  if (/^react(-|$)/.test(name)) return 'only renderer/ imports React'
  const mayElectron = /^electron\/(shell\/|main\.ts$|preload\.ts$)/.test(file)
  if ((name === 'electron' || name === 'electron-store') && !mayElectron) {
    return 'only shell/, main.ts and preload.ts import electron'
  }
  if (file === 'electron/preload.ts' && name !== 'electron') return 'preload.ts imports electron alone'
  if (file.startsWith('electron/contract/') && name !== 'zod') return 'the contract imports zod alone'
  return undefined
}
