import { join } from 'node:path'
import { NODE_FLAGS } from '../../../scripts/house.mjs'
import { runChild } from './child.ts'
import { FIRST_PLAIN_SERIAL, type BenchCloud } from './cloud.ts'
import type { Run } from './station-batch.ts'

/** The same calls from a bare loop on undici, `atOnce` at a time. */
export async function runUndiciLoop(cloud: BenchCloud, devices: number, atOnce: number): Promise<Run> {
  const script = join(import.meta.dirname, 'undici-loop.ts')
  const args = [cloud.url, FIRST_PLAIN_SERIAL, devices, atOnce].map(String)
  const token = await cloud.token()
  const { out, seconds } = await runChild(process.execPath, [...NODE_FLAGS, script, ...args], {
    BENCH_TOKEN: token,
  })
  return { process: seconds, work: Number(out) }
}

/** One curl for each call, one after the other; the shell takes the user out of the answer by itself. */
const CURL_LOOP = `
serial=$2
end=$(($2 + $3))
call() {
  curl --silent --fail --show-error --request "$1" --header "Authorization: Bearer $BENCH_TOKEN" \\
    --header 'Content-Type: application/json' --data "$3" "$2"
}
while [ "$serial" -lt "$end" ]; do
  answer=$(call POST "$1/v1/ds100/lookup" "{\\"deviceSerialNumber\\":\\"$serial\\"}") || exit 1
  user=\${answer#*'"userId":"'}
  user=\${user%%'"'*}
  call PATCH "$1/v1/ds100/disable/otp" "{\\"deviceSerialNumber\\":\\"$serial\\",\\"userId\\":\\"$user\\"}" >/dev/null || exit 1
  serial=$((serial + 1))
done
`

/** The same calls from a shell loop; seconds of the whole. */
export async function runCurlLoop(cloud: BenchCloud, devices: number): Promise<number> {
  const args = ['-c', CURL_LOOP, 'curl-loop', cloud.url, String(FIRST_PLAIN_SERIAL), String(devices)]
  return (await runChild('sh', args, { BENCH_TOKEN: await cloud.token() })).seconds
}
