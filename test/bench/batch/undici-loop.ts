import { Agent } from 'undici'

/**
 * The rival in a process of its own: `node undici-loop.ts URL FIRST DEVICES AT_ONCE`, the token in BENCH_TOKEN.
 * Looks each device up and disables it, several at once, reads the answers as JSON, and writes nothing down.
 * Prints the seconds from the first call to the last answer.
 */
const [url = '', first = '', devices = '', atOnce = ''] = process.argv.slice(2)
const headers = {
  accept: 'application/json',
  'content-type': 'application/json',
  authorization: `Bearer ${process.env['BENCH_TOKEN'] ?? ''}`,
}
const { origin, pathname } = new URL(url)
const agent = new Agent({ connections: Number(atOnce) })

async function call(method: 'POST' | 'PATCH', path: string, body: object): Promise<[{ userId: string }]> {
  const answer = await agent.request({
    origin,
    path: `${pathname}${path}`,
    method,
    headers,
    body: JSON.stringify(body),
  })
  return (await answer.body.json()) as [{ userId: string }]
}

let next = 0
async function work(): Promise<void> {
  while (next < Number(devices)) {
    const deviceSerialNumber = String(Number(first) + next)
    next += 1
    const [{ userId }] = await call('POST', '/v1/ds100/lookup', { deviceSerialNumber })
    await call('PATCH', '/v1/ds100/disable/otp', { deviceSerialNumber, userId })
  }
}

const start = performance.now()
await Promise.all(Array.from({ length: Number(atOnce) }, work))
console.log((performance.now() - start) / 1000)
await agent.close()
