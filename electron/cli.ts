import { EXIT } from './command-line/exit-codes.ts'
import { runCommandLine } from './command-line/run.ts'
import { tellCrashes } from './command-line/tell-crashes.ts'

tellCrashes(
  (text) => process.stderr.write(text),
  () => process.exit(EXIT.unexpected),
)

process.exitCode = await runCommandLine(process.argv.slice(2), true, {
  input: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: process.stderr,
})
