import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makerOf } from '../../../electron/scanner/makers.ts'

const RULE = resolve(import.meta.dirname, '../../../resources/udev/60-ds100-intake-scanners.rules')
const lines = readFileSync(RULE, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('the udev rule', () => {
  it('has one line for each vendor id whose maker the station knows', () => {
    const known = Array.from({ length: 0x10000 }, (_, id) => id).filter((id) => makerOf(id) !== null)
    const ruled = lines.map((line) =>
      parseInt(/ATTRS\{idVendor\}=="([0-9a-f]{4})"/.exec(line)?.[1] ?? '', 16),
    )
    expect(ruled.toSorted((one, other) => one - other)).toEqual(known)
  })

  it('gives hidraw devices, and nothing else, to the group and the person at the seat', () => {
    for (const line of lines) {
      expect(line).toMatch(/^KERNEL=="hidraw\*", SUBSYSTEM=="hidraw", ATTRS\{idVendor\}=="[0-9a-f]{4}", /)
      expect(line).toMatch(/, MODE="0660", GROUP="plugdev", TAG\+="uaccess"$/)
    }
  })
})
