import { problem } from '../../../electron/contract/problem.ts'
import type { TestScan } from '../../../electron/contract/scan.ts'
import type { ScannerDevice, ScannerScreen } from '../../../electron/contract/scanners.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { aSnapshot, SERIAL } from '../fixtures.ts'
import { ago } from '../frozen-clock.ts'
import type { ScreenState, Shelf } from '../state.ts'

const REPORT = `DS100 Intake 0.1.0, linux x64, ${ago({})}
Beeps: refused. Keyboard profile: none
Scanners: 2
- Honeywell Voyager 1470g (0c2e:0f81) hid-pos, ready, read by its descriptor, beeps
- Zebra DS2208 (05e0:1200) keyboard, keyboard-mode, read by its maker’s habits
Tests: none yet`

function aScanner(changes: Partial<ScannerDevice> = {}): ScannerDevice {
  return {
    deviceKey: '0c2e:0f81:1:0',
    name: 'Honeywell Voyager 1470g',
    maker: 'Honeywell',
    vendorId: 0x0c2e,
    productId: 0x0f81,
    protocol: 'hid-pos',
    state: 'ready',
    described: true,
    canBeep: true,
    canSwitch: false,
    problem: null,
    ...changes,
  }
}

const inKeyboardMode = aScanner({
  deviceKey: '05e0:1200:1:0',
  name: 'Zebra DS2208',
  maker: 'Zebra',
  vendorId: 0x05e0,
  productId: 0x1200,
  protocol: 'keyboard',
  state: 'keyboard-mode',
  described: false,
  canBeep: false,
  canSwitch: true,
  problem: problem('scanner-keyboard-mode', { name: 'Zebra DS2208' }),
})

const locked = aScanner({
  deviceKey: '05f9:4204:1:0',
  name: 'Datalogic Gryphon GD4500',
  maker: 'Datalogic',
  state: 'no-permission',
  problem: problem('scanner-no-permission', { name: 'Datalogic Gryphon GD4500' }),
})

const tested: TestScan = {
  at: ago({ seconds: 3 }),
  source: 'hid-pos',
  device: 'Honeywell Voyager 1470g',
  raw: ['02095d4330313430313030303830'.padEnd(128, '0')],
  text: '140100080',
  aim: ']C0',
  symbology: 'Code 128',
  deviceSerial: SERIAL,
  problem: null,
}

const wrong: TestScan = {
  ...tested,
  at: ago({ seconds: 40 }),
  text: 'https://www.example.com/products/hardware-authenticators/ds100\r\n',
  aim: ']Q1',
  symbology: 'QR Code',
  deviceSerial: null,
  problem: problem('label-web-address', {}),
}

function scannerScreen(
  name: string,
  screen: Partial<ScannerScreen>,
  changes: Partial<Snapshot> = {},
  shows = '[data-screen="scanners"]',
): ScreenState {
  return {
    kind: 'screen',
    name: `scanners-${name}`,
    snapshot: aSnapshot({
      scanners: [aScanner()],
      ...changes,
      scannerScreen: { scans: [], learning: null, report: REPORT, ...screen },
    }),
    shows,
  }
}

/** The scanner screen. */
export const scanners: Shelf = {
  title: 'Scanners',
  states: [
    scannerScreen('none', {}, { scanners: [], scanner: { state: 'none' } }),
    scannerScreen('ready', {}),
    scannerScreen('tested', { scans: [tested, wrong, tested] }, {}, '[data-verdict="done"]'),
    scannerScreen('tested-wrong', { scans: [wrong] }, {}, '[data-verdict="refused"]'),
    scannerScreen(
      'many',
      {},
      {
        scanners: [aScanner(), inKeyboardMode, locked],
        scanner: { state: 'ready', name: 'Honeywell Voyager 1470g', count: 1 },
        managed: ['scannerFeedback', 'wedge'],
        wedge: { prefix: ']C0', suffix: 'enter', gapMs: 20 },
      },
      '[data-device-state="no-permission"]',
    ),
    scannerScreen(
      'learning',
      { learning: { runs: 1, profile: null, problem: problem('scans-differ') } },
      { scanners: [inKeyboardMode], scanner: { state: 'keyboard-mode', name: 'Zebra DS2208' } },
      '.learning[data-runs="1"]',
    ),
    scannerScreen(
      'learnt',
      { learning: { runs: 3, profile: { prefix: ']C0', suffix: 'tab', gapMs: 24 }, problem: null } },
      { scanners: [inKeyboardMode], scanner: { state: 'keyboard-mode', name: 'Zebra DS2208' } },
      '.learning[data-runs="3"]',
    ),
    scannerScreen(
      'no-driver',
      {},
      { scanners: [], scanner: { state: 'unavailable', cause: 'libusb-1.0.so.0 is missing' } },
      '[data-scanner="unavailable"]',
    ),
  ],
}
