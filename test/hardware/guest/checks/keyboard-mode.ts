/** Scanners that type. */
import assert from 'node:assert/strict'
import { open as openFile } from 'node:fs/promises'
import type { Check } from '../check.ts'
import { newScanner, overUsb } from '../devices.ts'
import { openHandles } from '../open-handles.ts'
import { encodeReports } from '../../../scanners/reports.ts'

/** HID usages of the digits (page 7), and the kernel's own codes for the same keys (input-event-codes.h). */
const DIGITS = { usage: { '1': 0x1e, '4': 0x21, '0': 0x27 }, code: { 2: '1', 5: '4', 11: '0' } } as const

const typing: Check = {
  name: 'a scanner in keyboard mode is shown as such, is left alone, and its keys reach the kernel',
  run: async ({ plug, station: open }) => {
    const station = open()
    const scanner = await plug(overUsb(newScanner.keyboard()))
    const device = await station.becomes(scanner.name, 'keyboard-mode')
    assert.equal(device.problem?.code, 'scanner-keyboard-mode')
    assert.equal(device.canSwitch, false)
    assert.deepEqual(station.scanners.status(), { state: 'keyboard-mode', name: scanner.name })
    assert.deepEqual(openHandles().hidraw, [])
    assert.equal(await typed(scanner.files.keys[0] ?? '', () => scanner.send(keyReports('1401'))), '1401')
  },
}

const switched: Check = {
  name: 'a scanner with two interfaces is one scanner, and is switched from keyboard mode to HID POS',
  run: async ({ plug, station: open }) => {
    const scanner = await plug(overUsb(newScanner.switchable()))
    const station = open()
    const device = await station.becomes(scanner.name, 'keyboard-mode')
    assert.equal(station.scanners.devices().length, 1)
    assert.equal(device.canSwitch, true)
    assert.deepEqual(openHandles().hidraw, [scanner.files.hidraw[1]])
    assert.deepEqual(await station.scanners.switchToHidPos(device.deviceKey), { ok: true, value: undefined })
    assert.equal(await scanner.heard.next(), 'fe01')
    await station.becomes(scanner.name, 'ready')
    await scanner.send(encodeReports('honeywell', '140100080'), 1)
    assert.equal((await station.scans.next()).scan.text, '140100080')
  },
}

/** Boot keyboard reports: each key goes down and up again. */
function keyReports(text: string): readonly Uint8Array[] {
  return Array.from(text).flatMap((character) => {
    const down = new Uint8Array(8)
    down[2] = character in DIGITS.usage ? DIGITS.usage[character as keyof typeof DIGITS.usage] : 0
    return [down, new Uint8Array(8)]
  })
}

/** What an input device types, up to four keys: events of 24 bytes, type 1 is a key, value 1 is down. */
async function typed(file: string, type: () => Promise<void>): Promise<string> {
  const events = await openFile(file, 'r')
  try {
    let text = ''
    await type()
    while (text.length < 4) {
      const { buffer } = await events.read(Buffer.alloc(24), 0, 24)
      const [kind, code, value] = [buffer.readUInt16LE(16), buffer.readUInt16LE(18), buffer.readInt32LE(20)]
      const key = DIGITS.code[code as keyof typeof DIGITS.code] as string | undefined
      if (kind === 1 && value === 1) text += key ?? '?'
    }
    return text
  } finally {
    await events.close()
  }
}

/** All of them. */
export const KEYBOARD_MODE: readonly Check[] = [typing, switched]
