import { createCloud, type LookupRecord } from '../cloud/cloud.ts'
import { readLabel } from '../contract/label.ts'
import { problem } from '../contract/problem.ts'
import { readDirectoryUser } from '../journal/directory.ts'
import { connect } from '../station/configure.ts'
import { readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

/** `station lookup SERIAL`: whose device is it? Writes nothing. */
export async function lookup(
  serialText: string,
  options: CommonOptions,
  isCheckout: boolean,
  output: Output,
): Promise<ExitCode> {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const { file, folder } = configuration.value
  const { label } = file
  const read = readLabel(serialText, { pattern: new RegExp(label.pattern) })
  if (!read.ok) return output.fail(read.problem)
  const connection = await connect(configuration.value, process.env)
  if (!connection.ok) return output.fail(connection.problem)
  const cloud = createCloud({ ...connection.value, now: () => new Date() })
  try {
    const deviceSerial = read.value
    const answer = await cloud.lookUp(deviceSerial)
    if (!answer.ok) return output.fail(answer.problem, { deviceSerial })
    const [record, ...others] = answer.value
    if (record === undefined) return output.fail(problem('not-registered', { serial: deviceSerial }))
    if (others.length > 0) {
      const why = problem('several-records', { serial: deviceSerial, count: answer.value.length })
      return output.fail(why, { deviceSerial, records: answer.value.map((each) => described(each, folder)) })
    }
    const line = { deviceSerial, ...described(record, folder) }
    if (record.userId === null) {
      return output.fail(problem('not-assigned', { serial: deviceSerial }), line)
    }
    const name = line.assignedUser?.displayName ?? null
    const user = name === null ? record.userId : `${record.userId} (${name})`
    output.say(line, `${deviceSerial}  ${record.credential.status}  user ${user}`)
    return EXIT.done
  } finally {
    await cloud.close()
    await connection.value.end()
  }
}

/** A name is there where a station has imported a directory into this folder. */
function described({ credential, userId }: LookupRecord, folder: string) {
  if (userId === null) return { credential, assignedUser: null }
  const displayName = readDirectoryUser(folder, userId)?.displayName ?? null
  return { credential, assignedUser: { userId, displayName } }
}
