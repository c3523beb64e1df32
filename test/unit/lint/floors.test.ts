import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { floorsRule } from '../../../scripts/lint/floors-rule.mjs'

function complaints(file: string, code: string): string[] {
  const linter = new Linter({ cwd: '/house' })
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.ts'],
        plugins: { house: { rules: { floors: floorsRule as never } } },
        rules: { 'house/floors': 'error' },
      },
    ],
    { filename: `/house/${file}` },
  )
  return messages.map(({ message }) => message)
}

describe('the floor rule', () => {
  it.each([
    ['electron/contract/a.ts', "import { z } from 'zod'"],
    ['electron/contract/a.ts', "import { b } from './b.ts'"],
    ['electron/journal/a.ts', "import { b } from '../contract/b.ts'"],
    ['electron/intake/a.ts', "import { b } from '../journal/b.ts'"],
    ['electron/intake/a.ts', "import { b } from '../cloud/b.ts'"],
    ['electron/station.ts', "import { b } from './training/b.ts'"],
    ['electron/command-line/a.ts', "import { b } from '../station.ts'"],
    ['electron/shell/a.ts', "import { app } from 'electron'"],
    ['electron/preload.ts', "import { names } from './contract/names.ts'"],
    ['electron/main.ts', "import { b } from './shell/b.ts'"],
    ['renderer/app/a.ts', "import { b } from '../../electron/contract/b.ts'"],
    ['renderer/app/a.ts', "import react from 'react'"],
    ['test/unit/a.ts', "import { b } from '../../electron/shell/b.ts'"],
  ])('accepts %s: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([])
  })

  it.each([
    ['electron/contract/a.ts', "import { b } from '../journal/b.ts'"],
    ['electron/contract/a.ts', "import { b } from 'undici'"],
    ['electron/journal/a.ts', "import { b } from '../cloud/b.ts'"],
    ['electron/cloud/a.ts', "export { b } from '../intake/b.ts'"],
    ['electron/training/a.ts', "export * from '../cloud/b.ts'"],
    ['electron/settings/a.ts', "import('../scanner/b.ts')"],
    ['electron/intake/a.ts', "import { b } from '../settings/b.ts'"],
    ['electron/station.ts', "import { app } from 'electron'"],
    ['electron/station/a.ts', "import { b } from '../shell/b.ts'"],
    ['electron/command-line/a.ts', "import Store from 'electron-store'"],
    ['electron/cli.ts', "import { b } from './shell/b.ts'"],
    ['electron/preload.ts', "import { b } from './contract/commands.ts'"],
    ['electron/preload.ts', "import { z } from 'zod'"],
    ['electron/journal/a.ts', "const b = require('../cloud/b.ts')"],
    ['electron/journal/a.ts', "import { b } from '../contract/b'"],
    ['electron/journal/a.ts', "import { b } from '../../test/b.ts'"],
    ['electron/shell/a.ts', "import react from 'react'"],
    ['renderer/app/a.ts', "import { b } from '../../electron/station.ts'"],
    ['renderer/app/a.ts', "import { app } from 'electron'"],
    ['renderer/app/a.ts', "import fs from 'node:fs'"],
  ])('refuses %s: %s', (file, code) => {
    expect(complaints(file, code)).toHaveLength(1)
  })
})
