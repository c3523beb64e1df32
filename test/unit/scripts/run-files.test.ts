import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { getFileInfo } from 'prettier'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')

/** What is at the top and is made, not written: no clean checkout has it. */
const MADE = ['node_modules', 'out', 'dist', 'demo', 'test-results', '.cache']

/** Every path below the project that a script's text names: joined with ROOT, or imported. */
function pathsIn(text: string): string[] {
  const joined = [...text.matchAll(/join\(\s*ROOT((?:,\s*'[^']+')+),?\s*\)/g)].map(([, parts = '']) =>
    [...parts.matchAll(/'([^']+)'/g)].map(([, part]) => part).join('/'),
  )
  const imported = [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].map(([, path = '']) =>
    posix.join('scripts', path),
  )
  return [...joined, ...imported]
}

function runFiles(): string[] {
  const scripts = readdirSync(join(ROOT, 'scripts')).filter((name) => name.endsWith('.mjs'))
  const { scripts: commands } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const paths = [
    ...scripts.flatMap((name) => pathsIn(readFileSync(join(ROOT, 'scripts', name), 'utf8'))),
    ...Object.values(commands).flatMap((command) =>
      [...command.matchAll(/\bnode (\S+)/g)].map(([, path = '']) => path),
    ),
  ]
  return [...new Set(paths)].filter((path) => !MADE.includes(path.split('/')[0] ?? '')).sort()
}

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' })

/** Where the project is no checkout, as when it was unpacked from an archive, git has nothing to say. */
const top = git('rev-parse', '--show-toplevel')
const isCheckout = top.status === 0 && resolve(top.stdout.trim()) === realpathSync(ROOT)

describe('what the scripts run', () => {
  it('is found in their text', () => {
    expect(pathsIn("join(ROOT, 'test', 'a.ts') join(ROOT, name) import { b } from './b.mjs'")).toEqual([
      'test/a.ts',
      'scripts/b.mjs',
    ])
    expect(runFiles()).toEqual(
      expect.arrayContaining(['scripts/demo.mjs', 'test/demo/intake.ts', 'test/bench/run.ts']),
    )
  })

  it('is there', () => {
    expect(runFiles().filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it.skipIf(!isCheckout)('is known to git, so that every checkout has it', () => {
    expect(runFiles().filter((path) => git('ls-files', '--', path).stdout === '')).toEqual([])
  })
})

describe.each(['out', 'dist', 'demo', 'test-results'])('%s/ at the top is made', (name) => {
  const made = `${name}/a.ts`
  const written = `test/${name}/a.ts`

  it.skipIf(!isCheckout)('and git ignores it, and no folder of that name elsewhere', () => {
    const isIgnored = (path: string) => git('check-ignore', '--no-index', '--quiet', path).status === 0
    expect([isIgnored(made), isIgnored(written)]).toEqual([true, false])
  })

  it('and ESLint passes over it, and over no folder of that name elsewhere', async () => {
    const eslint = new ESLint({ cwd: ROOT })
    expect([await eslint.isPathIgnored(made), await eslint.isPathIgnored(written)]).toEqual([true, false])
  })

  it('and Prettier passes over it, and over no folder of that name elsewhere', async () => {
    const ignorePath = ['.gitignore', '.prettierignore'].map((file) => join(ROOT, file))
    const isIgnored = async (path: string) => (await getFileInfo(join(ROOT, path), { ignorePath })).ignored
    expect([await isIgnored(made), await isIgnored(written)]).toEqual([true, false])
  })
})
