import { expect, seen, test } from './launch.ts'
import './page.ts'

test('values are cloned both ways', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const cycle: Record<string, unknown> = { name: 'cycle' }
    cycle['self'] = cycle
    const sent = {
      nothing: undefined,
      date: new Date(7),
      map: new Map([[1, new Set(['a'])]]),
      big: 12n,
      nan: NaN,
      zero: -0,
      bytes: new Uint8Array([0, 255]),
      floats: new Float64Array([1.5]),
      pattern: /a/gi,
      text: '\u2028 ü',
      cycle,
    }
    const got = (await window.fixture.invoke('echo', sent)) as typeof sent & { cycle: { self: unknown } }
    return [
      'nothing' in got,
      got.date.getTime() === 7,
      got.map.get(1)?.has('a'),
      got.big === 12n,
      Number.isNaN(got.nan),
      Object.is(got.zero, -0),
      got.bytes instanceof Uint8Array && got.bytes[1] === 255,
      got.floats[0] === 1.5,
      got.pattern.flags === 'gi',
      got.text === sent.text,
      got.cycle.self === got.cycle,
    ]
  })
  expect(same).toEqual(same.map(() => true))
})

test('an error travels as a value', async ({ page }) => {
  const text = await page.evaluate(async () =>
    String(await window.fixture.invoke('echo', new RangeError('far'))),
  )
  expect(text).toContain('far')
})

const REFUSALS: [name: string, call: string, message: string][] = [
  ['a handler that throws', 'fail', "Error invoking remote method 'fail': TypeError: not today"],
  ['no handler', 'none', "Error invoking remote method 'none': Error: No handler registered for 'none'"],
  [
    'an answer that cannot be cloned',
    'bad-answer',
    "Error invoking remote method 'bad-answer': Error: An object could not be cloned.",
  ],
]
for (const [name, channel, message] of REFUSALS) {
  test(`invoke is refused: ${name}`, async ({ page }) => {
    const said = await page.evaluate(
      (one) => window.fixture.invoke(one).catch((error: unknown) => (error as Error).message),
      channel,
    )
    expect(said).toBe(message)
  })
}

test('a function in a payload is refused', async ({ electronApp, page }) => {
  const said = await page.evaluate(() =>
    window.fixture.invokeFunction().catch((error: unknown) => (error as Error).message),
  )
  expect(said).toBe('An object could not be cloned.')
  expect(await page.evaluate(() => window.fixture.sendFunction())).toBe('An object could not be cloned.')
  const main = electronApp.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.send('noted', () => 1),
  )
  await expect(main).rejects.toThrow('An object could not be cloned.')
})

test('the sender is known: contents, frame, address', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.invoke('sender'))).toEqual([
    1,
    'app://fixture/',
    'app://fixture',
    null,
    true,
  ])
})

test('messages without answer arrive', async ({ electronApp, page }) => {
  await page.evaluate(() => window.fixture.note([1, 'two']))
  await expect.poll(() => seen(electronApp)).toContainEqual(['note', [1, 'two']])
})

test('a round trip is quick', async ({ page }, info) => {
  const milliseconds = await page.evaluate(() => window.fixture.roundTrip(200))
  info.annotations.push({ type: 'IPC round trip', description: `${milliseconds.toFixed(2)} ms` })
  console.log(`IPC round trip: ${milliseconds.toFixed(2)} ms`)
  expect(milliseconds).toBeLessThan(50)
})
